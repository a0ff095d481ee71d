package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task has come to somebody else than it was meant for at first.
public sealed interface HandoverEvent extends CaseEvent {

    TaskRef task();

    /// One person of the team has the task now, because somebody gave it to them.
    ///
    /// @param from who had it; absent when nobody did
    /// @param onBehalfOf whose delegate gave it; absent when they acted for themselves
    record Reassigned(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            String title,
            Person requester,
            @Nullable Person from,
            Person to,
            Person by,
            @Nullable Person onBehalfOf,
            @Nullable String reason,
            Instant reassignedAt)
            implements HandoverEvent {
        public Reassigned {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(title, "title");
            requireNonNull(requester, "requester");
            requireNonNull(to, "to");
            requireNonNull(by, "by");
            requireNonNull(reassignedAt, "reassignedAt");
        }

        @Override
        public Instant occurredAt() {
            return reassignedAt;
        }
    }

    /// The task is another team's now, and nobody there has it yet. {@link CaseEvent.TaskQueued} follows.
    ///
    /// @param task with the team that it has come to
    /// @param fromTeam whose it was
    /// @param onBehalfOf whose delegate forwarded it; absent when they acted for themselves
    record Forwarded(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            String fromTeam,
            Person by,
            @Nullable Person onBehalfOf,
            String reason,
            Instant forwardedAt)
            implements HandoverEvent {
        public Forwarded {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(fromTeam, "fromTeam");
            requireNonNull(by, "by");
            requireNonNull(reason, "reason");
            requireNonNull(forwardedAt, "forwardedAt");
        }

        @Override
        public Instant occurredAt() {
            return forwardedAt;
        }
    }

    /// The task's target has passed, and others may act on it beside its team from now on. Said once per task.
    ///
    /// @param to the group that may act on it too
    record Escalated(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            String title,
            Person requester,
            String to,
            Instant dueAt,
            Instant escalatedAt)
            implements HandoverEvent {
        public Escalated {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(title, "title");
            requireNonNull(requester, "requester");
            requireNonNull(to, "to");
            requireNonNull(dueAt, "dueAt");
            requireNonNull(escalatedAt, "escalatedAt");
        }

        @Override
        public Instant occurredAt() {
            return escalatedAt;
        }
    }
}
