package dev.countersign.notification;

import dev.countersign.chassis.Ids;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Dispensation;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.FindingRef;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.ReopenedBecause;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Severity;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.contracts.TaskRef;
import dev.countersign.contracts.Treatment;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One request of one person for one product, and the events that tell about it.
public record Story(UUID requestId, Person requester, String product, String team, UUID reviewId) {
    public static final Instant AT = Instant.parse("2026-11-02T08:31:46.512804Z");
    public static final Instant DUE = Instant.parse("2026-11-05T23:30:00Z");
    public static final Person SAM = new Person("sam", "Sam Rivera", "sam@example.com", "IT Security");
    public static final Person LENA = new Person("lena", "Lena Vogel", "lena@example.com", "IT Security");

    /// A story with people and a team that no other test has.
    public static Story of(String product) {
        UUID id = Ids.next();
        String name = "ana-" + id.toString().substring(24);
        Person requester = new Person(name, "Ana Costa", name + "@example.com", "Brand Marketing");
        return new Story(id, requester, product, "team:t" + id.toString().substring(24), Ids.next());
    }

    public RequestEvent.Submitted submitted() {
        RequestContent content = new RequestContent(
                product, "Lumen AB", null, "Campaigns", Money.of("1200", "EUR"), 5, true, false, "CC-1042", null);
        return new RequestEvent.Submitted(requestId, 1042, 1, content, requester, AT);
    }

    public CaseEvent.Opened opened() {
        return new CaseEvent.Opened(requestId, requestId, Lane.STANDARD, 1, List.of(), 1, AT);
    }

    public TaskRef review() {
        return new TaskRef(reviewId, "security", TaskKind.REVIEW, team);
    }

    public CaseEvent.TaskQueued queued(TaskRef task) {
        return queued(task, AT);
    }

    public CaseEvent.TaskQueued queued(TaskRef task, Instant at) {
        return new CaseEvent.TaskQueued(requestId, requestId, task, product, requester, at, DUE);
    }

    public CaseEvent.TaskClaimed claimed() {
        return new CaseEvent.TaskClaimed(requestId, requestId, review(), SAM, null, AT);
    }

    public CaseEvent.TaskReleased released() {
        return new CaseEvent.TaskReleased(requestId, requestId, review(), SAM, null, AT);
    }

    public CaseEvent.TaskCompleted completed() {
        return new CaseEvent.TaskCompleted(
                requestId, requestId, review(), TaskOutcome.CLEARED, "Fine", List.of(), null, SAM, null, AT);
    }

    public CaseEvent.TaskDispensed dispensed() {
        return new CaseEvent.TaskDispensed(requestId, requestId, review(), Dispensation.NOT_NEEDED_NOW, AT);
    }

    public CaseEvent.Revised revised(List<TaskRef> stale, List<TaskRef> heldBack) {
        return new CaseEvent.Revised(requestId, requestId, 2, Lane.STANDARD, List.of(), stale, heldBack, AT);
    }

    /// Given by Sam.
    public HandoverEvent.Reassigned reassignedTo(Person to) {
        return new HandoverEvent.Reassigned(
                requestId, requestId, review(), product, requester, null, to, SAM, null, "I am away.", AT);
    }

    public HandoverEvent.Forwarded forwardedTo(String other) {
        return new HandoverEvent.Forwarded(requestId, requestId, reviewOf(other), team, SAM, null, "Theirs.", AT);
    }

    public HandoverEvent.Escalated escalatedTo(String group) {
        return new HandoverEvent.Escalated(requestId, requestId, review(), product, requester, group, DUE, AT);
    }

    public TaskRef reviewOf(String other) {
        return new TaskRef(reviewId, "security", TaskKind.REVIEW, other);
    }

    /// By Lena, about the review. The question has the id of the review: there is one at most.
    public QuestionEvent.Asked asked(AskedOf of, @Nullable Instant expiresAt) {
        return new QuestionEvent.Asked(
                requestId,
                requestId,
                review(),
                reviewId,
                of,
                "Where are the data kept?",
                product,
                requester,
                LENA,
                null,
                expiresAt,
                AT);
    }

    public QuestionEvent.Answered answered(AskedOf of, Person by) {
        return new QuestionEvent.Answered(
                requestId, requestId, review(), reviewId, of, "In Frankfurt.", product, by, LENA, DUE, AT);
    }

    public QuestionEvent.TakenBack takenBack() {
        return new QuestionEvent.TakenBack(
                requestId, requestId, review(), reviewId, AskedOf.REQUESTER, LENA, null, DUE, AT);
    }

    public CaseEvent.Expiring expiring() {
        return new CaseEvent.Expiring(requestId, requestId, reviewId, product, requester, DUE, AT);
    }

    public CaseEvent.Expired expired() {
        return new CaseEvent.Expired(requestId, requestId, product, requester, 1, AT);
    }

    public CaseEvent.Decided decided(Decision decision, String reason, List<String> conditions, @Nullable Offer offer) {
        return new CaseEvent.Decided(
                requestId, requestId, decision, product, requester, reason, conditions, offer, SAM, null, 1, AT);
    }

    public CaseEvent.Decided approved() {
        return decided(Decision.APPROVED, "It is safe.", List.of(), null);
    }

    /// Somebody whom nobody has seen here, and no other story has.
    public Contact dana() {
        return new Contact("Dana Reyes", "dana." + requestId.toString().substring(24) + "@example.com");
    }

    /// By Sam. The finding has the id of the request: there is one at most.
    public FindingEvent.Raised raised(Treatment treatment, @Nullable Contact owner) {
        return new FindingEvent.Raised(
                requestId, requestId, review(), found(), treatment, product, requester, owner, DUE, SAM, null, AT);
    }

    /// By Lena for Sam.
    public FindingEvent.Remediated remediated(@Nullable Instant until) {
        return new FindingEvent.Remediated(
                requestId, requestId, review(), found(), "Mended.", until, product, requester, LENA, SAM, AT);
    }

    public FindingEvent.Accepted accepted(Contact owner) {
        return new FindingEvent.Accepted(
                requestId, requestId, review(), found(), "Spring.", DUE, product, requester, owner, SAM, null, AT);
    }

    public FindingEvent.Reopened reopened(ReopenedBecause because, Contact owner) {
        return new FindingEvent.Reopened(
                requestId, requestId, review(), found(), because, product, requester, owner, DUE, AT);
    }

    private FindingRef found() {
        return new FindingRef(requestId, "Passwords live outside our sign-in", Severity.HIGH);
    }

    public CaseEvent.Cancelled cancelled() {
        return new CaseEvent.Cancelled(requestId, requestId, AT);
    }

    /// Said by Sam.
    public RequestEvent.Commented commented(List<Person> mentioned, List<Person> watchers) {
        return new RequestEvent.Commented(
                requestId, Ids.next(), product, "Where are the data kept?", SAM, requester, mentioned, watchers, AT);
    }

    public RequestEvent.Revised changed() {
        return new RequestEvent.Revised(requestId, 1042, 2, submitted().content(), requester, null, AT);
    }

    public RequestEvent.Answered answeredAtTheRequest() {
        return new RequestEvent.Answered(requestId, reviewId, "In Frankfurt.", requester, AT);
    }

    public RequestEvent.Withdrawn withdrawn() {
        return new RequestEvent.Withdrawn(requestId, requester, null, AT);
    }
}
