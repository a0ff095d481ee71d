package dev.countersign.contracts;

/// What a review says is to become of a finding.
public enum Treatment {
    /// Its owner mends it until a certain day.
    REMEDIATE,
    /// It is lived with until a certain day: an exception, which always expires.
    ACCEPT,
    /// It became a condition of the yes.
    CONDITION,
    /// A document shows that there is no problem, for as long as the document counts.
    EVIDENCE
}
