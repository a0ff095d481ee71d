package dev.countersign.notification.audience;

import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A question that waits for its requester: what this service keeps of it, since events that come later do not say who
/// had asked.
@Entity
@Immutable
@Table(name = "open_question")
class OpenQuestion {
    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "task_id")
    private UUID taskId;

    @Column(name = "asker_sub")
    private String askerSub;

    @Column(name = "asker_name")
    private String askerName;

    @Column(name = "asker_email")
    private @Nullable String askerEmail;

    private String link;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected OpenQuestion() {}

    OpenQuestion(QuestionEvent.Asked asked) {
        this.id = asked.questionId();
        this.requestId = asked.requestId();
        this.taskId = asked.task().taskId();
        this.askerSub = asked.by().sub();
        this.askerName = asked.by().name();
        this.askerEmail = asked.by().email();
        this.link = Paths.to(asked.task());
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

    Asker asker() {
        return new Asker(new Person(askerSub, askerName, askerEmail, null), link);
    }
}
