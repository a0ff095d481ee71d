package dev.countersign.approval.cases;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// In what business time a task is to be done, from the moment when its turn has come. A part of {@link Task}.
@Embeddable
class Target {
    @Column(name = "target_seconds", updatable = false)
    private long seconds;

    @Column(name = "queued_at")
    private @Nullable Instant queuedAt;

    @Column(name = "due_at")
    private @Nullable Instant dueAt;

    /// For Hibernate.
    protected Target() {}

    Target(Duration length) {
        this.seconds = length.toSeconds();
    }

    /// Its whole length begins.
    ///
    /// @return when it ends
    Instant start(Moment now) {
        Instant due = now.after(length());
        queuedAt = now.at();
        dueAt = due;
        return due;
    }

    /// What is left of it stands still while somebody is asked.
    Duration left(Moment now) {
        return dueAt == null ? Duration.ZERO : now.until(dueAt);
    }

    /// It goes on with what was left; one that had passed already stays passed.
    ///
    /// @return when it ends now
    Instant resume(Duration left, Moment now) {
        Instant due = left.isPositive() || dueAt == null ? now.after(left) : dueAt;
        dueAt = due;
        return due;
    }

    void takeOver(Target earlier) {
        queuedAt = earlier.queuedAt;
        dueAt = earlier.dueAt;
    }

    Duration length() {
        return Duration.ofSeconds(seconds);
    }

    @Nullable
    Instant queuedAt() {
        return queuedAt;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }
}
