package dev.countersign.approval.cases;

import dev.countersign.approval.timer.Timer;
import dev.countersign.approval.timer.TimerHandler;
import dev.countersign.approval.timer.TimerKind;
import dev.countersign.contracts.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The requester has not answered for long: they are told when the request will end.
@ApplicationScoped
class UnansweredWarnings implements TimerHandler {
    private final Cases cases;
    private final Deadlines deadlines;
    private final DueChanges changes;

    UnansweredWarnings(Cases cases, Deadlines deadlines, DueChanges changes) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.changes = changes;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.REQUEST_EXPIRY_WARNING;
    }

    @Override
    public boolean fire(Timer timer) {
        return changes.make(cases.ofRequest(timer.requestId()), (found, now) -> warn(found, timer, now));
    }

    private List<CaseEvent> warn(ApprovalCase found, Timer timer, Moment now) {
        return found.openQuestion(timer.subject())
                .flatMap(question -> deadlines.expiresAt(found, question.askedAt()))
                .map(expiresAt -> found.inquiry().warn(timer.subject(), expiresAt, now))
                .orElse(List.of());
    }
}
