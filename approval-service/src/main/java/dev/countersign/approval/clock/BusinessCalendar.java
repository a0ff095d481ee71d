package dev.countersign.approval.clock;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.function.Predicate;

/// When people work. Business time passes in the working hours of working days and stands still otherwise. What a
/// change of the clocks takes from a working day or adds to it is counted as it is.
public final class BusinessCalendar {
    /// No working day for so long is a mistake in the configuration.
    private static final int LONGEST_PAUSE_IN_DAYS = 366;

    private final ZoneId zone;
    private final LocalTime begins;
    private final LocalTime ends;
    private final Set<DayOfWeek> days;
    private final Predicate<LocalDate> holiday;

    /// @param begins of a working day
    /// @param ends of a working day, after it begins
    /// @param days those of the week on which people work, at least one
    /// @param holiday on which they do not, whatever day of the week it is
    /// @throws IllegalArgumentException when no time would ever pass
    public BusinessCalendar(
            ZoneId zone, LocalTime begins, LocalTime ends, Set<DayOfWeek> days, Predicate<LocalDate> holiday) {
        if (!begins.isBefore(ends)) {
            throw new IllegalArgumentException("A working day begins before it ends, not " + begins + " to " + ends);
        }
        if (days.isEmpty()) {
            throw new IllegalArgumentException("There is at least one working day in a week.");
        }
        this.zone = zone;
        this.begins = begins;
        this.ends = ends;
        this.days = Set.copyOf(days);
        this.holiday = holiday;
    }

    /// The first moment at which so much business time has passed. Exactly the end of a working day, when it is just
    /// enough for that, rather than the beginning of the next.
    ///
    /// @param businessTime above zero
    public Instant after(Instant from, Duration businessTime) {
        Duration left = businessTime;
        Instant at = from;
        LocalDate day = LocalDate.ofInstant(from, zone);
        int pause = 0;
        while (true) {
            Duration today = isWorkingDay(day) ? between(at, end(day), day) : Duration.ZERO;
            if (today.compareTo(left) >= 0) {
                return latest(at, begin(day)).plus(left);
            }
            pause = today.isZero() ? pause + 1 : 0;
            if (pause > LONGEST_PAUSE_IN_DAYS) {
                throw new IllegalStateException("There is no working day in the year after " + from + ".");
            }
            left = left.minus(today);
            day = day.plusDays(1);
            at = begin(day);
        }
    }

    /// How much business time passes; zero when `until` is not after `from`.
    public Duration between(Instant from, Instant until) {
        Duration sum = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(until, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            if (isWorkingDay(day)) {
                sum = sum.plus(between(from, until, day));
            }
        }
        return sum;
    }

    /// The day on which this is, where people work.
    public LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }

    /// The first moment that is not part of the day any more, where people work.
    public Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /// What lies between both on one working day.
    private Duration between(Instant from, Instant until, LocalDate day) {
        Instant begin = latest(from, begin(day));
        Instant end = until.isBefore(end(day)) ? until : end(day);
        return begin.isBefore(end) ? Duration.between(begin, end) : Duration.ZERO;
    }

    private boolean isWorkingDay(LocalDate day) {
        return days.contains(day.getDayOfWeek()) && !holiday.test(day);
    }

    private Instant begin(LocalDate day) {
        return day.atTime(begins).atZone(zone).toInstant();
    }

    private Instant end(LocalDate day) {
        return day.atTime(ends).atZone(zone).toInstant();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
