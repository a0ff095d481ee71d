package dev.countersign.chassis.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FailuresTest {

    @Test
    void everyCauseIsNamedOnceOutermostFirst() {
        // Given
        Throwable root = new IllegalStateException("no such request");
        Throwable failure = new RuntimeException("the event was not applied", new RuntimeException("wrapped", root));

        // When
        String words = Failures.describe(failure);

        // Then
        assertEquals(
                "RuntimeException: the event was not applied ← RuntimeException: wrapped"
                        + " ← IllegalStateException: no such request",
                words);
    }

    @Test
    void whatIsWrappedInItselfIsSaidOnce() {
        // Given
        Throwable failure = new RuntimeException("again", new RuntimeException("again"));

        // When
        String words = Failures.describe(failure);

        // Then
        assertEquals("RuntimeException: again", words);
    }

    @Test
    void aLongStoryIsCutAtTwoThousandCharacters() {
        assertEquals(
                2_000,
                Failures.describe(new RuntimeException("x".repeat(5_000))).length());
    }

    @Test
    void causesThatGoInACircleEnd() {
        // Given
        RuntimeException first = new RuntimeException("first");
        RuntimeException second = new RuntimeException("second", first);
        first.initCause(second);

        // When
        String words = Failures.describe(first);

        // Then
        assertEquals("RuntimeException: first ← RuntimeException: second", words);
    }

    @Test
    void whatPostgresqlCannotKeepInATextIsLeftOut() {
        // When
        String words = Failures.describe(new RuntimeException("a\u0000b"));

        // Then
        assertTrue(words.indexOf('\u0000') < 0, words);
    }
}
