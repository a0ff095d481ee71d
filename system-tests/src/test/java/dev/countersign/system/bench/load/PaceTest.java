package dev.countersign.system.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void aUserBeginsAtEvenIntervalsUntilTheEnd() throws Exception {
        // Given
        long begun = System.nanoTime();
        long deadline = begun + 100_000_000;
        Pace pace = Pace.of(job(2, 100), 0, begun);
        int times = 0;

        // When
        while (pace.awaitNext(deadline)) {
            times++;
        }

        // Then
        assertEquals(5, times);
        assertTrue(System.nanoTime() - begun >= 79_000_000);
    }

    @Test
    void withoutAPaceEverythingBeginsAtOnceUntilTheEnd() throws Exception {
        // Given
        long begun = System.nanoTime();
        Pace pace = Pace.of(job(2, 0), 1, begun);

        // When
        boolean before = pace.awaitNext(System.nanoTime() + 1_000_000_000);
        boolean after = pace.awaitNext(System.nanoTime() - 1);

        // Then
        assertTrue(before);
        assertFalse(after);
    }

    @Test
    void looksGrowApartUpToALimit() {
        Job.Look look = new Job.Look(2, 2, 5);

        assertEquals(4.0, look.after(2));
        assertEquals(5.0, look.after(4));
    }

    private static Job job(int users, double perSecond) {
        return new Job("127.0.0.1:1", "127.0.0.1:1", null, users, 100, perSecond, Job.Look.CLOSELY);
    }
}
