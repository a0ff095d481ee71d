package dev.countersign.chassis.inbox;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.Settings;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeathRateTest {
    private final DeathRate rate = new DeathRate(Settings.with(
            Map.of("countersign.chassis.inbox.halt-window", "10", "countersign.chassis.inbox.halt-ratio", "0.5")));

    @Test
    void readingGoesOnBelowTheRatio() {
        // When
        die(4);

        // Then
        assertDoesNotThrow(rate::check);
        assertFalse(rate.halted());
    }

    @Test
    void readingStopsAtTheRatio() {
        // When
        die(5);

        // Then
        assertTrue(rate.halted());
        assertThrows(InboxHalted.class, rate::check);
    }

    @Test
    void deathsAreForgottenOnceTheyHaveLeftTheWindow() {
        // Given
        die(4);
        rate.alive(10);

        // When
        die(4);

        // Then
        assertFalse(rate.halted());
    }

    @Test
    void deathsInTheWindowCountHoweverManyLiveBetweenThem() {
        // Given
        for (int i = 0; i < 4; i++) {
            die(1);
            rate.alive(1);
        }

        // When
        die(1);

        // Then
        assertTrue(rate.halted());
    }

    @Test
    void aStoppedReaderStaysStoppedUntilAnOperatorSaysResume() {
        // Given
        die(5);
        rate.alive(1_000);
        assertTrue(rate.halted());

        // When
        rate.resume();

        // Then
        assertDoesNotThrow(rate::check);
        die(4);
        assertFalse(rate.halted());
    }

    private void die(int events) {
        for (int i = 0; i < events; i++) {
            rate.dead();
        }
    }
}
