package dev.countersign.approval.cases;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that the holder of a task has to know before they go on. A part of {@link ApprovalCase}; it stays when it
/// is answered, and what was answered is not changed.
@Entity
@Table(name = "question")
class Question {
    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "case_id", updatable = false)
    @SuppressWarnings("UnusedVariable") // the mapping of ApprovalCase.questions
    private ApprovalCase approvalCase;

    @Column(name = "task_id", updatable = false)
    private UUID taskId;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_of", updatable = false)
    private AskedOf of;

    @Column(updatable = false)
    private String text;

    @Column(name = "asked_by", updatable = false)
    private String askedBy;

    @Column(name = "asked_name", updatable = false)
    private String askedName;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    /// The business time that the task had left, which it has again once it goes on.
    @Column(name = "left_seconds", updatable = false)
    private long leftSeconds;

    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "answered_name")
    private @Nullable String answeredName;

    /// When it was answered or taken back.
    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected Question() {}

    Question(ApprovalCase approvalCase, UUID id, UUID taskId, Asking asking, Person by, Instant at, Duration left) {
        this.id = id;
        this.approvalCase = approvalCase;
        this.taskId = taskId;
        this.of = asking.of();
        this.text = asking.question();
        this.askedBy = by.sub();
        this.askedName = by.name();
        this.askedAt = at;
        this.leftSeconds = left.toSeconds();
    }

    void answer(String words, Person by, Instant at) {
        answer = words;
        answeredBy = by.sub();
        answeredName = by.name();
        settledAt = at;
    }

    void takeBack(Instant at) {
        settledAt = at;
    }

    boolean isOpen() {
        return settledAt == null;
    }

    UUID id() {
        return id;
    }

    UUID taskId() {
        return taskId;
    }

    AskedOf of() {
        return of;
    }

    String text() {
        return text;
    }

    PersonView askedBy() {
        return new PersonView(askedBy, askedName);
    }

    Instant askedAt() {
        return askedAt;
    }

    Duration left() {
        return Duration.ofSeconds(leftSeconds);
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    PersonView answeredBy() {
        return PersonView.of(answeredBy, answeredName);
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }
}
