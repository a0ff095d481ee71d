package dev.countersign.system.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void usersBeginAtEvenIntervalsAndNotAllAtOnce() {
        // Given
        long second = 1_000_000_000;
        Pace pace = Pace.of(job(2, 4), 1, 0);

        // When
        List<OptionalLong> pauses =
                List.of(pace.next(0, second), pace.next(second / 2, second), pace.next(second * 9 / 10, second));

        // Then
        assertEquals(List.of(OptionalLong.of(second / 4), OptionalLong.of(second / 4), OptionalLong.empty()), pauses);
    }

    @Test
    void whoIsLateBeginsAtOnceAndSkipsNothing() {
        // Given
        Pace pace = Pace.of(job(1, 10), 0, 0);

        // When
        List<OptionalLong> pauses = List.of(
                pace.next(250_000_000, 1_000_000_000),
                pace.next(250_000_000, 1_000_000_000),
                pace.next(250_000_000, 1_000_000_000),
                pace.next(250_000_000, 1_000_000_000));

        // Then
        assertEquals(
                List.of(OptionalLong.of(0), OptionalLong.of(0), OptionalLong.of(0), OptionalLong.of(50_000_000)),
                pauses);
    }

    @Test
    void withoutAPaceEverythingBeginsAtOnceUntilTheEnd() {
        // Given
        Pace pace = Pace.of(job(2, 0), 1, 0);

        // When
        List<OptionalLong> pauses = List.of(pace.next(99, 100), pace.next(99, 100), pace.next(100, 100));

        // Then
        assertEquals(List.of(OptionalLong.of(0), OptionalLong.of(0), OptionalLong.empty()), pauses);
    }

    @Test
    void looksGrowApartUpToALimit() {
        Job.Look look = new Job.Look(2, 2, 5);

        assertEquals(4.0, look.after(2));
        assertEquals(5.0, look.after(4));
    }

    private static Job job(int users, double perSecond) {
        return new Job(
                "127.0.0.1:1", "127.0.0.1:1", null, users, 100, perSecond, Job.Look.CLOSELY, Job.Calls.LIFECYCLE);
    }
}
