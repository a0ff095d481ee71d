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

    @Column(name = "on_behalf_of")
    private @Nullable String onBehalfOf;

    private @Nullable String step;

    private @Nullable String words;

    /// What can be told.
    public enum Kind {
        DRAFTED,
        SUBMITTED,
        WITHDRAWN,
        REVISED,
        RESUBMITTED,
        ANSWERED,
        CASE_OPENED,
        CASE_REVISED,
        TASK_QUEUED,
        TASK_CLAIMED,
        TASK_RELEASED,
        TASK_COMPLETED,
        TASK_DISPENSED,
        TASK_REASSIGNED,
        TASK_FORWARDED,
        TASK_ESCALATED,
        INFORMATION_REQUESTED,
        INFORMATION_RECEIVED,
        INFORMATION_NOT_NEEDED,
        FINDING_RAISED,
        FINDING_REMEDIATED,
        FINDING_ACCEPTED,
        FINDING_REOPENED,
        CASE_EXPIRING,
        CASE_EXPIRED,
        DECIDED,
        CASE_CANCELLED,
        ATTACHED,
        ATTACHMENT_REMOVED
    }

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected TimelineEntry() {}

    /// @param id a UUIDv7: entries of the same moment keep the order in which they were made
    TimelineEntry(UUID id, UUID requestId, Instant happenedAt, Told told) {
        this.id = id;
        this.requestId = requestId;
        this.happenedAt = happenedAt;
        this.kind = told.kind();
        this.actorSub = told.by() == null ? null : told.by().sub();
        this.actorName = told.by() == null ? null : told.by().name();
        this.actorEmail = told.by() == null ? null : told.by().email();
        this.onBehalfOf = told.onBehalfOf() == null ? null : told.onBehalfOf().name();
        this.step = told.step();
        this.words = told.words();
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

    /// Whose delegate it was; null when they acted for themselves.
    public @Nullable String onBehalfOf() {
        return onBehalfOf;
    }

    public @Nullable String step() {
        return step;
    }

    public @Nullable String words() {
        return words;
    }
}
