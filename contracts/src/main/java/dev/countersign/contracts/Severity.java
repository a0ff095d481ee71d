package dev.countersign.contracts;

/// How bad a finding is, from the mildest to the worst.
public enum Severity {
    LOW,
    MEDIUM,
    HIGH,
    CRITICAL
}
