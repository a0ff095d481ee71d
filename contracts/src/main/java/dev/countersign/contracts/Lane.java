package dev.countersign.contracts;

/// How a request travels.
public enum Lane {
    FAST,
    SANDBOX,
    STANDARD,
    DECLARATION
}
