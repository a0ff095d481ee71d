package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;

/// When something happens, and how time counts there.
public record Moment(Instant at, BusinessCalendar calendar) {

    /// When so much business time from now has passed; now, when it is none.
    Instant after(Duration businessTime) {
        return businessTime.isPositive() ? calendar.after(at, businessTime) : at;
    }

    /// How much business time is left until then; zero once it has passed.
    Duration until(Instant then) {
        return calendar.between(at, then);
    }
}
