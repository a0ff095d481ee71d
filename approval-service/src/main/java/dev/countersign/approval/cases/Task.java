package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
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
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/// One step's work for one team. A part of {@link ApprovalCase}, through which everything that happens to it comes.
@Entity
@Table(name = "task")
class Task {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    @SuppressWarnings("UnusedVariable") // the mapping of ApprovalCase.tasks
    private ApprovalCase approvalCase;

    @Column(updatable = false)
    private int place;

    /// The ETag; the case has a version of its own, so that two tasks of a case cannot be changed at the same moment.
    @Version
    private long version;

    @Column(updatable = false)
    private String step;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private TaskKind kind;

    private String team;

    @Column(name = "after_steps", columnDefinition = "jsonb", updatable = false)
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfTexts.class)
    private List<String> after;

    @Column(name = "target_seconds", updatable = false)
    private long targetSeconds;

    @Enumerated(EnumType.STRING)
    private TaskStatus status;

    @Embedded
    private Label label;

    @Column(name = "queued_at")
    private @Nullable Instant queuedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    @Column(name = "claimed_by")
    private @Nullable String claimedBy;

    @Column(name = "claimed_name")
    private @Nullable String claimedName;

    @Column(name = "claimed_at")
    private @Nullable Instant claimedAt;

    @Enumerated(EnumType.STRING)
    private @Nullable TaskOutcome outcome;

    private @Nullable String reason;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfTexts.class)
    private List<String> conditions;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfOffer.class)
    private @Nullable Offer offer;

    @Column(name = "completed_by")
    private @Nullable String completedBy;

    @Column(name = "completed_name")
    private @Nullable String completedName;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

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
        this.after = planned.after();
        this.targetSeconds = planned.target().toSeconds();
        this.status = TaskStatus.WAITING;
        this.label = label;
        this.conditions = List.of();
    }

    /// The target starts now, however long the task has waited for others.
    ///
    /// @return when it is due
    Instant queue(Instant at, BusinessCalendar calendar) {
        status = TaskLifecycle.after(status, TaskAction.QUEUE);
        queuedAt = at;
        Instant due = calendar.after(at, Duration.ofSeconds(targetSeconds));
        dueAt = due;
        return due;
    }

    void claim(Person by, Instant at) {
        mustNotBeHeldByAnother(by);
        status = TaskLifecycle.after(status, TaskAction.CLAIM);
        claimedBy = by.sub();
        claimedName = by.name();
        claimedAt = at;
    }

    void release(Person by) {
        mustNotBeHeldByAnother(by);
        status = TaskLifecycle.after(status, TaskAction.RELEASE);
        letGo();
    }

    void complete(Completion completion, Person by, Instant at) {
        mustNotBeHeldByAnother(by);
        TaskStatus next = TaskLifecycle.after(status, TaskAction.COMPLETE);
        completion.mustFit(kind);
        status = next;
        letGo();
        outcome = completion.outcome();
        reason = completion.reason();
        conditions = completion.conditions();
        offer = completion.offer();
        completedBy = by.sub();
        completedName = by.name();
        completedAt = at;
    }

    void cancel() {
        status = TaskLifecycle.after(status, TaskAction.CANCEL);
        letGo();
    }

    void dispense() {
        status = TaskLifecycle.after(status, TaskAction.DISPENSE);
        letGo();
    }

    private void letGo() {
        claimedBy = null;
        claimedName = null;
        claimedAt = null;
    }

    private void mustNotBeHeldByAnother(Person by) {
        if (claimedBy != null && claimedName != null && !claimedBy.equals(by.sub())) {
            throw new CaseRefused.HeldByAnother(claimedName);
        }
    }

    boolean isHeldBy(Person person) {
        return person.sub().equals(claimedBy);
    }

    TaskRef ref() {
        return new TaskRef(id, step, kind, team);
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

    List<String> after() {
        return after;
    }

    TaskStatus status() {
        return status;
    }

    Label label() {
        return label;
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
    String claimedBy() {
        return claimedBy;
    }

    @Nullable
    String claimedName() {
        return claimedName;
    }

    @Nullable
    Instant claimedAt() {
        return claimedAt;
    }

    @Nullable
    TaskOutcome outcome() {
        return outcome;
    }

    @Nullable
    String reason() {
        return reason;
    }

    List<String> conditions() {
        return conditions;
    }

    @Nullable
    Offer offer() {
        return offer;
    }

    @Nullable
    String completedBy() {
        return completedBy;
    }

    @Nullable
    String completedName() {
        return completedName;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }
}
