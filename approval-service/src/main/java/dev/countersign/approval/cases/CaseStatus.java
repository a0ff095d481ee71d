package dev.countersign.approval.cases;

/// Where a case stands. It follows from its tasks and from what becomes of the request; nobody sets it.
public enum CaseStatus {
    OPEN,
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    REJECTED,
    CANCELLED,
    EXPIRED
}
