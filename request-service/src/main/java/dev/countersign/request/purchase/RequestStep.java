package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/// One step of a request's case, as approval-service has told it: who examines or consents, and how far they
/// are. A projection of facts, so nothing here is refused.
@Entity
@Table(name = "request_step")
@DynamicUpdate // what happens to a step changes few of its columns
class RequestStep {
    @Id
    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "request_id")
    private UUID requestId;

    /// Queries order by it.
    @SuppressWarnings("UnusedVariable")
    private int place;

    private String step;

    @Enumerated(EnumType.STRING)
    private TaskKind kind;

    private String team;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String person;

    @Column(name = "queued_at")
    private @Nullable Instant queuedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskOutcome outcome;

    private @Nullable String reason;

    /// Steps of an earlier case are kept: who was asked may go on seeing the request.
    @Column(name = "of_last_case")
    private boolean ofLastCase;

    private @Nullable String because;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    /// Whose answer it waits for.
    @Enumerated(EnumType.STRING)
    @Column(name = "asked_of")
    private @Nullable AskedOf askedOf;

    @Column(name = "forwarded_from")
    private @Nullable String forwardedFrom;

    @Column(name = "escalated_to")
    private @Nullable String escalatedTo;

    /// Null where it was told before anybody kept it.
    @Column(name = "after_steps", columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfTexts.class)
    private @Nullable List<String> after;

    enum Status {
        WAITING,
        QUEUED,
        CLAIMED,
        INFO_REQUESTED,
        STALE,
        DONE,
        NO_LONGER_REQUIRED
    }

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected RequestStep() {}

    RequestStep(UUID requestId, int place, PlannedStep planned) {
        this.taskId = planned.task().taskId();
        this.requestId = requestId;
        this.place = place;
        this.step = planned.task().step();
        this.kind = planned.task().kind();
        this.team = planned.task().team();
        this.because = planned.because();
        this.after = planned.after();
        this.ofLastCase = true;
        this.outcome = planned.carried();
        this.status = planned.carried() == null ? Status.WAITING : Status.DONE;
    }

    void queued(CaseEvent.TaskQueued event) {
        becomes(Status.QUEUED);
        team = event.task().team();
        queuedAt = event.queuedAt();
        dueAt = event.dueAt();
    }

    void claimed(Person by, @Nullable Person principal) {
        becomes(Status.CLAIMED);
        person = by.name();
        onBehalfOf = principal == null ? null : principal.name();
    }

    void released() {
        becomes(Status.QUEUED);
    }

    /// Whoever works on it waits for an answer.
    void asked(AskedOf of) {
        status = Status.INFO_REQUESTED;
        askedOf = of;
    }

    /// There is an answer, or nobody waits for it any more.
    ///
    /// @param due when it is due now; null when that is not known yet
    void goesOn(@Nullable Instant due) {
        if (status == Status.INFO_REQUESTED) {
            status = Status.CLAIMED;
        }
        askedOf = null;
        dueAt = due == null ? dueAt : due;
    }

    /// Whoever has it now may have an open question still.
    void reassigned(Person to) {
        person = to.name();
        onBehalfOf = null;
        status = status == Status.INFO_REQUESTED ? status : Status.CLAIMED;
    }

    void forwarded(HandoverEvent.Forwarded event) {
        becomes(Status.QUEUED);
        team = event.task().team();
        forwardedFrom = event.fromTeam();
        escalatedTo = null;
    }

    void escalated(String to) {
        escalatedTo = to;
    }

    void completed(CaseEvent.TaskCompleted event) {
        claimed(event.by(), event.onBehalfOf());
        status = Status.DONE;
        completedAt = event.completedAt();
        outcome = event.outcome();
        reason = event.reason();
    }

    /// What it has found was about what has changed; it is done again.
    void stale() {
        becomes(Status.STALE);
        dueAt = null;
    }

    /// Its turn had come, and it waits again for those before it.
    void heldBack() {
        becomes(Status.WAITING);
        queuedAt = null;
        dueAt = null;
    }

    void noLongerRequired() {
        if (status != Status.DONE) {
            becomes(Status.NO_LONGER_REQUIRED);
        }
    }

    /// The plan has been made again, and it is in it still.
    void planned(PlannedStep planned) {
        because = planned.because() == null ? because : planned.because();
        team = planned.task().team();
        after = planned.after();
    }

    /// A further case has its own.
    void ofEarlierCase() {
        noLongerRequired();
        ofLastCase = false;
    }

    /// Nobody has it, and it has no outcome.
    private void becomes(Status next) {
        status = next;
        person = null;
        onBehalfOf = null;
        askedOf = null;
        completedAt = null;
        outcome = null;
        reason = null;
    }

    UUID taskId() {
        return taskId;
    }

    /// Whether it is, or was, a task of this person's teams, also since it is overdue.
    boolean concerns(CurrentPerson person) {
        return person.is(team) || (escalatedTo != null && person.is(escalatedTo));
    }

    UUID requestId() {
        return requestId;
    }

    boolean isOfLastCase() {
        return ofLastCase;
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

    Status status() {
        return status;
    }

    @Nullable
    String person() {
        return person;
    }

    @Nullable
    Instant queuedAt() {
        return queuedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }

    @Nullable
    TaskOutcome outcome() {
        return outcome;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String because() {
        return because;
    }

    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    /// The names of the steps that it waits for; null when they are not known.
    @Nullable
    List<String> after() {
        return after;
    }

    @Nullable
    AskedOf askedOf() {
        return askedOf;
    }

    @Nullable
    String forwardedFrom() {
        return forwardedFrom;
    }

    @Nullable
    String escalatedTo() {
        return escalatedTo;
    }
}
