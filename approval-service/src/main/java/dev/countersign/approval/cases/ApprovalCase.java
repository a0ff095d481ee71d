package dev.countersign.approval.cases;

import dev.countersign.approval.policy.Change;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Dispensation;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.TaskRef;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/// The approval of one request: the aggregate, with its tasks. Its methods are what can happen to it; they
/// return what others must hear of, and every published event raises {@link #eventVersion} by one. Each of
/// them changes that number, so of two changes made to the same state only one is saved. It knows no database
/// and no clock.
///
/// A request that is changed after its answer has a further case, in the next round: an answer never changes.
@Entity
@Table(name = "approval_case")
@DynamicUpdate // what was handed in is large, and seldom changes
public class ApprovalCase {
    @Id
    private UUID id;

    @Embedded
    private Origin origin;

    @Version
    private long version;

    /// Of the request: a further case counts on from where the one before has ended.
    @Column(name = "event_version")
    private long eventVersion;

    @Enumerated(EnumType.STRING)
    private CaseStatus status;

    @Enumerated(EnumType.STRING)
    private Lane lane;

    /// Of the content.
    private int revision;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfContent.class)
    private RequestContent content;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Embedded
    private CaseClock clock;

    @OneToMany(mappedBy = "approvalCase", cascade = CascadeType.PERSIST)
    @OrderBy("place")
    private List<Task> tasks = new ArrayList<>();

    @OneToMany(mappedBy = "approvalCase", cascade = CascadeType.PERSIST)
    @OrderBy("askedAt")
    private List<Question> questions = new ArrayList<>();

    /// Whether there are any: most cases have none, and for them nothing more is read.
    @Formula("EXISTS (SELECT FROM question AS q WHERE q.case_id = id)")
    private boolean questioned;

    @OneToMany(mappedBy = "approvalCase", cascade = CascadeType.PERSIST)
    @OrderBy("key.place")
    private List<HolderInterval> intervals = new ArrayList<>();

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected ApprovalCase() {}

    /// @param earlier the last case of the request, which has ended; null for its first
    ApprovalCase(UUID id, Submission submission, Plan plan, @Nullable ApprovalCase earlier, Instant at) {
        this.id = id;
        this.origin = new Origin(
                submission.requestId(),
                submission.number(),
                earlier == null ? 1 : earlier.origin.round() + 1,
                plan.policyVersion(),
                Requester.of(submission.requester()),
                submission.at(),
                at);
        this.eventVersion = earlier == null ? 0 : earlier.eventVersion;
        this.status = CaseStatus.OPEN;
        this.lane = plan.lane();
        this.revision = submission.revision();
        this.content = submission.content();
        this.clock = new CaseClock(Holder.IT, submission.at().isBefore(at) ? submission.at() : at);
        plan.steps().forEach(this::add);
        if (earlier != null) {
            carry(earlier, plan);
        }
    }

    /// Says that the case exists, and gives the first steps to their teams.
    List<CaseEvent> open(Moment now) {
        CaseFacts facts = new CaseFacts(this, now.at());
        facts.opened();
        queueReady(facts, now);
        return published(facts, now);
    }

    /// Gives a task to the person. Nothing happens when they have it already.
    public List<CaseEvent> claim(UUID taskId, Actor by, Moment now) {
        Turn turn = turn(by, taskId);
        if (turn.task().isHeldBy(by.person())) {
            return List.of();
        }
        turn.task().claim(turn, now.at());
        CaseFacts facts = new CaseFacts(this, now.at());
        facts.claimed(turn);
        return published(facts, now);
    }

    /// Gives a task back to its team. A question that is open for it is taken back.
    public List<CaseEvent> release(UUID taskId, Actor by, Moment now) {
        Turn turn = turn(by, taskId);
        CaseFacts facts = new CaseFacts(this, now.at());
        Optional<Question> open = openQuestion(turn.task());
        turn.task().release(turn);
        open.ifPresent(question -> {
            question.takeBack(now.at());
            facts.takenBack(turn, question, turn.task().resume(question.left(), now));
        });
        facts.released(turn);
        return published(facts, now);
    }

    /// Gives a task its one outcome. One refusal ends the case; a yes lets the next steps begin, and the last
    /// yes ends the case.
    public List<CaseEvent> complete(UUID taskId, Completion completion, Actor by, Moment now) {
        Turn turn = turn(by, taskId);
        turn.task().complete(completion, turn, now.at());
        CaseFacts facts = new CaseFacts(this, now.at());
        facts.completed(turn, completion);
        if (completion.outcome().positive()) {
            for (Task same : steps().askedAlready(turn, by)) {
                same.dispense(Dispensation.ASKED_ALREADY);
                facts.dispensed(same, Dispensation.ASKED_ALREADY);
            }
            goOn(turn, completion, facts, now);
        } else {
            decide(CaseAction.REJECT, Decision.REJECTED, completion, turn, facts, now);
        }
        return published(facts, now);
    }

    /// Whether the answers to the questions of the policy may be written down by this person now.
    public void mustBeAssessableBy(Actor by, UUID taskId) {
        Turn turn = turn(by, taskId);
        turn.task().assess(turn);
    }

    /// Whether this person may give the task its outcome now, whatever that is.
    public void mustBeEndableBy(Actor by, UUID taskId) {
        Turn turn = turn(by, taskId);
        turn.task().mustBeReadyToEnd(turn);
    }

    /// What is asked in it.
    public Inquiry inquiry() {
        return new Inquiry(this);
    }

    /// How its tasks go from one to another.
    public Handover handover() {
        return new Handover(this);
    }

    /// By which right this person deals with what a task has found, also after its end.
    public Right rightOn(UUID taskId, Actor by) {
        Turn turn = turn(by, taskId);
        return new Right(turn.by(), turn.onBehalfOf());
    }

    /// What a task has found is told in the order of what happens to the request.
    public List<CaseEvent> tell(List<FindingEvent> events) {
        eventVersion += events.size();
        return List.copyOf(events);
    }

    /// What is asked for has changed. Finished steps that look at what has changed are done again, and only
    /// those.
    ///
    /// @param plan what the policy of this case says of the changed content
    List<CaseEvent> revise(RequestEvent.Revised revised, Plan plan, Moment now) {
        status = CaseLifecycle.after(status, CaseAction.REVISE);
        List<Question> open = openQuestions();
        Replan replan = Replan.of(tasks, plan, Change.between(content, revised.content()));
        content = revised.content();
        revision = revised.revision();
        lane = plan.lane();
        List<TaskRef> stale = replan.stale().stream().map(Task::ref).toList();
        replan.stale().forEach(Task::goStale);
        replan.dropped().forEach(task -> task.dispense(Dispensation.NOT_NEEDED_NOW));
        replan.added().forEach(this::add);
        tasks.forEach(task -> Replan.stepOf(task, plan).ifPresent(step -> task.follow(step.after(), label())));
        List<Task> early = steps().early();
        early.forEach(Task::holdBack);
        takeBackIfOver(open, now);
        CaseFacts facts = new CaseFacts(this, now.at());
        facts.revised(stale, early.stream().map(Task::ref).toList());
        replan.dropped().forEach(task -> facts.dispensed(task, Dispensation.NOT_NEEDED_NOW));
        queueReady(facts, now);
        return published(facts, now);
    }

    /// The requester took the request back. Once the case has ended with an answer, this changes nothing.
    List<CaseEvent> withdraw(Moment now) {
        CaseStatus next = CaseLifecycle.after(status, CaseAction.WITHDRAW);
        if (next == status) {
            return List.of();
        }
        end(next, TaskAction.CANCEL, now);
        CaseFacts facts = new CaseFacts(this, now.at());
        facts.cancelled();
        return published(facts, now);
    }

    /// The requester has not answered in time.
    List<CaseEvent> expire(Moment now) {
        end(CaseLifecycle.after(status, CaseAction.EXPIRE), TaskAction.CANCEL, now);
        CaseFacts facts = new CaseFacts(this, now.at());
        facts.expired(label().title());
        return published(facts, now);
    }

    /// Whether it was asked for by this person or on their behalf. The second is known by their address only.
    private boolean isOwnRequestOf(Person person) {
        return isOwnRequestOf(person, origin.requester(), content);
    }

    static boolean isOwnRequestOf(Person person, Person requester, RequestContent content) {
        @Nullable Contact beneficiary = content.beneficiary();
        return requester.is(person)
                || (beneficiary != null && beneficiary.email().equalsIgnoreCase(person.email()));
    }

    /// Whether this person may know of the case: the requester, for whom they asked, their department, the
    /// teams of its tasks and who stands in for them, stewards and auditors.
    public boolean mayBeSeenBy(Actor actor) {
        @Nullable String department = origin.requester().department();
        return actor.seesAll()
                || isOwnRequestOf(actor.person())
                || (department != null && department.equals(actor.person().department()))
                || tasks.stream().anyMatch(task -> actor.concerns(task.kind(), task.teams(), this::isOwnRequestOf));
    }

    /// What a task is about, for whoever looks at what it has found.
    ///
    /// @throws CaseRefused.Unknown when it is no task of this case
    public Subject subject(UUID taskId) {
        return Subject.of(this, task(taskId));
    }

    /// Whether what its reviews have found matters: until there is a no.
    public boolean isAlive() {
        return switch (status) {
            case OPEN, APPROVED, APPROVED_WITH_CONDITIONS -> true;
            case REJECTED, CANCELLED, EXPIRED -> false;
        };
    }

    /// Whether the outcome of this step was taken over from an earlier case.
    public boolean carries(String step) {
        return tasks.stream().anyMatch(task -> task.step().equals(step) && task.isCarried(origin.openedAt()));
    }

    /// The policy that it keeps to.
    public int policyVersion() {
        return origin.policyVersion();
    }

    /// The version of the first of the events that the last command has returned.
    public long firstVersionOf(List<CaseEvent> events) {
        return eventVersion - events.size() + 1;
    }

    Turn turn(Actor by, UUID taskId) {
        return Turn.of(task(taskId), by, this::isOwnRequestOf);
    }

    /// The right of somebody to whom a task is to be given.
    Turn turnOfReceiver(Actor to, UUID taskId) {
        return Turn.ofReceiver(task(taskId), to, this::isOwnRequestOf);
    }

    void add(Question question) {
        questions.add(question);
        questioned = true;
    }

    private void add(Plan.Step planned) {
        tasks.add(new Task(this, tasks.size(), planned, label()));
    }

    private void carry(ApprovalCase earlier, Plan plan) {
        Change change = Change.between(earlier.content, content);
        for (Plan.Step step : plan.steps()) {
            Steps.standing(step, plan, earlier.tasks, change)
                    .ifPresent(found -> steps().task(step.taskId()).carry(found));
        }
    }

    private void queueReady(CaseFacts facts, Moment now) {
        for (Task task : steps().ready()) {
            facts.queued(task, task.queue(now));
        }
    }

    private void goOn(Turn turn, Completion last, CaseFacts facts, Moment now) {
        if (!steps().open().isEmpty()) {
            queueReady(facts, now);
        } else if (steps().conditions().isEmpty()) {
            decide(CaseAction.APPROVE, Decision.APPROVED, last, turn, facts, now);
        } else {
            decide(CaseAction.APPROVE_WITH_CONDITIONS, Decision.APPROVED_WITH_CONDITIONS, last, turn, facts, now);
        }
    }

    private void decide(CaseAction action, Decision decision, Completion last, Turn turn, CaseFacts facts, Moment now) {
        end(CaseLifecycle.after(status, action), TaskAction.DISPENSE, now);
        List<String> conditions = decision == Decision.REJECTED ? List.of() : steps().conditions();
        facts.decided(decision, conditions, last, turn);
    }

    private void end(CaseStatus next, TaskAction remaining, Moment now) {
        List<Question> open = openQuestions();
        status = next;
        endedAt = now.at();
        steps().open().forEach(task -> task.close(remaining));
        takeBackIfOver(open, now);
    }

    Optional<Question> openQuestion(UUID questionId) {
        return openQuestions().stream()
                .filter(question -> question.id().equals(questionId))
                .findFirst();
    }

    Optional<Question> openQuestion(Task task) {
        return openQuestions().stream()
                .filter(question -> question.taskId().equals(task.id()))
                .findFirst();
    }

    private List<Question> openQuestions() {
        return questions().stream().filter(Question::isOpen).toList();
    }

    private void takeBackIfOver(List<Question> open, Moment now) {
        open.stream()
                .filter(question -> task(question.taskId()).status() != TaskStatus.INFO_REQUESTED)
                .forEach(question -> question.takeBack(now.at()));
    }

    /// Every command ends here, whichever part of the aggregate it is in.
    List<CaseEvent> published(CaseFacts facts, Moment now) {
        List<CaseEvent> events = facts.events();
        eventVersion += events.size();
        clock.pass(this, endedAt == null ? steps().holder() : null, now.at()).ifPresent(intervals::add);
        return events;
    }

    Label label() {
        return Label.of(origin, content, lane);
    }

    private Steps steps() {
        return new Steps(tasks);
    }

    /// @throws CaseRefused.Unknown when it is no task of this case
    Task task(UUID taskId) {
        return steps().task(taskId);
    }

    List<Task> tasks() {
        return List.copyOf(tasks);
    }

    List<Question> questions() {
        return questioned ? List.copyOf(questions) : List.of();
    }

    List<HolderInterval> intervals() {
        return List.copyOf(intervals);
    }

    UUID id() {
        return id;
    }

    Origin origin() {
        return origin;
    }

    CaseStatus status() {
        return status;
    }

    Lane lane() {
        return lane;
    }

    int revision() {
        return revision;
    }

    RequestContent content() {
        return content;
    }

    CaseClock clock() {
        return clock;
    }

    @Nullable
    Instant endedAt() {
        return endedAt;
    }
}
