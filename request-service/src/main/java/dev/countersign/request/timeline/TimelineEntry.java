package dev.countersign.request.timeline;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// One thing that happened to a request.
@Entity
@Immutable
@Table(name = "timeline_entry")
public class TimelineEntry {
    @Id
    private UUID id;

    /// Queries look for it.
    @SuppressWarnings("UnusedVariable")
    @Column(name = "request_id")
    private UUID requestId;

    @Column(name = "happened_at")
    private Instant happenedAt;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "actor_sub")
    private @Nullable String actorSub;

    @Column(name = "actor_name")
    private @Nullable String actorName;

    @Column(name = "actor_email")
    private @Nullable String actorEmail;

    private @Nullable String step;

    private @Nullable String words;

    /// What can be told.
    public enum Kind {
        DRAFTED,
        SUBMITTED,
        WITHDRAWN,
        CASE_OPENED,
        TASK_QUEUED,
        TASK_CLAIMED,
        TASK_RELEASED,
        TASK_COMPLETED,
        DECIDED,
        CASE_CANCELLED,
        ATTACHED,
        ATTACHMENT_REMOVED
    }

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected TimelineEntry() {}

    /// @param id a UUIDv7: entries of the same moment keep the order in which they were made
    /// @param by who did it; absent when it followed by itself
    /// @param step the step of the case that it is about
    /// @param words what was said with it: a reason, an outcome
    public TimelineEntry(
            UUID id,
            UUID requestId,
            Instant happenedAt,
            Kind kind,
            @Nullable Person by,
            @Nullable String step,
            @Nullable String words) {
        this.id = id;
        this.requestId = requestId;
        this.happenedAt = happenedAt;
        this.kind = kind;
        this.actorSub = by == null ? null : by.sub();
        this.actorName = by == null ? null : by.name();
        this.actorEmail = by == null ? null : by.email();
        this.step = step;
        this.words = words;
    }

    public UUID id() {
        return id;
    }

    public Instant happenedAt() {
        return happenedAt;
    }

    public Kind kind() {
        return kind;
    }

    /// Empty when it followed by itself.
    Optional<Person> actor() {
        return actorSub == null || actorName == null
                ? Optional.empty()
                : Optional.of(new Person(actorSub, actorName, actorEmail, null));
    }

    public @Nullable String actorName() {
        return actorName;
    }

    public @Nullable String step() {
        return step;
    }

    public @Nullable String words() {
        return words;
    }
}
