package dev.countersign.request.purchase;

import static dev.countersign.request.purchase.RequestAction.AMEND;
import static dev.countersign.request.purchase.RequestAction.ANSWERED;
import static dev.countersign.request.purchase.RequestAction.APPROVE;
import static dev.countersign.request.purchase.RequestAction.APPROVE_WITH_CONDITIONS;
import static dev.countersign.request.purchase.RequestAction.CASE_OPENED;
import static dev.countersign.request.purchase.RequestAction.DELETE;
import static dev.countersign.request.purchase.RequestAction.EDIT;
import static dev.countersign.request.purchase.RequestAction.EXPIRE;
import static dev.countersign.request.purchase.RequestAction.INFORMATION_REQUESTED;
import static dev.countersign.request.purchase.RequestAction.REJECT;
import static dev.countersign.request.purchase.RequestAction.RESUBMIT;
import static dev.countersign.request.purchase.RequestAction.STAND;
import static dev.countersign.request.purchase.RequestAction.STAND_WITH_CONDITIONS;
import static dev.countersign.request.purchase.RequestAction.SUBMIT;
import static dev.countersign.request.purchase.RequestAction.WITHDRAW;
import static dev.countersign.request.purchase.RequestStatus.APPROVED;
import static dev.countersign.request.purchase.RequestStatus.APPROVED_WITH_CONDITIONS;
import static dev.countersign.request.purchase.RequestStatus.DRAFT;
import static dev.countersign.request.purchase.RequestStatus.EXPIRED;
import static dev.countersign.request.purchase.RequestStatus.IN_REVIEW;
import static dev.countersign.request.purchase.RequestStatus.REJECTED;
import static dev.countersign.request.purchase.RequestStatus.SUBMITTED;
import static dev.countersign.request.purchase.RequestStatus.WAITING_ON_REQUESTER;
import static dev.countersign.request.purchase.RequestStatus.WITHDRAWN;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The whole life of a request.
///
/// ```
/// DRAFT ──submit──▶ SUBMITTED ──case opened──▶ IN_REVIEW ◀──last one answered── WAITING_ON_REQUESTER
///   │ edit             │ amend                    │ amend └──information requested──▶┘ amend │
///   ▼ delete           └─withdraw──▶ WITHDRAWN ◀──┴──────────────withdraw──────────────────┤
///  (gone)                                         ├─approve─▶ APPROVED                     │
///                                                 ├─with conditions─▶ APPROVED_WITH_CONDITIONS
///                                                 ├─reject─▶ REJECTED ◀────────reject───────┤
///                                                 └─expire─▶ EXPIRED ◀─────────expire───────┘
/// APPROVED* ──amend──▶ IN_REVIEW ──refused, withdrawn or expired: stand──▶ APPROVED* as before
/// REJECTED, EXPIRED ──resubmit──▶ SUBMITTED
/// ```
///
/// What is not in the table is refused. A withdrawn request stays withdrawn: what approval-service said before it
/// heard of the withdrawal changes nothing, and that is written down here rather than left out. So does a question
/// about a change that was taken back. A request expires in review too: the answer that it was to have may cross with
/// it.
final class RequestLifecycle {
    private static final Map<RequestStatus, Map<RequestAction, RequestStatus>> NEXT = Map.of(
            DRAFT, Map.of(EDIT, DRAFT, DELETE, DRAFT, SUBMIT, SUBMITTED),
            SUBMITTED, Map.of(CASE_OPENED, IN_REVIEW, AMEND, SUBMITTED, WITHDRAW, WITHDRAWN),
            IN_REVIEW,
                    Map.of(
                            CASE_OPENED, IN_REVIEW,
                            INFORMATION_REQUESTED, WAITING_ON_REQUESTER,
                            AMEND, IN_REVIEW,
                            APPROVE, APPROVED,
                            APPROVE_WITH_CONDITIONS, APPROVED_WITH_CONDITIONS,
                            REJECT, REJECTED,
                            EXPIRE, EXPIRED,
                            WITHDRAW, WITHDRAWN,
                            STAND, APPROVED,
                            STAND_WITH_CONDITIONS, APPROVED_WITH_CONDITIONS),
            WAITING_ON_REQUESTER,
                    Map.of(
                            INFORMATION_REQUESTED, WAITING_ON_REQUESTER,
                            ANSWERED, IN_REVIEW,
                            AMEND, WAITING_ON_REQUESTER,
                            REJECT, REJECTED,
                            EXPIRE, EXPIRED,
                            WITHDRAW, WITHDRAWN,
                            STAND, APPROVED,
                            STAND_WITH_CONDITIONS, APPROVED_WITH_CONDITIONS),
            WITHDRAWN,
                    Map.of(
                            CASE_OPENED, WITHDRAWN,
                            INFORMATION_REQUESTED, WITHDRAWN,
                            ANSWERED, WITHDRAWN,
                            APPROVE, WITHDRAWN,
                            APPROVE_WITH_CONDITIONS, WITHDRAWN,
                            REJECT, WITHDRAWN,
                            EXPIRE, WITHDRAWN),
            APPROVED, Map.of(AMEND, IN_REVIEW, INFORMATION_REQUESTED, APPROVED),
            APPROVED_WITH_CONDITIONS, Map.of(AMEND, IN_REVIEW, INFORMATION_REQUESTED, APPROVED_WITH_CONDITIONS),
            REJECTED, Map.of(RESUBMIT, SUBMITTED),
            EXPIRED, Map.of(RESUBMIT, SUBMITTED));

    private RequestLifecycle() {}

    /// @throws RequestRefused.IllegalAction when a request in this status does not allow the action
    static RequestStatus after(RequestStatus status, RequestAction action) {
        @Nullable RequestStatus next = NEXT.getOrDefault(status, Map.of()).get(action);
        if (next == null) {
            throw new RequestRefused.IllegalAction(status, action);
        }
        return next;
    }

    static boolean allows(RequestStatus status, RequestAction action) {
        return NEXT.getOrDefault(status, Map.of()).containsKey(action);
    }
}
