package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.timer.Timer;
import dev.countersign.approval.timer.TimerHandler;
import dev.countersign.approval.timer.TimerKind;
import dev.countersign.contracts.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/// The target of a task has ended: if somebody could act on it and has not, others may act on it too.
@ApplicationScoped
class OverdueTasks implements TimerHandler {
    private final Cases cases;
    private final Deadlines deadlines;
    private final CaseBook book;
    private final BusinessCalendar calendar;
    private final Clock clock;

    OverdueTasks(Cases cases, Deadlines deadlines, CaseBook book, BusinessCalendar calendar, Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.book = book;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.TASK_OVERDUE;
    }

    @Override
    public boolean fire(Timer timer) {
        return cases.withTask(timer.subject())
                .map(found -> escalate(found, timer))
                .orElse(false);
    }

    private boolean escalate(ApprovalCase found, Timer timer) {
        String step = found.task(timer.subject()).step();
        Moment now = new Moment(clock.instant(), calendar);
        List<CaseEvent> events = deadlines
                .escalation(found, step)
                .map(group -> found.escalate(timer.subject(), group, timer.dueAt(), now))
                .orElse(List.of());
        book.keep(found, events);
        return !events.isEmpty();
    }
}
