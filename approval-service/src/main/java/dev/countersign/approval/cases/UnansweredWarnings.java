package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.timer.Timer;
import dev.countersign.approval.timer.TimerHandler;
import dev.countersign.approval.timer.TimerKind;
import dev.countersign.contracts.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/// The requester has not answered for long: they are told when the request will end.
@ApplicationScoped
class UnansweredWarnings implements TimerHandler {
    private final Cases cases;
    private final Deadlines deadlines;
    private final CaseBook book;
    private final BusinessCalendar calendar;
    private final Clock clock;

    UnansweredWarnings(Cases cases, Deadlines deadlines, CaseBook book, BusinessCalendar calendar, Clock clock) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.book = book;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.REQUEST_EXPIRY_WARNING;
    }

    @Override
    public boolean fire(Timer timer) {
        return cases.ofRequest(timer.requestId())
                .map(found -> warn(found, timer))
                .orElse(false);
    }

    private boolean warn(ApprovalCase found, Timer timer) {
        Moment now = new Moment(clock.instant(), calendar);
        List<CaseEvent> events = found.openQuestion(timer.subject())
                .flatMap(question -> deadlines.expiresAt(found, question.askedAt()))
                .map(expiresAt -> found.warn(timer.subject(), expiresAt, now))
                .orElse(List.of());
        book.keep(found, events);
        return !events.isEmpty();
    }
}
