package dev.countersign.contracts;

/// Why something that was settled has to be looked at again.
public enum ReopenedBecause {
    /// It was accepted until now.
    EXCEPTION_EXPIRED,
    /// The document that spoke against it counts no longer.
    EVIDENCE_EXPIRED
}
