package dev.countersign.approval.finding;

import static dev.countersign.approval.finding.FindingAction.ACCEPT;
import static dev.countersign.approval.finding.FindingAction.REMEDIATE;
import static dev.countersign.approval.finding.FindingAction.REOPEN;
import static dev.countersign.approval.finding.FindingAction.SUPERSEDE;
import static dev.countersign.approval.finding.FindingStatus.ACCEPTED;
import static dev.countersign.approval.finding.FindingStatus.CONDITION;
import static dev.countersign.approval.finding.FindingStatus.OPEN;
import static dev.countersign.approval.finding.FindingStatus.REMEDIATED;
import static dev.countersign.approval.finding.FindingStatus.SUPERSEDED;

import dev.countersign.contracts.Treatment;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The whole life of a finding.
///
/// ```
/// raised ──▶ OPEN ──remediate──▶ REMEDIATED ──reopen (the evidence expired)──▶ OPEN
///        │    └───accept──▶ ACCEPTED ──reopen (the exception expired)──▶ OPEN
///        │                   │  ▲└──remediate──▶ REMEDIATED
///        │                   └accept (for longer)
///        └─▶ CONDITION ──remediate (it is kept to)──▶ REMEDIATED
/// every status but the last ──supersede──▶ SUPERSEDED   the review was done again
/// ```
///
/// What is not in the table is refused.
final class FindingLifecycle {
    private static final Map<FindingStatus, Map<FindingAction, FindingStatus>> NEXT = Map.of(
            OPEN, Map.of(REMEDIATE, REMEDIATED, ACCEPT, ACCEPTED, SUPERSEDE, SUPERSEDED),
            REMEDIATED, Map.of(REOPEN, OPEN, SUPERSEDE, SUPERSEDED),
            ACCEPTED, Map.of(REMEDIATE, REMEDIATED, ACCEPT, ACCEPTED, REOPEN, OPEN, SUPERSEDE, SUPERSEDED),
            CONDITION, Map.of(REMEDIATE, REMEDIATED, SUPERSEDE, SUPERSEDED),
            SUPERSEDED, Map.of());

    private FindingLifecycle() {}

    /// With what a finding begins.
    static FindingStatus first(Treatment treatment) {
        return switch (treatment) {
            case REMEDIATE -> OPEN;
            case ACCEPT -> ACCEPTED;
            case CONDITION -> CONDITION;
            case EVIDENCE -> REMEDIATED;
        };
    }

    /// @throws FindingRefused.IllegalAction when a finding in this status does not allow the action
    static FindingStatus after(FindingStatus status, FindingAction action) {
        @Nullable FindingStatus next = NEXT.getOrDefault(status, Map.of()).get(action);
        if (next == null) {
            throw new FindingRefused.IllegalAction(status, action);
        }
        return next;
    }
}
