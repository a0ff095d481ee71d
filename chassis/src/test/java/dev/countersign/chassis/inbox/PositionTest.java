package dev.countersign.chassis.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.inbox.Position.Verdict;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PositionTest {
    private static final UUID AGGREGATE = UUID.fromString("0198c0de-0000-7000-8000-000000000001");

    @ParameterizedTest
    @CsvSource({
        "0, false, 1, APPLY",
        "0, false, 2, PARK",
        "3, false, 1, DUPLICATE",
        "3, false, 3, DUPLICATE",
        "3, false, 4, APPLY",
        "3, false, 5, PARK",
        "3, true, 3, DUPLICATE",
        "3, true, 4, PARK",
        "3, true, 5, PARK",
        "0, true, 1, PARK",
        "9223372036854775806, false, 9223372036854775807, APPLY"
    })
    void onlyTheNextEventOfAnAggregateThatNothingBlocksIsApplied(
            long last, boolean blocked, long version, Verdict expected) {
        assertEquals(expected, new Position(AGGREGATE, last, blocked).verdict(version));
    }

    @Test
    void anAggregateThatIsFreeAgainGoesOnWhereItStood() {
        // Given
        Position position = new Position(AGGREGATE, 0, false);
        position.advanceTo(1);
        position.block();

        // When
        position.unblock();

        // Then
        assertEquals(Verdict.APPLY, position.verdict(2));
        assertFalse(position.blocked());
    }

    @Test
    void onlyWhatMovedHasToBeSaved() {
        // Given
        Position position = new Position(AGGREGATE, 1, false);

        // When
        position.verdict(2);

        // Then
        assertFalse(position.moved());
        position.advanceTo(2);
        assertTrue(position.moved());
    }
}
