package dev.countersign.request.purchase;

/// Where a request stands. It follows from what happened; nobody sets it.
enum RequestStatus {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    WAITING_ON_REQUESTER,
    WITHDRAWN,
    APPROVED,
    APPROVED_WITH_CONDITIONS,
    REJECTED,
    EXPIRED;

    /// Whether the answer is still to come, so that what belongs to the request may still grow.
    boolean open() {
        return switch (this) {
            case DRAFT, SUBMITTED, IN_REVIEW, WAITING_ON_REQUESTER -> true;
            case WITHDRAWN, APPROVED, APPROVED_WITH_CONDITIONS, REJECTED, EXPIRED -> false;
        };
    }

    /// Whether there is a yes to what is asked for.
    boolean approved() {
        return this == APPROVED || this == APPROVED_WITH_CONDITIONS;
    }
}
