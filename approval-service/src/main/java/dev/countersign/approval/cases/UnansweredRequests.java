package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.timer.Timer;
import dev.countersign.approval.timer.TimerHandler;
import dev.countersign.approval.timer.TimerKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/// The requester has not answered in time: the case ends without an answer of ours. If theirs comes at the same
/// moment, whichever is saved first counts.
@ApplicationScoped
class UnansweredRequests implements TimerHandler {
    private final Cases cases;
    private final CaseBook book;
    private final BusinessCalendar calendar;
    private final Clock clock;

    UnansweredRequests(Cases cases, CaseBook book, BusinessCalendar calendar, Clock clock) {
        this.cases = cases;
        this.book = book;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.REQUEST_EXPIRES;
    }

    @Override
    public boolean fire(Timer timer) {
        return cases.ofRequest(timer.requestId())
                .filter(found -> found.openQuestion(timer.subject()).isPresent())
                .map(this::expire)
                .orElse(false);
    }

    private boolean expire(ApprovalCase found) {
        book.keep(found, found.expire(new Moment(clock.instant(), calendar)));
        return true;
    }
}
