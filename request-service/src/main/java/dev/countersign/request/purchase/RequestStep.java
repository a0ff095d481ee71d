package dev.countersign.request.purchase;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step of a request's case, as approval-service has told it: who examines or consents, and how far they are.
/// A projection of facts, so nothing here is refused.
@Entity
@Table(name = "request_step")
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

    enum Status {
        WAITING,
        QUEUED,
        CLAIMED,
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
        this.status = Status.WAITING;
    }

    void queued(CaseEvent.TaskQueued event) {
        status = Status.QUEUED;
        queuedAt = event.queuedAt();
        dueAt = event.dueAt();
    }

    void claimed(CaseEvent.TaskClaimed event) {
        status = Status.CLAIMED;
        person = event.by().name();
    }

    void released() {
        status = Status.QUEUED;
        person = null;
    }

    void completed(CaseEvent.TaskCompleted event) {
        status = Status.DONE;
        person = event.by().name();
        completedAt = event.completedAt();
        outcome = event.outcome();
        reason = event.reason();
    }

    void noLongerRequired() {
        if (status != Status.DONE) {
            status = Status.NO_LONGER_REQUIRED;
        }
    }

    UUID taskId() {
        return taskId;
    }

    UUID requestId() {
        return requestId;
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
}
