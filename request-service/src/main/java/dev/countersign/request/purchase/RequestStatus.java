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

    /// Who has the ball.
    Holder holder() {
        return switch (this) {
            case DRAFT, WAITING_ON_REQUESTER -> Holder.REQUESTER;
            case SUBMITTED, IN_REVIEW -> Holder.IT;
            case WITHDRAWN, APPROVED, APPROVED_WITH_CONDITIONS, REJECTED, EXPIRED -> Holder.NOBODY;
        };
    }

    /// Whether the answer is still to come, so that what belongs to the request may still grow.
    boolean open() {
        return switch (this) {
            case DRAFT, SUBMITTED, IN_REVIEW, WAITING_ON_REQUESTER -> true;
            case WITHDRAWN, APPROVED, APPROVED_WITH_CONDITIONS, REJECTED, EXPIRED -> false;
        };
    }
}
