package dev.countersign.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    private static final UUID ID = UUID.fromString("01a19b62-d138-7d47-b5e3-a265e16eee03");
    private static final UUID REQUEST = UUID.fromString("01a19b52-94f8-76b8-ab27-3ff34fce19d6");
    private static final Envelope ENVELOPE = new Envelope(
            ID,
            EventType.REQUEST_SUBMITTED.typeName(),
            "/request-service",
            REQUEST,
            3,
            Instant.parse("2026-11-02T08:31:46.512804Z"));

    @Test
    void theAttributesAreHeadersInBinaryMode() {
        assertEquals(
                List.of(
                        Map.entry("content-type", "application/json"),
                        Map.entry("ce_specversion", "1.0"),
                        Map.entry("ce_id", ID.toString()),
                        Map.entry("ce_type", "dev.countersign.request.submitted.v1"),
                        Map.entry("ce_source", "/request-service"),
                        Map.entry("ce_subject", REQUEST.toString()),
                        Map.entry("ce_time", "2026-11-02T08:31:46.512804Z"),
                        Map.entry("ce_aggregateversion", "3")),
                List.copyOf(ENVELOPE.toHeaders().entrySet()));
    }

    @Property
    void whatIsWrittenIsReadBack(
            @ForAll long bits,
            @ForAll @LongRange(min = 1) long version,
            @ForAll @LongRange(min = 0, max = 4_102_444_800_000_000L) long micros) {
        Envelope envelope = new Envelope(
                new UUID(bits, ~bits),
                EventType.CASE_DECIDED.typeName(),
                "/approval-service",
                new UUID(~bits, bits),
                version,
                Instant.EPOCH.plusNanos(micros * 1_000));
        assertEquals(envelope, Envelope.fromHeaders(envelope.toHeaders()));
    }

    @Test
    void timeIsKeptToTheMicrosecond() {
        // Given
        Instant finer = Instant.parse("2026-11-02T08:31:46.512804999Z");

        // When
        Envelope envelope = new Envelope(ID, "type", "/source", REQUEST, 1, finer);

        // Then
        assertEquals(Instant.parse("2026-11-02T08:31:46.512804Z"), envelope.time());
    }

    @Test
    void headersOfOthersAreIgnored() {
        // Given
        Map<String, String> headers = new LinkedHashMap<>(ENVELOPE.toHeaders());
        headers.put("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        headers.put("ce_dataschema", "urn:any");

        // When
        Envelope read = Envelope.fromHeaders(headers);

        // Then
        assertEquals(ENVELOPE, read);
    }

    @ParameterizedTest
    @MethodSource("names")
    void aMissingHeaderIsRefusedByName(String name) {
        // Given
        Map<String, String> headers = new LinkedHashMap<>(ENVELOPE.toHeaders());
        headers.remove(name);

        // When
        MalformedEvent refusal = assertThrows(MalformedEvent.class, () -> Envelope.fromHeaders(headers));

        // Then
        assertEquals("The header " + name + " is missing.", refusal.getMessage());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aBlankHeaderIsAsGoodAsNone(String name) {
        // Given
        Map<String, String> headers = new LinkedHashMap<>(ENVELOPE.toHeaders());
        headers.put(name, " ");

        // When
        MalformedEvent refusal = assertThrows(MalformedEvent.class, () -> Envelope.fromHeaders(headers));

        // Then
        assertEquals("The header " + name + " is missing.", refusal.getMessage());
    }

    static Stream<String> names() {
        return ENVELOPE.toHeaders().keySet().stream();
    }

    @ParameterizedTest
    @CsvSource({
        "content-type, application/cloudevents+json",
        "content-type, text/plain",
        "ce_specversion, 0.3",
        "ce_id, 42",
        "ce_subject, request-42",
        "ce_time, yesterday",
        "ce_time, 1793608306512",
        "ce_aggregateversion, first",
        "ce_aggregateversion, 1.5",
        "ce_aggregateversion, 0",
        "ce_aggregateversion, -1",
        "ce_aggregateversion, 9223372036854775808"
    })
    void aGarbledHeaderIsRefusedByName(String name, String value) {
        // Given
        Map<String, String> headers = new LinkedHashMap<>(ENVELOPE.toHeaders());
        headers.put(name, value);

        // When
        MalformedEvent refusal = assertThrows(MalformedEvent.class, () -> Envelope.fromHeaders(headers));

        // Then
        assertTrue(
                refusal.getMessage().startsWith("The header " + name + " is not of its form: "), refusal.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json; charset=utf-8", "Application/JSON"})
    void aContentTypeMaySayJsonInOtherWords(String contentType) {
        // Given
        Map<String, String> headers = new LinkedHashMap<>(ENVELOPE.toHeaders());
        headers.put(Envelope.CONTENT_TYPE, contentType);

        // When
        Envelope read = Envelope.fromHeaders(headers);

        // Then
        assertEquals(ENVELOPE, read);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, Long.MIN_VALUE})
    void versionsCountFromOne(long version) {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Envelope(ID, "type", "/source", REQUEST, version, Instant.EPOCH));
    }
}
