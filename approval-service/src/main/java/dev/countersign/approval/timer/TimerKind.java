package dev.countersign.approval.timer;

/// What a timer is for. Each kind has one {@link TimerHandler}.
public enum TimerKind {
    /// The target of a task ends. The subject is the task.
    TASK_OVERDUE,
    /// The requester has not answered for long. The subject is the question.
    REQUEST_EXPIRY_WARNING,
    /// The requester has not answered in time. The subject is the question.
    REQUEST_EXPIRES,
    /// An accepted finding is accepted no longer.
    EXCEPTION_EXPIRES,
    /// A document counts no longer.
    EVIDENCE_EXPIRES
}
