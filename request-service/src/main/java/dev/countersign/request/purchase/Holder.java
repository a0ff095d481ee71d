package dev.countersign.request.purchase;

import dev.countersign.contracts.AskedOf;
import dev.countersign.request.purchase.RequestStep.Status;
import java.util.List;

/// Who has the ball.
enum Holder {
    IT,
    REQUESTER,
    VENDOR,
    NOBODY;

    /// IT as soon as there is anything that it could do, else whoever is asked: the rule by which
    /// approval-service keeps the clock. What has been handed in and is not planned yet is IT's too.
    static Holder of(RequestStatus status, List<RequestStep> steps) {
        return switch (status) {
            case DRAFT -> REQUESTER;
            case WITHDRAWN, APPROVED, APPROVED_WITH_CONDITIONS, REJECTED, EXPIRED -> NOBODY;
            case SUBMITTED, IN_REVIEW, WAITING_ON_REQUESTER -> ofOpen(steps);
        };
    }

    private static Holder ofOpen(List<RequestStep> steps) {
        if (steps.stream().anyMatch(step -> step.status() == Status.QUEUED || step.status() == Status.CLAIMED)) {
            return IT;
        }
        if (steps.stream().anyMatch(step -> step.askedOf() == AskedOf.REQUESTER)) {
            return REQUESTER;
        }
        return steps.stream().anyMatch(step -> step.askedOf() == AskedOf.VENDOR) ? VENDOR : IT;
    }
}
