package dev.countersign.approval.finding;

/// Where a finding stands.
public enum FindingStatus {
    /// Its owner has to mend it.
    OPEN,
    /// It is mended, or evidence shows that there is nothing to mend.
    REMEDIATED,
    /// It is lived with until a certain day.
    ACCEPTED,
    /// The yes has a condition that says what to do about it.
    CONDITION,
    /// A later review has looked at the same again.
    SUPERSEDED
}
