package dev.countersign.approval.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Fixes the bytes that are hashed. A record is verified years later: when this test fails, every chain that was ever
/// made no longer fits.
class EntryTest {
    private static final Entry ENTRY = new Entry(
            7,
            UUID.fromString("01a1a16c-9be0-7e7f-ac01-1776e8db7cd3"),
            Instant.parse("2026-11-04T09:05:17.311902Z"),
            "DECISION",
            new Entry.Party("ivan", "Ivan \u20ac \"Petrov\""),
            new Entry.Party("carla", "Carla Meyer"),
            UUID.fromString("01a1a16c-9410-7ef2-9127-de37b942baad"),
            "{\"decision\":\"APPROVED\"}");

    @Test
    void anEntryIsHashedInItsCanonicalForm() {
        assertEquals(
                "{\"actor\":{\"name\":\"Ivan \u20ac \\\"Petrov\\\"\",\"sub\":\"ivan\"},"
                        + "\"at\":\"2026-11-04T09:05:17.311902Z\",\"id\":\"01a1a16c-9be0-7e7f-ac01-1776e8db7cd3\","
                        + "\"kind\":\"DECISION\",\"payload\":\"{\\\"decision\\\":\\\"APPROVED\\\"}\","
                        + "\"principal\":{\"name\":\"Carla Meyer\",\"sub\":\"carla\"},\"sequence\":\"7\","
                        + "\"subject\":\"01a1a16c-9410-7ef2-9127-de37b942baad\"}",
                new String(ENTRY.canonicalBytes(), StandardCharsets.UTF_8));
    }
}
