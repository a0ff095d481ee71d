package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.contracts.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// What becomes of a case because its time has come, and not because of somebody. Joins the transaction of
/// the timer.
@ApplicationScoped
class DueChanges {
    private final CaseBook book;
    private final BusinessCalendar calendar;
    private final Clock clock;

    DueChanges(CaseBook book, BusinessCalendar calendar, Clock clock) {
        this.book = book;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @param change answers nothing when what the timer was for is not so any more
    /// @return whether anything has changed
    boolean make(Optional<ApprovalCase> of, BiFunction<ApprovalCase, Moment, List<CaseEvent>> change) {
        Moment now = new Moment(clock.instant(), calendar);
        return of.map(found -> kept(found, change.apply(found, now))).orElse(false);
    }

    private boolean kept(ApprovalCase changed, List<CaseEvent> events) {
        book.keep(changed, events);
        return !events.isEmpty();
    }
}
