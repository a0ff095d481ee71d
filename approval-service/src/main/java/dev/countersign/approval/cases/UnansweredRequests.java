package dev.countersign.approval.cases;

import dev.countersign.approval.timer.Timer;
import dev.countersign.approval.timer.TimerHandler;
import dev.countersign.approval.timer.TimerKind;
import jakarta.enterprise.context.ApplicationScoped;

/// The requester has not answered in time: the case ends without an answer of ours. If theirs comes at the
/// same moment, whichever is saved first counts.
@ApplicationScoped
class UnansweredRequests implements TimerHandler {
    private final Cases cases;
    private final DueChanges changes;

    UnansweredRequests(Cases cases, DueChanges changes) {
        this.cases = cases;
        this.changes = changes;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.REQUEST_EXPIRES;
    }

    @Override
    public boolean fire(Timer timer) {
        return changes.make(
                cases.ofRequest(timer.requestId())
                        .filter(found -> found.openQuestion(timer.subject()).isPresent()),
                ApprovalCase::expire);
    }
}
