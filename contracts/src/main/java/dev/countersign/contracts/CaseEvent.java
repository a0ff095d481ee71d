package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What approval-service says on {@link Topics#APPROVALS}. Each event carries what a consumer needs to act without
/// asking back: the two topics are not ordered against each other.
public sealed interface CaseEvent extends DomainEvent {

    UUID caseId();

    /// A case exists and has its plan, which it keeps to whatever the policy becomes.
    record Opened(UUID caseId, UUID requestId, Lane lane, int policyVersion, List<PlannedStep> plan, Instant openedAt)
            implements CaseEvent {
        public Opened {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(lane, "lane");
            requireNonNull(openedAt, "openedAt");
            plan = List.copyOf(plan);
        }

        @Override
        public Instant occurredAt() {
            return openedAt;
        }
    }

    /// It is this team's turn. Said once per turn.
    record TaskQueued(
            UUID caseId, UUID requestId, TaskRef task, String title, Person requester, Instant queuedAt, Instant dueAt)
            implements CaseEvent {
        public TaskQueued {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(title, "title");
            requireNonNull(requester, "requester");
            requireNonNull(queuedAt, "queuedAt");
            requireNonNull(dueAt, "dueAt");
        }

        @Override
        public Instant occurredAt() {
            return queuedAt;
        }
    }

    /// One person of the team has taken the task.
    record TaskClaimed(UUID caseId, UUID requestId, TaskRef task, Person by, Instant claimedAt) implements CaseEvent {
        public TaskClaimed {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(by, "by");
            requireNonNull(claimedAt, "claimedAt");
        }

        @Override
        public Instant occurredAt() {
            return claimedAt;
        }
    }

    /// The holder gave the task back to its team.
    record TaskReleased(UUID caseId, UUID requestId, TaskRef task, Person by, Instant releasedAt) implements CaseEvent {
        public TaskReleased {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(by, "by");
            requireNonNull(releasedAt, "releasedAt");
        }

        @Override
        public Instant occurredAt() {
            return releasedAt;
        }
    }

    /// The task has its one outcome. A refusal always carries an offer.
    record TaskCompleted(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            TaskOutcome outcome,
            String reason,
            List<String> conditions,
            @Nullable Offer offer,
            Person by,
            Instant completedAt)
            implements CaseEvent {
        public TaskCompleted {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(outcome, "outcome");
            requireNonNull(reason, "reason");
            requireNonNull(by, "by");
            requireNonNull(completedAt, "completedAt");
            conditions = List.copyOf(conditions);
            if (!outcome.positive() && offer == null) {
                throw new IllegalArgumentException("A refusal comes with an offer.");
            }
        }

        @Override
        public Instant occurredAt() {
            return completedAt;
        }
    }

    /// The case has ended with an answer. Nothing follows it.
    record Decided(
            UUID caseId,
            UUID requestId,
            Decision decision,
            String title,
            Person requester,
            String reason,
            List<String> conditions,
            @Nullable Offer offer,
            Person decidedBy,
            Instant decidedAt)
            implements CaseEvent {
        public Decided {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(decision, "decision");
            requireNonNull(title, "title");
            requireNonNull(requester, "requester");
            requireNonNull(reason, "reason");
            requireNonNull(decidedBy, "decidedBy");
            requireNonNull(decidedAt, "decidedAt");
            conditions = List.copyOf(conditions);
        }

        @Override
        public Instant occurredAt() {
            return decidedAt;
        }
    }

    /// The case has ended without an answer, because the request was withdrawn. Nothing follows it.
    record Cancelled(UUID caseId, UUID requestId, Instant cancelledAt) implements CaseEvent {
        public Cancelled {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(cancelledAt, "cancelledAt");
        }

        @Override
        public Instant occurredAt() {
            return cancelledAt;
        }
    }
}
