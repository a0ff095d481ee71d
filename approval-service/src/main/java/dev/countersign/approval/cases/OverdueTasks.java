package dev.countersign.approval.cases;

import dev.countersign.approval.timer.Timer;
import dev.countersign.approval.timer.TimerHandler;
import dev.countersign.approval.timer.TimerKind;
import dev.countersign.contracts.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// The target of a task has ended: if somebody could act on it and has not, others may act on it too.
@ApplicationScoped
class OverdueTasks implements TimerHandler {
    private final Cases cases;
    private final Deadlines deadlines;
    private final DueChanges changes;

    OverdueTasks(Cases cases, Deadlines deadlines, DueChanges changes) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.changes = changes;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.TASK_OVERDUE;
    }

    @Override
    public boolean fire(Timer timer) {
        return changes.make(cases.withTask(timer.subject()), (found, now) -> escalate(found, timer, now));
    }

    private List<CaseEvent> escalate(ApprovalCase found, Timer timer, Moment now) {
        String step = found.task(timer.subject()).step();
        return deadlines
                .escalation(found, step)
                .map(group -> found.handover().escalate(timer.subject(), group, timer.dueAt(), now))
                .orElse(List.of());
    }
}
