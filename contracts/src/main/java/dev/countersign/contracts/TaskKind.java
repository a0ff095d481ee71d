package dev.countersign.contracts;

/// What a task asks of its team.
public enum TaskKind {
    /// Examine: security, privacy, architecture, legal.
    REVIEW,
    /// Consent: a cost-centre owner, the IT approver.
    APPROVAL
}
