package dev.countersign.approval.cases;

import static dev.countersign.approval.cases.CaseAction.APPROVE;
import static dev.countersign.approval.cases.CaseAction.APPROVE_WITH_CONDITIONS;
import static dev.countersign.approval.cases.CaseAction.EXPIRE;
import static dev.countersign.approval.cases.CaseAction.REJECT;
import static dev.countersign.approval.cases.CaseAction.REVISE;
import static dev.countersign.approval.cases.CaseAction.WITHDRAW;
import static dev.countersign.approval.cases.CaseStatus.APPROVED;
import static dev.countersign.approval.cases.CaseStatus.APPROVED_WITH_CONDITIONS;
import static dev.countersign.approval.cases.CaseStatus.CANCELLED;
import static dev.countersign.approval.cases.CaseStatus.EXPIRED;
import static dev.countersign.approval.cases.CaseStatus.OPEN;
import static dev.countersign.approval.cases.CaseStatus.REJECTED;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The whole life of a case; {@link TaskLifecycle} has that of its tasks.
///
/// ```
/// (submitted) ──▶ OPEN ──all tasks done well──▶ APPROVED | APPROVED_WITH_CONDITIONS
///                 │  ├───one refusal──────────▶ REJECTED
///          revise └◀─┤
///                    ├───withdraw─────────────▶ CANCELLED
///                    └───no answer in time────▶ EXPIRED
/// ```
///
/// What is not in the table is refused. A withdrawal that arrives when the case has ended with an answer changes
/// nothing: the requester gave up before hearing of it, request-service keeps the request withdrawn, and the decision
/// stays in the record as it was made. That is written down here rather than left out.
public final class CaseLifecycle {
    private static final Map<CaseStatus, Map<CaseAction, CaseStatus>> NEXT = Map.of(
            OPEN,
                    Map.of(
                            APPROVE, APPROVED,
                            APPROVE_WITH_CONDITIONS, APPROVED_WITH_CONDITIONS,
                            REJECT, REJECTED,
                            WITHDRAW, CANCELLED,
                            REVISE, OPEN,
                            EXPIRE, EXPIRED),
            APPROVED, Map.of(WITHDRAW, APPROVED),
            APPROVED_WITH_CONDITIONS, Map.of(WITHDRAW, APPROVED_WITH_CONDITIONS),
            REJECTED, Map.of(WITHDRAW, REJECTED),
            EXPIRED, Map.of(WITHDRAW, EXPIRED),
            CANCELLED, Map.of());

    private CaseLifecycle() {}

    /// @throws CaseRefused.IllegalCaseAction when a case in this status does not allow the action
    static CaseStatus after(CaseStatus status, CaseAction action) {
        @Nullable CaseStatus next = NEXT.getOrDefault(status, Map.of()).get(action);
        if (next == null) {
            throw new CaseRefused.IllegalCaseAction(status, action);
        }
        return next;
    }
}
