package dev.countersign.approval.assessment;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/// The answers about one task. Once the task has ended with them they are not changed any more.
@Entity
@Table(name = "assessment")
class Assessment {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "task_id", updatable = false)
    private UUID taskId;

    /// Counts the assessments of the task, from 1.
    @Column(updatable = false)
    private int number;

    @Column(name = "request_id", updatable = false)
    private UUID requestId;

    @Column(updatable = false)
    private String step;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = AnswersAsJson.class)
    private Answers answers;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "saved_name")
    private String savedName;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected Assessment() {}

    Assessment(UUID id, UUID taskId, int number, UUID requestId, String step, Answers answers, Person by, Instant at) {
        this.id = id;
        this.taskId = taskId;
        this.number = number;
        this.requestId = requestId;
        this.step = step;
        this.answers = answers;
        this.savedBy = by.sub();
        this.savedName = by.name();
        this.savedAt = at;
    }

    void save(Answers other, Person by, Instant at) {
        answers = other;
        savedBy = by.sub();
        savedName = by.name();
        savedAt = at;
    }

    /// The task has ended with these answers.
    void complete(Instant at) {
        completedAt = at;
    }

    boolean isOpen() {
        return completedAt == null;
    }

    UUID taskId() {
        return taskId;
    }

    int number() {
        return number;
    }

    /// As the next change of it has to know it, from 1; 0 is an assessment that is not there yet.
    long edition() {
        return version + 1;
    }

    Answers answers() {
        return answers;
    }

    String savedName() {
        return savedName;
    }

    Instant savedAt() {
        return savedAt;
    }

    @Nullable
    Instant completedAt() {
        return completedAt;
    }
}
