package dev.countersign.request.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FindingToldTest {
    private static final Instant UNTIL = Instant.parse("2027-01-12T23:00:00Z");

    @Test
    void whatTheTimelineKeepsIsReadBackWhole() {
        // Given
        FindingTold told =
                new FindingTold("ACCEPTED", "Passwords: outside.", UNTIL, "Dana Reyes", "So it is.\nReally.");

        // When
        FindingTold read = FindingTold.of(told.text());

        // Then
        assertEquals(told, read);
    }

    @Test
    void whatIsAbsentIsReadBackAsAbsent() {
        FindingTold told = new FindingTold("CONDITION", "No logs.", null, null, null);

        assertEquals(told, FindingTold.of(told.text()));
    }

    @Test
    void aNameOfSeveralLinesMovesNothing() {
        // Given
        FindingTold told = new FindingTold("REMEDIATE", "No\nlogs.", UNTIL, "Dana\n2099-01-01T00:00:00Z", null);

        // When
        FindingTold read = FindingTold.of(told.text());

        // Then
        assertEquals(new FindingTold("REMEDIATE", "No logs.", UNTIL, "Dana 2099-01-01T00:00:00Z", null), read);
    }
}
