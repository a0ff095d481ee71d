package dev.countersign.chassis.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.problem.ProtocolRefused;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {
    private static final long END_OF_9999 = 253_402_300_799L;

    @Property
    void aCursorComesBackAsItWas(
            @ForAll @LongRange(min = 0, max = END_OF_9999) long second,
            @ForAll @LongRange(min = 0, max = 999_999) long microsecond,
            @ForAll long high,
            @ForAll long low) {
        Cursor cursor = new Cursor(Instant.ofEpochSecond(second, microsecond * 1_000), new UUID(high, low));

        String text = cursor.encode();

        assertEquals(cursor, Cursor.decode(text));
        assertTrue(text.matches("[A-Za-z0-9_-]+"), text);
    }

    @Property
    void whatIsNotACursorIsRefusedAsABadParameter(@ForAll String garbage) {
        try {
            assertEquals(garbage.isEmpty(), Cursor.decode(garbage) == null);
        } catch (ProtocolRefused.BadParameter refused) {
            assertTrue(refused.getMessage().contains("after"));
        }
    }

    @Test
    void noCursorIsTheBeginning() {
        assertNull(Cursor.decode(null));
        assertNull(Cursor.decode(""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no bar",
                "|",
                "2026-11-22T09:30:00Z|",
                "2026-11-22T09:30:00Z|no-id",
                "yesterday|0198c0de-0000-7000-8000-000000000001",
                "+1000000000-12-31T23:59:59Z|0198c0de-0000-7000-8000-000000000001",
                "-1000000000-01-01T00:00:00Z|0198c0de-0000-7000-8000-000000000001"
            })
    void aTextThatNoPageGaveOutIsRefused(String plain) {
        // Given
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));

        // Then
        assertThrows(ProtocolRefused.BadParameter.class, () -> Cursor.decode(text));
    }
}
