package dev.countersign.contracts;

/// How a case was decided.
public enum Decision {
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    REJECTED
}
