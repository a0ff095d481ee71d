package dev.countersign.approval.policy;

/// A part of a request that a step looks at. When it changes, what the step has found is no longer about the request.
public enum Part {
    PRODUCT,
    VENDOR,
    PURPOSE,
    COST,
    FUNDING,
    SEATS,
    DATA,
    TAGS,
    INTEGRATIONS,
    AI,
    TERM,
    OWNERS
}
