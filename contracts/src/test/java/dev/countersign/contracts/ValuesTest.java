package dev.countersign.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "CLEARED, true, false, true",
        "CLEARED_WITH_CONDITIONS, true, false, true",
        "APPROVED, false, true, true",
        "APPROVED_WITH_CONDITIONS, false, true, true",
        "REFUSED, true, true, false"
    })
    void anOutcomeFitsItsKindOfTask(TaskOutcome outcome, boolean review, boolean approval, boolean positive) {
        assertEquals(review, outcome.fits(TaskKind.REVIEW));
        assertEquals(approval, outcome.fits(TaskKind.APPROVAL));
        assertEquals(positive, outcome.positive());
    }

    @ParameterizedTest
    @CsvSource({",,", "'','',''", "' ',,'\t'"})
    void anOfferThatSaysNothingIsRefused(
            @Nullable String alternative, @Nullable String sandbox, @Nullable String conditionsForYes) {
        assertThrows(IllegalArgumentException.class, () -> new Offer(alternative, sandbox, conditionsForYes));
    }

    @Test
    void aRefusalWithoutAnOfferIsNoEvent() {
        // Given
        TaskRef task = new TaskRef(new UUID(0, 1), "security", TaskKind.REVIEW, "team:security");
        Person sam = new Person("sam", "Sam Rivera", null, null);

        // Then
        assertThrows(
                IllegalArgumentException.class,
                () -> new CaseEvent.TaskCompleted(
                        new UUID(0, 2),
                        new UUID(0, 3),
                        task,
                        TaskOutcome.REFUSED,
                        "No.",
                        List.of(),
                        null,
                        sam,
                        null,
                        Instant.EPOCH));
    }

    @Test
    void peopleAreTheSameBySubAlone() {
        // Given
        Person before = new Person("mia", "Mia Brandt", "mia@example.com", "Brand Marketing");
        Person married = new Person("mia", "Mia Berg", null, "Growth Marketing");
        Person namesake = new Person("mia.2", "Mia Brandt", "mia@example.com", "Brand Marketing");

        // Then
        assertTrue(before.is(married));
        assertFalse(before.is(namesake));
    }

    @Test
    void aPersonWithoutASubIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Person(" ", "Mia Brandt", null, null));
    }

    @Test
    void aPlanDoesNotChangeWithTheListItWasMadeOf() {
        // Given
        List<String> after = new ArrayList<>(List.of("security"));
        PlannedStep step = new PlannedStep(
                new TaskRef(new UUID(0, 1), "it-approval", TaskKind.APPROVAL, "team:it-approval"), after, null, null);

        // When
        after.clear();

        // Then
        assertEquals(List.of("security"), step.after());
    }
}
