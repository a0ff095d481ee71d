package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static dev.countersign.approval.SampleRequests.TOM;

import dev.countersign.approval.Asked;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A story that nobody has written: people do things to the cases of Mia's request, which is for Sofia.
final class Improvisation {
    private static final Asked FOR_SOFIA = Asked.newsletter().onBehalfOf(new Contact("Sofia", "Sofia@Example.com"));

    /// What is asked for, at first or after a change. Each calls for other steps, or changes what others have read.
    static final List<RequestContent> CONTENTS = List.of(
            FOR_SOFIA.content(),
            FOR_SOFIA.purpose("Send offers.").content(),
            FOR_SOFIA.data(null).content(),
            FOR_SOFIA.data(null).annualCost("240.00").content(),
            FOR_SOFIA.integrations("CRM").content(),
            FOR_SOFIA
                    .funding(new FundingShare("CC-1042", 60), new FundingShare("CC-2210", 40))
                    .content(),
            FOR_SOFIA
                    .funding(new FundingShare("CC-1042", 50), new FundingShare("CC-2210", 50))
                    .content());

    /// Mia and Sofia are in teams whose tasks they must not do here; Stella stands in for Sam, and for Mia, which must
    /// not
    /// help her; Ivan owns both cost centres.
    static final List<Actor> PEOPLE = List.of(
            Stage.of(MIA, "team:it-approval", "cost-centre:CC-1042"),
            Stage.of(SOFIA, "team:security", "team:privacy"),
            Stage.of(SAM, "team:security", "team:architecture"),
            Stage.of(SAM, "team:security", "team:architecture"),
            Stage.of(TOM, "team:privacy", "cost-centre:CC-1042"),
            Stage.of(IVAN, "team:it-approval", "team:privacy", "cost-centre:CC-1042", "cost-centre:CC-2210"),
            Stage.of(IVAN, "team:it-approval", "team:privacy", "cost-centre:CC-1042", "cost-centre:CC-2210"),
            new Actor(
                    new Person("stella", "Stella Novak", null, null),
                    Set.of(),
                    false,
                    List.of(
                            new Actor.Cover(SAM, Set.of("team:security"), Set.of(TaskKind.REVIEW)),
                            new Actor.Cover(MIA, Set.of("team:it-approval"), Set.of(TaskKind.APPROVAL)))));

    private static final List<String> TEAMS = List.of("team:security", "team:privacy", "team:it-approval");

    enum Act {
        CLAIM,
        RELEASE,
        COMPLETE,
        ASK_REQUESTER,
        ASK_VENDOR,
        ANSWER,
        ANSWER_FOR_VENDOR,
        TAKE_BACK,
        REASSIGN,
        FORWARD,
        REVISE,
        WITHDRAW,
        EXPIRE
    }

    /// @param task which of the case's, counted round
    /// @param other whom or what else the act needs, counted round
    /// @param minutes how long after the move before
    record Move(int person, Act act, int task, int other, TaskOutcome outcome, int minutes) {}

    private final UUID requestId = UUID.randomUUID();
    private final List<CaseEvent> told = new ArrayList<>();
    private final List<CaseStatus> earlierEnds = new ArrayList<>();
    private Instant at = Stage.MONDAY;
    private int revision = 1;
    private int toldBefore;
    private ApprovalCase approvalCase;

    Improvisation(int content) {
        RequestEvent.Submitted submitted =
                new RequestEvent.Submitted(requestId, 1001, 1, CONTENTS.get(content), MIA, at);
        approvalCase = open(Submission.of(submitted), null);
    }

    void play(Move move) {
        at = at.plus(Duration.ofMinutes(move.minutes()));
        told.addAll(move.act() == Act.REVISE ? revise(CONTENTS.get(move.other() % CONTENTS.size())) : act(move));
    }

    private List<CaseEvent> act(Move move) {
        UUID task = task(move.task());
        Actor by = move.minutes() % 3 == 0 ? PEOPLE.get(move.person()) : likely(approvalCase.task(task), move.person());
        return switch (move.act()) {
            case CLAIM -> approvalCase.claim(task, by, now());
            case RELEASE -> approvalCase.release(task, by, now());
            case COMPLETE -> approvalCase.complete(task, completion(outcome(move, approvalCase.task(task))), by, now());
            case ASK_REQUESTER -> ask(task, AskedOf.REQUESTER, by);
            case ASK_VENDOR -> ask(task, AskedOf.VENDOR, by);
            case ANSWER -> answer();
            case ANSWER_FOR_VENDOR -> approvalCase.inquiry().answerForVendor(task, "Yes.", by, now());
            case TAKE_BACK -> approvalCase.inquiry().takeBack(task, by, now());
            case REASSIGN ->
                approvalCase.handover().reassign(task, PEOPLE.get(move.other() % PEOPLE.size()), "Away.", by, now());
            case FORWARD ->
                approvalCase.handover().forward(task, TEAMS.get(move.other() % TEAMS.size()), "Yours.", by, now());
            case WITHDRAW -> approvalCase.withdraw(now());
            case EXPIRE -> approvalCase.expire(now());
            case REVISE -> throw new IllegalStateException("A change of the content is no act on a task.");
        };
    }

    /// Mostly one whose turn it is, so that stories go on.
    private UUID task(int number) {
        List<Task> inTurn = approvalCase.tasks().stream()
                .filter(task -> task.status().isInTurn())
                .toList();
        List<Task> choice = number > 9 || inTurn.isEmpty() ? approvalCase.tasks() : inTurn;
        return choice.get(number % choice.size()).id();
    }

    /// Who has it, or somebody of its team.
    private static Actor likely(Task task, int number) {
        List<Actor> choice = PEOPLE.stream()
                .filter(person -> task.hold() == null
                        ? person.concerns(task.kind(), task.teams(), owner -> false)
                        : task.isHeldBy(person.person()))
                .toList();
        return choice.isEmpty() ? PEOPLE.get(number) : choice.get(number % choice.size());
    }

    /// Mostly one that fits the kind of the task.
    private static TaskOutcome outcome(Move move, Task task) {
        return move.other() == 0 || move.outcome().fits(task.kind())
                ? move.outcome()
                : switch (move.outcome()) {
                    case CLEARED -> TaskOutcome.APPROVED;
                    case APPROVED -> TaskOutcome.CLEARED;
                    case CLEARED_WITH_CONDITIONS -> TaskOutcome.APPROVED_WITH_CONDITIONS;
                    case APPROVED_WITH_CONDITIONS -> TaskOutcome.CLEARED_WITH_CONDITIONS;
                    case REFUSED -> TaskOutcome.REFUSED;
                };
    }

    private List<CaseEvent> ask(UUID task, AskedOf of, Actor by) {
        return approvalCase
                .inquiry()
                .ask(task, new Asking(of, "Where is it kept?"), UUID.randomUUID(), null, by, now());
    }

    /// The first question that the requester can answer.
    private List<CaseEvent> answer() {
        return approvalCase.questions().stream()
                .filter(question -> question.isOpen() && question.of() == AskedOf.REQUESTER)
                .findFirst()
                .map(question -> approvalCase
                        .inquiry()
                        .answer(new RequestEvent.Answered(requestId, question.id(), "In Frankfurt.", MIA, at), now()))
                .orElse(List.of());
    }

    /// As the service does it: in the open case, or in a further one.
    private List<CaseEvent> revise(RequestContent content) {
        RequestEvent.Revised revised = new RequestEvent.Revised(requestId, 1001, revision + 1, content, MIA, null, at);
        List<CaseEvent> events = List.of();
        if (approvalCase.status() == CaseStatus.OPEN) {
            events = approvalCase.revise(revised, Stage.plan(content), now());
        } else {
            earlierEnds.add(approvalCase.status());
            toldBefore = told.size();
            approvalCase = open(Submission.of(revised), approvalCase);
        }
        revision++;
        return events;
    }

    private ApprovalCase open(Submission submission, @Nullable ApprovalCase earlier) {
        ApprovalCase opened = new ApprovalCase(
                UUID.randomUUID(), submission, Stage.plan(submission.content()), earlier, submission.at());
        told.addAll(opened.open(now()));
        return opened;
    }

    private static Completion completion(TaskOutcome outcome) {
        return switch (outcome) {
            case CLEARED, APPROVED -> new Completion(outcome, "Because.", List.of(), null);
            case CLEARED_WITH_CONDITIONS, APPROVED_WITH_CONDITIONS ->
                new Completion(outcome, "Because.", List.of("Keep it small."), null);
            case REFUSED -> new Completion(outcome, "Because.", List.of(), new Offer("Another", null, null));
        };
    }

    /// How the cases of the request stand, the last one last.
    List<CaseStatus> ends() {
        List<CaseStatus> all = new ArrayList<>(earlierEnds);
        all.add(approvalCase.status());
        return all;
    }

    /// What can be seen of the case.
    List<Object> state() {
        List<Object> state = new ArrayList<>(List.of(
                approvalCase.status(),
                approvalCase.firstVersionOf(List.of()),
                approvalCase.intervals().size()));
        approvalCase
                .tasks()
                .forEach(task -> state.add(List.of(
                        task.status(), String.valueOf(task.hold()), task.team(), String.valueOf(task.dueAt()))));
        approvalCase.questions().forEach(question -> state.add(question.isOpen()));
        return state;
    }

    ApprovalCase approvalCase() {
        return approvalCase;
    }

    /// All facts about the request.
    List<CaseEvent> told() {
        return told;
    }

    /// The facts about its last case.
    List<CaseEvent> toldOfThisCase() {
        return told.subList(toldBefore, told.size());
    }

    Moment now() {
        return new Moment(at, Stage.CALENDAR);
    }
}
