package dev.countersign.approval.cases;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.Dispensation;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskRef;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// One step's work for one team. A part of {@link ApprovalCase}, through which everything that happens to it
/// comes.
@Entity
@Table(name = "task")
@DynamicUpdate // a step of its way changes few of its columns
class Task {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    @SuppressWarnings("UnusedVariable") // the mapping of ApprovalCase.tasks
    private ApprovalCase approvalCase;

    @Column(updatable = false)
    private int place;

    /// The ETag; the case has a version of its own, so that two tasks of a case cannot be changed at the same
    /// moment.
    @Version
    private long version;

    @Column(updatable = false)
    private String step;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TaskKind kind;

    private String team;

    /// Whose it was in the plan, wherever it has been forwarded since.
    @Column(name = "planned_team", updatable = false)
    private String plannedTeam;

    /// Who may act on it too, since it is overdue.
    @Column(name = "escalated_to")
    private @Nullable String escalatedTo;

    @Column(updatable = false)
    private @Nullable String because;

    @Column(name = "after_steps", columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfTexts.class)
    private List<String> after;

    @Embedded
    private Target target;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Embedded
    private Label label;

    @Embedded
    private @Nullable Hold hold;

    @Embedded
    private @Nullable Conclusion conclusion;

    /// By whose answer the work goes on.
    @Enumerated(EnumType.STRING)
    @Column(name = "asked_of")
    private @Nullable AskedOf askedOf;

    @Enumerated(EnumType.STRING)
    private @Nullable Dispensation dispensed;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected Task() {}

    Task(ApprovalCase approvalCase, int place, Plan.Step planned, Label label) {
        this.id = planned.taskId();
        this.approvalCase = approvalCase;
        this.place = place;
        this.step = planned.name();
        this.kind = planned.kind();
        this.team = planned.team();
        this.plannedTeam = planned.team();
        this.because = planned.because();
        this.after = planned.after();
        this.target = new Target(planned.target());
        this.status = TaskStatus.WAITING;
        this.label = label;
    }

    /// Begins as done: what an earlier case of the request has found still stands.
    void carry(Task earlier) {
        status = TaskStatus.DONE;
        target.takeOver(earlier.target);
        conclusion = earlier.conclusion;
    }

    /// The target starts now, however long the task has waited for others.
    ///
    /// @return when it is due
    Instant queue(Moment now) {
        status = TaskLifecycle.after(status, TaskAction.QUEUE);
        conclusion = null;
        return target.start(now);
    }

    void claim(Turn turn, Instant at) {
        turn.mustNotBeHeldByAnother();
        status = TaskLifecycle.after(status, TaskAction.CLAIM);
        hold = Hold.of(turn.by(), turn.onBehalfOf(), at);
    }

    void release(Turn turn) {
        turn.mustNotBeHeldByAnother();
        status = TaskLifecycle.after(status, TaskAction.RELEASE);
        letGo();
    }

    /// @return the business time that is left of its target; it stands still until there is an answer
    Duration ask(AskedOf of, Turn turn, Moment now) {
        turn.mustNotBeHeldByAnother();
        status = TaskLifecycle.after(status, TaskAction.ASK);
        askedOf = of;
        return target.left(now);
    }

    /// The target goes on where it stood.
    ///
    /// @param action by which nobody waits for an answer any more
    /// @return when it is due now
    Instant goOn(TaskAction action, Duration left, Moment now) {
        status = TaskLifecycle.after(status, action);
        askedOf = null;
        return resume(left, now);
    }

    /// @return when it is due now
    Instant resume(Duration left, Moment now) {
        return target.resume(left, now);
    }

    void reassign(Hold to) {
        status = TaskLifecycle.after(status, TaskAction.REASSIGN);
        hold = to;
    }

    /// It is another team's, which begins with the whole target.
    void forward(String toTeam, Moment now) {
        status = TaskLifecycle.after(status, TaskAction.FORWARD);
        team = toTeam;
        escalatedTo = null;
        hold = null;
        target.start(now);
    }

    /// Once, while somebody could act on it, and only for the target that has passed.
    ///
    /// @return whether others may act on it now who could not before
    boolean escalate(String to, Instant due) {
        boolean workable = status == TaskStatus.QUEUED || status == TaskStatus.CLAIMED;
        if (!workable || escalatedTo != null || !due.equals(target.dueAt()) || to.equals(team)) {
            return false;
        }
        escalatedTo = to;
        return true;
    }

    void assess(Turn turn) {
        turn.mustNotBeHeldByAnother();
        status = TaskLifecycle.after(status, TaskAction.ASSESS);
    }

    /// @throws CaseRefused.IllegalTaskAction when it cannot end now
    void mustBeReadyToEnd(Turn turn) {
        turn.mustNotBeHeldByAnother();
        TaskLifecycle.after(status, TaskAction.COMPLETE);
    }

    void complete(Completion completion, Turn turn, Instant at) {
        turn.mustNotBeHeldByAnother();
        TaskStatus next = TaskLifecycle.after(status, TaskAction.COMPLETE);
        completion.mustFit(kind);
        status = next;
        hold = null;
        conclusion = Conclusion.of(completion, turn.by(), turn.onBehalfOf(), at);
    }

    /// Its case has ended without it.
    void close(TaskAction action) {
        status = TaskLifecycle.after(status, action);
        letGo();
    }

    /// It is not needed, though its case goes on.
    void dispense(Dispensation why) {
        status = TaskLifecycle.after(status, TaskAction.DISPENSE);
        dispensed = why;
        letGo();
    }

    void goStale() {
        status = TaskLifecycle.after(status, TaskAction.GO_STALE);
    }

    void holdBack() {
        status = TaskLifecycle.after(status, TaskAction.HOLD_BACK);
        letGo();
    }

    private void letGo() {
        hold = null;
        askedOf = null;
    }

    /// What the plan says of it now.
    void follow(List<String> newAfter, Label newLabel) {
        after = newAfter;
        label = newLabel;
    }

    /// Whose it was planned to be.
    boolean is(Plan.Step planned) {
        return step.equals(planned.name()) && plannedTeam.equals(planned.team());
    }

    boolean isHeldBy(Person person) {
        return hold != null && hold.isOf(person);
    }

    /// Whether those who wait for it may go on.
    boolean isSettled() {
        return status == TaskStatus.DONE || status == TaskStatus.NO_LONGER_REQUIRED;
    }

    /// Whether somebody's answer to it counts for the case.
    boolean isAnsweredWell() {
        return status == TaskStatus.DONE
                && conclusion != null
                && conclusion.outcome().positive();
    }

    /// @param opened when the case was
    boolean isCarried(Instant opened) {
        return isAnsweredWell() && conclusion != null && conclusion.at().isBefore(opened);
    }

    List<String> conditions() {
        return status == TaskStatus.DONE && conclusion != null ? conclusion.conditions() : List.of();
    }

    TaskRef ref() {
        return new TaskRef(id, step, kind, team);
    }

    PlannedStep planned() {
        boolean carried = isAnsweredWell();
        return new PlannedStep(ref(), after, because, carried && conclusion != null ? conclusion.outcome() : null);
    }

    /// Whose members may act on it.
    List<String> teams() {
        List<String> teams = new ArrayList<>(List.of(team));
        if (escalatedTo != null) {
            teams.add(escalatedTo);
        }
        return teams;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String step() {
        return step;
    }

    TaskKind kind() {
        return kind;
    }

    String team() {
        return team;
    }

    String plannedTeam() {
        return plannedTeam;
    }

    @Nullable
    String escalatedTo() {
        return escalatedTo;
    }

    @Nullable
    String because() {
        return because;
    }

    List<String> after() {
        return after;
    }

    Duration target() {
        return target.length();
    }

    TaskStatus status() {
        return status;
    }

    Label label() {
        return label;
    }

    @Nullable
    Instant queuedAt() {
        return target.queuedAt();
    }

    @Nullable
    Instant dueAt() {
        return target.dueAt();
    }

    @Nullable
    Hold hold() {
        return hold;
    }

    /// How it ended; of a task that is done again, how it ended before.
    @Nullable
    Conclusion conclusion() {
        return conclusion;
    }

    @Nullable
    AskedOf askedOf() {
        return askedOf;
    }

    @Nullable
    Dispensation dispensed() {
        return dispensed;
    }
}
