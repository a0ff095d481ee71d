package dev.countersign.approval.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BusinessCalendarTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Set<DayOfWeek> WEEK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final BusinessCalendar OFFICE =
            new BusinessCalendar(BERLIN, LocalTime.of(9, 0), LocalTime.of(17, 0), WEEK, CHRISTMAS::equals);

    /// One day in which the clocks are put forward, one in which they are put back, and work at night.
    private static final BusinessCalendar NIGHT = new BusinessCalendar(
            BERLIN, LocalTime.of(1, 0), LocalTime.of(6, 0), EnumSet.allOf(DayOfWeek.class), day -> false);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 3, 2026-11-23T13:00",
        "2026-11-23T10:00, 7, 2026-11-23T17:00",
        "2026-11-23T10:00, 8, 2026-11-24T10:00",
        "2026-11-23T06:00, 2, 2026-11-23T11:00",
        "2026-11-23T19:00, 2, 2026-11-24T11:00",
        "2026-11-27T16:00, 2, 2026-11-30T10:00",
        "2026-11-28T12:00, 8, 2026-11-30T17:00",
        "2026-12-24T15:00, 4, 2026-12-28T11:00",
        "2026-11-23T09:00, 40, 2026-11-27T17:00",
        "2026-11-23T09:00, 400, 2027-02-01T17:00"
    })
    void aTargetCountsWorkingHoursOnly(String from, int hours, String due) {
        assertEquals(at(due), OFFICE.after(at(from), Duration.ofHours(hours)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2026-11-23T13:00, 3",
        "2026-11-23T06:00, 2026-11-23T21:00, 8",
        "2026-11-27T16:00, 2026-11-30T10:00, 2",
        "2026-11-28T10:00, 2026-11-29T20:00, 0",
        "2026-12-24T09:00, 2026-12-28T09:00, 8",
        "2026-11-24T10:00, 2026-11-23T10:00, 0"
    })
    void onlyWorkingHoursPass(String from, String until, int hours) {
        assertEquals(Duration.ofHours(hours), OFFICE.between(at(from), at(until)));
    }

    @Test
    void aChangeOfTheClocksIsCountedAsItIs() {
        assertEquals(Duration.ofHours(4), NIGHT.between(at("2026-03-29T00:00"), at("2026-03-29T12:00")));
        assertEquals(Duration.ofHours(6), NIGHT.between(at("2026-10-25T00:00"), at("2026-10-25T12:00")));
    }

    @Test
    void aCalendarInWhichNoTimePassesIsRefused() {
        LocalTime noon = LocalTime.NOON;

        assertThrows(
                IllegalArgumentException.class, () -> new BusinessCalendar(BERLIN, noon, noon, WEEK, day -> false));
        assertThrows(
                IllegalArgumentException.class,
                () -> new BusinessCalendar(BERLIN, LocalTime.MIN, noon, Set.of(), day -> false));
        BusinessCalendar holidaysOnly = new BusinessCalendar(BERLIN, LocalTime.MIN, noon, WEEK, day -> true);
        assertThrows(
                IllegalStateException.class, () -> holidaysOnly.after(at("2026-11-23T10:00"), Duration.ofHours(1)));
    }

    @Property
    void whatPassesUntilATargetIsTheTarget(
            @ForAll @LongRange(min = 1_700_000_000, max = 1_900_000_000) long from,
            @ForAll @IntRange(min = 1, max = 2_000_000) int seconds) {
        for (BusinessCalendar calendar : new BusinessCalendar[] {OFFICE, NIGHT}) {
            Instant begin = Instant.ofEpochSecond(from);

            assertEquals(
                    Duration.ofSeconds(seconds),
                    calendar.between(begin, calendar.after(begin, Duration.ofSeconds(seconds))));
        }
    }

    @Property
    void whatPassesInTwoPartsIsWhatPassesInOne(
            @ForAll @LongRange(min = 1_700_000_000, max = 1_900_000_000) long from,
            @ForAll @IntRange(min = 0, max = 5_000_000) int first,
            @ForAll @IntRange(min = 0, max = 5_000_000) int second) {
        Instant begin = Instant.ofEpochSecond(from);
        Instant middle = begin.plusSeconds(first);
        Instant end = middle.plusSeconds(second);

        assertEquals(OFFICE.between(begin, end), OFFICE.between(begin, middle).plus(OFFICE.between(middle, end)));
    }

    private static Instant at(String text) {
        return ZonedDateTime.of(java.time.LocalDateTime.parse(text), BERLIN).toInstant();
    }
}
