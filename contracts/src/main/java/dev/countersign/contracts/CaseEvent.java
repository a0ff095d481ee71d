package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What approval-service says on {@link Topics#APPROVALS}. Each event carries what a consumer needs to act without
/// asking back: the two topics are not ordered against each other.
public sealed interface CaseEvent extends DomainEvent
        permits CaseEvent.Opened,
                CaseEvent.TaskQueued,
                CaseEvent.TaskClaimed,
                CaseEvent.TaskReleased,
                CaseEvent.TaskCompleted,
                CaseEvent.TaskDispensed,
                CaseEvent.Revised,
                CaseEvent.Decided,
                CaseEvent.Cancelled,
                CaseEvent.Expiring,
                CaseEvent.Expired,
                HandoverEvent,
                QuestionEvent,
                FindingEvent {

    UUID caseId();

    /// A case exists and has its plan, which it keeps to whatever the policy becomes.
    ///
    /// @param revision of the content that it is about; absent in events from before there were several
    record Opened(
            UUID caseId,
            UUID requestId,
            Lane lane,
            int policyVersion,
            List<PlannedStep> plan,
            @Nullable Integer revision,
            Instant openedAt)
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
    ///
    /// @param onBehalfOf whose delegate acted; absent when they acted for themselves
    record TaskClaimed(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            Person by,
            @Nullable Person onBehalfOf,
            Instant claimedAt) implements CaseEvent {
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
    ///
    /// @param onBehalfOf whose delegate acted; absent when they acted for themselves
    record TaskReleased(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            Person by,
            @Nullable Person onBehalfOf,
            Instant releasedAt) implements CaseEvent {
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
    ///
    /// @param onBehalfOf whose delegate acted; absent when they acted for themselves
    record TaskCompleted(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            TaskOutcome outcome,
            String reason,
            List<String> conditions,
            @Nullable Offer offer,
            Person by,
            @Nullable Person onBehalfOf,
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

    /// Nobody has to do this task any more, though the case goes on: the person who would be asked has answered the
    /// same question already, or what is asked for has changed so that its step is not needed.
    record TaskDispensed(UUID caseId, UUID requestId, TaskRef task, Dispensation because, Instant dispensedAt)
            implements CaseEvent {
        public TaskDispensed {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(because, "because");
            requireNonNull(dispensedAt, "dispensedAt");
        }

        @Override
        public Instant occurredAt() {
            return dispensedAt;
        }
    }

    /// What is asked for has changed while the case is open, and the case goes on with it. For each step that is not
    /// needed any more {@link TaskDispensed} follows, and {@link TaskQueued} for each whose turn it is now.
    ///
    /// @param plan all steps that are needed now, those of before with their tasks
    /// @param stale finished tasks whose outcome was about what has changed; they are done again
    /// @param heldBack tasks whose turn had come and waits again for those before them
    record Revised(
            UUID caseId,
            UUID requestId,
            int revision,
            Lane lane,
            List<PlannedStep> plan,
            List<TaskRef> stale,
            List<TaskRef> heldBack,
            Instant revisedAt)
            implements CaseEvent {
        public Revised {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(lane, "lane");
            requireNonNull(revisedAt, "revisedAt");
            plan = List.copyOf(plan);
            stale = List.copyOf(stale);
            heldBack = List.copyOf(heldBack);
        }

        @Override
        public Instant occurredAt() {
            return revisedAt;
        }
    }

    /// The case has ended with an answer. What the request asks for later opens another case.
    ///
    /// @param onBehalfOf whose delegate acted; absent when they acted for themselves
    /// @param revision of the content that was decided on; absent in events from before there were several
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
            @Nullable Person onBehalfOf,
            @Nullable Integer revision,
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

    /// The requester has not answered for long: unless they do, the case ends at `expiresAt`. Said once per question.
    record Expiring(
            UUID caseId,
            UUID requestId,
            UUID questionId,
            String title,
            Person requester,
            Instant expiresAt,
            Instant warnedAt)
            implements CaseEvent {
        public Expiring {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(questionId, "questionId");
            requireNonNull(title, "title");
            requireNonNull(requester, "requester");
            requireNonNull(expiresAt, "expiresAt");
            requireNonNull(warnedAt, "warnedAt");
        }

        @Override
        public Instant occurredAt() {
            return warnedAt;
        }
    }

    /// The case has ended without an answer, because the requester did not give one.
    record Expired(
            UUID caseId,
            UUID requestId,
            String title,
            Person requester,
            @Nullable Integer revision,
            Instant expiredAt) implements CaseEvent {
        public Expired {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(title, "title");
            requireNonNull(requester, "requester");
            requireNonNull(expiredAt, "expiredAt");
        }

        @Override
        public Instant occurredAt() {
            return expiredAt;
        }
    }

    /// The case has ended without an answer, because the request was withdrawn.
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
