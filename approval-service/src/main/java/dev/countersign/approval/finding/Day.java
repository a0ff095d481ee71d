package dev.countersign.approval.finding;

import dev.countersign.approval.clock.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// A moment, and which day it is where people work.
record Day(Instant now, BusinessCalendar calendar) {
    Day {
        now = now.truncatedTo(ChronoUnit.MICROS);
    }

    LocalDate today() {
        return calendar.dayOf(now);
    }

    Instant endOf(LocalDate day) {
        return calendar.endOf(day);
    }
}
