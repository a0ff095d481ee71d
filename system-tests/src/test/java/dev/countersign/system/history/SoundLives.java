package dev.countersign.system.history;

import static dev.countersign.system.history.SoundHistory.IVAN;
import static dev.countersign.system.history.SoundHistory.MIA;
import static dev.countersign.system.history.SoundHistory.NOON;
import static dev.countersign.system.history.SoundHistory.SAM;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Dispensation;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.FindingRef;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.ReopenedBecause;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Severity;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.contracts.TaskRef;
import dev.countersign.contracts.Treatment;
import dev.countersign.system.Products;
import dev.countersign.system.history.History.Ending;
import dev.countersign.system.history.History.StoredRequest;
import dev.countersign.system.history.History.StoredTask;
import dev.countersign.system.history.History.Submission;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two requests to which everything happens that can: one is asked about, forwarded, reassigned, escalated,
/// changed, decided with the help of a delegate, changed again and refused, and what its review has found is seen
/// to throughout; the other expires.
final class SoundLives {
    static final Person PRIYA = new Person("priya", "Priya Nair", "priya@example.com", "Legal");
    static final Person LENA = new Person("lena", "Lena Vogel", "lena@example.com", "IT Security");
    private static final Contact DANA = new Contact("Dana Reyes", "dana.reyes@example.com");

    final TaskRef security = new TaskRef(UUID.randomUUID(), "security", TaskKind.REVIEW, "team:security");
    final TaskRef privacy = new TaskRef(UUID.randomUUID(), "privacy", TaskKind.REVIEW, "team:privacy");
    final TaskRef privacyOfEurope = new TaskRef(privacy.taskId(), "privacy", TaskKind.REVIEW, "team:privacy-eu");
    final TaskRef legal = new TaskRef(UUID.randomUUID(), "legal", TaskKind.REVIEW, "team:legal");
    final TaskRef approval = new TaskRef(UUID.randomUUID(), "it-approval", TaskKind.APPROVAL, "team:it-approval");

    final FindingRef found = new FindingRef(UUID.randomUUID(), "Passwords live outside our sign-in", Severity.HIGH);
    final FindingRef harmless = new FindingRef(UUID.randomUUID(), "Nobody knows who hosts it", Severity.LOW);

    private final SoundHistory sound;
    private UUID request;
    private UUID caseId;

    SoundLives(SoundHistory sound) {
        this.sound = sound;
        this.request = sound.changed;
        this.caseId = sound.changed;
    }

    void tell() {
        submit(planned(security), planned(privacy), planned(legal), planned(approval, "security", "privacy", "legal"));
        askAboutSecurity();
        handPrivacyOn();
        change();
        approve();
        changeAgainInVain();
        request = sound.expired;
        caseId = sound.expired;
        expire();
    }

    private void submit(PlannedStep... plan) {
        sound.tell(new RequestEvent.Submitted(request, 1002, 1, Products.number(0), MIA, NOON));
        sound.submissions.add(new Submission("Product of " + request, Set.of(request)));
        sound.tell(new CaseEvent.Opened(caseId, request, Lane.STANDARD, 1, List.of(plan), 1, NOON));
        for (PlannedStep step : plan) {
            if (step.after().isEmpty()) {
                queue(step.task());
            }
        }
    }

    private void askAboutSecurity() {
        UUID question = UUID.randomUUID();
        claim(security, SAM, null);
        ask(security, question, AskedOf.REQUESTER, SAM);
        sound.tell(new RequestEvent.Answered(request, question, "In Frankfurt.", MIA, NOON));
        sound.tell(new QuestionEvent.Answered(
                caseId,
                request,
                security,
                question,
                AskedOf.REQUESTER,
                "In Frankfurt.",
                "A product",
                MIA,
                SAM,
                NOON,
                NOON));
        complete(security, TaskOutcome.CLEARED, SAM, null);
        raise(found, Treatment.REMEDIATE, DANA);
        raise(harmless, Treatment.EVIDENCE, null);
        sound.tasks.add(new StoredTask(security.taskId(), request, "DONE", "CLEARED", "sam"));
    }

    private void handPrivacyOn() {
        UUID question = UUID.randomUUID();
        claim(privacy, PRIYA, null);
        ask(privacy, question, AskedOf.VENDOR, PRIYA);
        sound.tell(new QuestionEvent.TakenBack(
                caseId, request, privacy, question, AskedOf.VENDOR, PRIYA, null, NOON, NOON));
        sound.tell(new CaseEvent.TaskReleased(caseId, request, privacy, PRIYA, null, NOON));
        sound.tell(new HandoverEvent.Forwarded(
                caseId, request, privacyOfEurope, "team:privacy", PRIYA, null, "Theirs.", NOON));
        queue(privacyOfEurope);
        sound.tell(new HandoverEvent.Reassigned(
                caseId, request, privacyOfEurope, "A product", MIA, null, LENA, PRIYA, null, null, NOON));
        sound.tell(new HandoverEvent.Escalated(
                caseId, request, privacyOfEurope, "A product", MIA, "team:leads", NOON, NOON));
        sound.ledgers.escalated(request, privacyOfEurope.taskId());
        complete(privacyOfEurope, TaskOutcome.CLEARED, LENA, null);
    }

    /// Privacy is done again, by a delegate; legal is not needed any more.
    private void change() {
        sound.tell(new RequestEvent.Revised(request, 1002, 2, Products.number(0), MIA, null, NOON));
        sound.tell(new CaseEvent.Revised(
                caseId,
                request,
                2,
                Lane.STANDARD,
                List.of(
                        new PlannedStep(security, List.of(), null, TaskOutcome.CLEARED),
                        planned(privacyOfEurope),
                        planned(approval, "security", "privacy")),
                List.of(privacyOfEurope),
                List.of(),
                NOON));
        sound.tell(new CaseEvent.TaskDispensed(caseId, request, legal, Dispensation.NOT_NEEDED_NOW, NOON));
        queue(privacyOfEurope);
        claim(privacyOfEurope, LENA, SAM);
        complete(privacyOfEurope, TaskOutcome.CLEARED, LENA, SAM);
        sound.tasks.add(new StoredTask(privacy.taskId(), request, "DONE", "CLEARED", "lena"));
        sound.tasks.add(new StoredTask(legal.taskId(), request, "NO_LONGER_REQUIRED", null, null));
    }

    private void approve() {
        queue(approval);
        claim(approval, LENA, IVAN);
        complete(approval, TaskOutcome.APPROVED, LENA, IVAN);
        decide(Decision.APPROVED, LENA, IVAN, 2);
        accept();
        sound.tasks.add(new StoredTask(approval.taskId(), request, "DONE", "APPROVED", "lena"));
        sound.storeCase(request, 1, "APPROVED");
    }

    private void changeAgainInVain() {
        TaskRef again = new TaskRef(UUID.randomUUID(), "security", TaskKind.REVIEW, "team:security");
        TaskRef last = new TaskRef(UUID.randomUUID(), "it-approval", TaskKind.APPROVAL, "team:it-approval");
        sound.tell(new RequestEvent.Revised(request, 1002, 3, Products.number(0), MIA, "More seats.", NOON));
        caseId = UUID.randomUUID();
        List<PlannedStep> plan =
                List.of(new PlannedStep(again, List.of(), null, TaskOutcome.CLEARED), planned(last, "security"));
        sound.tell(new CaseEvent.Opened(caseId, request, Lane.STANDARD, 1, plan, 3, NOON));
        queue(last);
        reopen();
        claim(last, IVAN, null);
        complete(last, TaskOutcome.REFUSED, IVAN, null);
        decide(Decision.REJECTED, IVAN, null, 3);
        remediate();
        sound.tasks.add(new StoredTask(again.taskId(), request, "DONE", "CLEARED", "sam"));
        sound.tasks.add(new StoredTask(last.taskId(), request, "DONE", "REFUSED", "ivan"));
        sound.storeCase(request, 2, "REJECTED");
        sound.requests.add(new StoredRequest(request, "Product of " + request, "APPROVED", 4));
    }

    private void raise(FindingRef finding, Treatment treatment, @Nullable Contact owner) {
        sound.tell(new FindingEvent.Raised(
                caseId, request, security, finding, treatment, "A product", MIA, owner, NOON, SAM, null, NOON));
    }

    private void accept() {
        sound.tell(new FindingEvent.Accepted(
                caseId, request, security, found, "Until spring.", NOON, "A product", MIA, DANA, LENA, SAM, NOON));
    }

    /// Of the first case, while the second is open.
    private void reopen() {
        sound.tell(new FindingEvent.Reopened(
                sound.changed,
                request,
                security,
                found,
                ReopenedBecause.EXCEPTION_EXPIRED,
                "A product",
                MIA,
                DANA,
                NOON,
                NOON));
    }

    private void remediate() {
        sound.tell(new FindingEvent.Remediated(
                sound.changed, request, security, found, "Done.", null, "A product", MIA, SAM, null, NOON));
    }

    private void expire() {
        TaskRef review = new TaskRef(UUID.randomUUID(), "security", TaskKind.REVIEW, "team:security");
        UUID question = UUID.randomUUID();
        submit(planned(review));
        claim(review, SAM, null);
        ask(review, question, AskedOf.REQUESTER, SAM);
        sound.tell(new CaseEvent.Expiring(caseId, request, question, "A product", MIA, NOON, NOON));
        sound.tell(new CaseEvent.Expired(caseId, request, "A product", MIA, 1, NOON));
        sound.ledgers.expired(request, question);
        sound.tasks.add(new StoredTask(review.taskId(), request, "CANCELLED", null, null));
        sound.storeCase(request, 1, "EXPIRED");
        sound.requests.add(new StoredRequest(request, "Product of " + request, "EXPIRED", 1));
    }

    private static PlannedStep planned(TaskRef task, String... after) {
        return new PlannedStep(task, List.of(after), null, null);
    }

    private void queue(TaskRef task) {
        sound.tell(new CaseEvent.TaskQueued(caseId, request, task, "A product", MIA, NOON, NOON));
    }

    private void claim(TaskRef task, Person by, @Nullable Person onBehalfOf) {
        sound.tell(new CaseEvent.TaskClaimed(caseId, request, task, by, onBehalfOf, NOON));
    }

    private void ask(TaskRef task, UUID question, AskedOf of, Person by) {
        sound.tell(new QuestionEvent.Asked(
                caseId, request, task, question, of, "Where?", "A product", MIA, by, null, null, NOON));
    }

    private void complete(TaskRef task, TaskOutcome outcome, Person by, @Nullable Person onBehalfOf) {
        sound.tell(new CaseEvent.TaskCompleted(
                caseId,
                request,
                task,
                outcome,
                "Because.",
                List.of(),
                offer(outcome.positive()),
                by,
                onBehalfOf,
                NOON));
        sound.endings.add(new Ending(task.taskId(), by.sub(), outcome));
    }

    private void decide(Decision decision, Person by, @Nullable Person onBehalfOf, int revision) {
        sound.tell(new CaseEvent.Decided(
                caseId,
                request,
                decision,
                "A product",
                MIA,
                "Because.",
                List.of(),
                offer(decision != Decision.REJECTED),
                by,
                onBehalfOf,
                revision,
                NOON));
    }

    private static @Nullable Offer offer(boolean yes) {
        return yes ? null : new Offer("Another product", null, null);
    }
}
