package dev.countersign.request.purchase;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.QuestionEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What somebody who works on a request wants to know before they go on. One to the requester is answered
/// here; one to the vendor is shown only. It is settled once: by the answer, or because nobody waits for it
/// any more.
@Entity
@Table(name = "request_question")
class RequestQuestion {
    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "task_id")
    private UUID taskId;

    private String step;

    @Enumerated(EnumType.STRING)
    @Column(name = "asked_of")
    private AskedOf askedOf;

    private String question;

    @Column(name = "asked_by")
    private String askedBy;

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    @Column(name = "asked_at")
    private Instant askedAt;

    @Column(name = "expires_at")
    private @Nullable Instant expiresAt;

    @Enumerated(EnumType.STRING)
    private Status status;

    private @Nullable String answer;

    @Column(name = "answered_by")
    private @Nullable String answeredBy;

    @Column(name = "settled_at")
    private @Nullable Instant settledAt;

    enum Status {
        OPEN,
        ANSWERED,
        NOT_NEEDED
    }

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected RequestQuestion() {}

    RequestQuestion(QuestionEvent.Asked asked) {
        this.id = asked.questionId();
        this.requestId = asked.requestId();
        this.taskId = asked.task().taskId();
        this.step = asked.task().step();
        this.askedOf = asked.of();
        this.question = asked.question();
        this.askedBy = asked.by().name();
        this.onBehalfOf = asked.onBehalfOf() == null ? null : asked.onBehalfOf().name();
        this.askedAt = asked.askedAt();
        this.expiresAt = asked.expiresAt();
        this.status = Status.OPEN;
    }

    /// Takes the first answer and keeps to it: what was answered here comes back from approval-service.
    void answered(String words, String by, Instant at) {
        if (isOpen()) {
            status = Status.ANSWERED;
            answer = words;
            answeredBy = by;
            settledAt = at;
        }
    }

    void notNeeded(Instant at) {
        if (isOpen()) {
            status = Status.NOT_NEEDED;
            settledAt = at;
        }
    }

    boolean isOpen() {
        return status == Status.OPEN;
    }

    /// Whether the requester has to answer it.
    boolean isForRequester() {
        return isOpen() && askedOf == AskedOf.REQUESTER;
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    UUID taskId() {
        return taskId;
    }

    String step() {
        return step;
    }

    AskedOf askedOf() {
        return askedOf;
    }

    String question() {
        return question;
    }

    String askedBy() {
        return askedBy;
    }

    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    Instant askedAt() {
        return askedAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    Status status() {
        return status;
    }

    @Nullable
    String answer() {
        return answer;
    }

    @Nullable
    String answeredBy() {
        return answeredBy;
    }

    @Nullable
    Instant settledAt() {
        return settledAt;
    }
}
