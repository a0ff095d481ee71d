package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.cases.Moment;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.chassis.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be read of tasks, for REST and pages alike.
@ApplicationScoped
class TaskQueries {
    private final Cases cases;
    private final Queue queue;
    private final BusinessCalendar calendar;
    private final Clock clock;

    TaskQueries(Cases cases, Queue queue, BusinessCalendar calendar, Clock clock) {
        this.cases = cases;
        this.queue = queue;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws CaseRefused.Unknown when it is not there or not for this person
    @Transactional
    TaskView show(UUID taskId, Actor viewer) {
        return TaskView.of(cases.visibleWithTask(taskId, viewer), taskId, now());
    }

    /// The most urgent first, at most `limit`.
    @Transactional
    List<QueueRow> queue(QueueFilter filter, @Nullable Cursor after, int limit) {
        return filter.scopes().isEmpty() ? List.of() : queue.page(filter.scopes(), filter.sieve(), after, limit, now());
    }

    private Moment now() {
        return new Moment(clock.instant(), calendar);
    }
}
