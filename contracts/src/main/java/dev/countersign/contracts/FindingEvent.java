package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A problem that a review has found, and what becomes of it. That may go on long after the case was decided.
/// What lasts until a day ends at the first moment behind it, where the people work who said so.
public sealed interface FindingEvent extends CaseEvent {

    /// Whose review found it.
    TaskRef task();

    FindingRef finding();

    /// Of the request.
    String title();

    Person requester();

    /// A review has found it, and says what is to become of it.
    ///
    /// @param title of the request
    /// @param owner who sees to it; absent when nobody has to
    /// @param until when it is to be mended, when the exception ends, or until when the evidence counts; absent
    ///     for a condition
    /// @param onBehalfOf whose delegate found it; absent when they acted for themselves
    record Raised(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            FindingRef finding,
            Treatment treatment,
            String title,
            Person requester,
            @Nullable Contact owner,
            @Nullable Instant until,
            Person by,
            @Nullable Person onBehalfOf,
            Instant raisedAt)
            implements FindingEvent {
        public Raised {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(finding, "finding");
            requireNonNull(treatment, "treatment");
            requireNonNull(title, "title");
            requireNonNull(requester, "requester");
            requireNonNull(by, "by");
            requireNonNull(raisedAt, "raisedAt");
        }

        @Override
        public Instant occurredAt() {
            return raisedAt;
        }
    }

    /// It is mended, or a document shows that there is no problem.
    ///
    /// @param note how, in words
    /// @param until until when the evidence counts; absent when there is none, or it always does
    /// @param title of the request
    /// @param onBehalfOf whose delegate said so; absent when they acted for themselves
    record Remediated(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            FindingRef finding,
            String note,
            @Nullable Instant until,
            String title,
            Person requester,
            Person by,
            @Nullable Person onBehalfOf,
            Instant remediatedAt)
            implements FindingEvent {
        public Remediated {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(finding, "finding");
            requireNonNull(note, "note");
            requireNonNull(title, "title");
            requireNonNull(requester, "requester");
            requireNonNull(by, "by");
            requireNonNull(remediatedAt, "remediatedAt");
        }

        @Override
        public Instant occurredAt() {
            return remediatedAt;
        }
    }

    /// It is lived with for a time: an exception, made or prolonged after the review.
    ///
    /// @param reason why, in words
    /// @param until when that ends
    /// @param title of the request
    /// @param owner who is told when it ends
    /// @param onBehalfOf whose delegate accepted it; absent when they acted for themselves
    record Accepted(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            FindingRef finding,
            String reason,
            Instant until,
            String title,
            Person requester,
            Contact owner,
            Person by,
            @Nullable Person onBehalfOf,
            Instant acceptedAt)
            implements FindingEvent {
        public Accepted {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(finding, "finding");
            requireNonNull(reason, "reason");
            requireNonNull(until, "until");
            requireNonNull(title, "title");
            requireNonNull(requester, "requester");
            requireNonNull(owner, "owner");
            requireNonNull(by, "by");
            requireNonNull(acceptedAt, "acceptedAt");
        }

        @Override
        public Instant occurredAt() {
            return acceptedAt;
        }
    }

    /// What settled it has expired: it has to be looked at again.
    ///
    /// @param title of the request
    /// @param owner who sees to it
    /// @param dueAt when it is to be mended
    record Reopened(
            UUID caseId,
            UUID requestId,
            TaskRef task,
            FindingRef finding,
            ReopenedBecause because,
            String title,
            Person requester,
            Contact owner,
            Instant dueAt,
            Instant reopenedAt)
            implements FindingEvent {
        public Reopened {
            requireNonNull(caseId, "caseId");
            requireNonNull(requestId, "requestId");
            requireNonNull(task, "task");
            requireNonNull(finding, "finding");
            requireNonNull(because, "because");
            requireNonNull(title, "title");
            requireNonNull(requester, "requester");
            requireNonNull(owner, "owner");
            requireNonNull(dueAt, "dueAt");
            requireNonNull(reopenedAt, "reopenedAt");
        }

        @Override
        public Instant occurredAt() {
            return reopenedAt;
        }
    }
}
