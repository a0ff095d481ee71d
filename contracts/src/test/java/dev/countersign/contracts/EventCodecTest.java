package dev.countersign.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.time.api.DateTimes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventCodecTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final UUID CASE = UUID.fromString("01a19b62-d138-7d47-b5e3-a265e16eee03");
    private static final UUID REQUEST = UUID.fromString("01a19b52-94f8-76b8-ab27-3ff34fce19d6");

    @ParameterizedTest
    @CsvSource({
        "2026-11-02T08:31:46.512804Z, 2026-11-02T08:31:46.512804Z",
        "2026-11-02T08:31:46.500Z, 2026-11-02T08:31:46.500Z",
        "2026-11-02T08:31:46Z, 2026-11-02T08:31:46Z",
        "2026-11-02T08:31:00Z, 2026-11-02T08:31:00Z",
        "2026-11-02T08:31:46.512804999Z, 2026-11-02T08:31:46.512804Z",
        "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999999Z"
    })
    void aTimeIsIso8601InUtcAndKeptToTheMicrosecond(Instant time, String onTheWire) throws IOException {
        // When
        byte[] data = EventCodec.encode(new CaseEvent.Cancelled(CASE, REQUEST, time));

        // Then
        assertEquals(onTheWire, JSON.readTree(data).get("cancelledAt").textValue());
        assertEquals(
                time.truncatedTo(ChronoUnit.MICROS),
                EventCodec.decode(EventType.CASE_CANCELLED, data).occurredAt());
    }

    @Test
    void aTimeWithAnOffsetIsTheSameMoment() {
        assertEquals(
                Instant.parse("2026-11-02T08:31:46Z"),
                cancelled("\"2026-11-02T09:31:46+01:00\"").occurredAt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1793608306", "1793608306512", "\"1793608306\"", "\"2026-11-02T08:31:46\"", "\"2026-11-02\""})
    void aTimeThatDoesNotSayItsMomentIsMalformed(String time) {
        assertThrows(MalformedEvent.class, () -> cancelled(time));
    }

    @Test
    void whatIsAbsentIsLeftOutNotNull() throws IOException {
        // Given
        DomainEvent event = new RequestEvent.Withdrawn(REQUEST, person("mia", null), null, Instant.EPOCH);

        // When
        JsonNode data = JSON.readTree(EventCodec.encode(event));

        // Then
        assertEquals(JSON.readTree("""
                        {"requestId": "01a19b52-94f8-76b8-ab27-3ff34fce19d6",
                         "by": {"sub": "mia", "name": "Mia"},
                         "withdrawnAt": "1970-01-01T00:00:00Z"}"""), data);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "null", "[]", "{}", "\"text\"", "7", "{\"caseId\":", "no JSON", "{} {}"})
    void whatIsNoObjectOfTheTypeIsMalformed(String data) {
        assertThrows(MalformedEvent.class, () -> EventCodec.decode(EventType.CASE_CANCELLED, data.getBytes(UTF_8)));
    }

    @Test
    void moreThanOneObjectOrOneFieldTwiceIsMalformed() {
        String data = new String(EventCodec.encode(new CaseEvent.Cancelled(CASE, REQUEST, Instant.EPOCH)), UTF_8);
        String twice = data.replace("\"caseId\"", "\"caseId\":\"" + REQUEST + "\",\"caseId\"");
        assertThrows(MalformedEvent.class, () -> decodeCancelled(data + data));
        assertThrows(MalformedEvent.class, () -> decodeCancelled(twice));
        assertEquals(CASE, ((CaseEvent.Cancelled) decodeCancelled(data)).caseId());
    }

    @Property
    void noBytesAtAllMakeItFailInAnotherWay(@ForAll EventType type, @ForAll byte[] data) {
        assertThrows(MalformedEvent.class, () -> EventCodec.decode(type, data));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whateverIsSubmittedWithinBoundsIsValidAndReadBack(
            @ForAll @LongRange(min = 1, max = 1L << 52) long number,
            @ForAll @IntRange(min = 1) int revision,
            @ForAll("contents") RequestContent content,
            @ForAll("people") Person requester,
            @ForAll("times") Instant time)
            throws IOException {
        assertValidAndReadBack(new RequestEvent.Submitted(REQUEST, number, revision, content, requester, time));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whateverIsCompletedWithinBoundsIsValidAndReadBack(
            @ForAll TaskOutcome outcome,
            @ForAll TaskKind kind,
            @ForAll @StringLength(max = 40) String reason,
            @ForAll("offers") Offer offer,
            @ForAll("people") Person by,
            @ForAll("times") Instant time)
            throws IOException {
        TaskRef task = new TaskRef(CASE, "security", kind, "team:security");
        assertValidAndReadBack(new CaseEvent.TaskCompleted(
                CASE, REQUEST, task, outcome, reason, List.of("One", "Two"), offer, by, null, time));
    }

    private static void assertValidAndReadBack(DomainEvent event) throws IOException {
        EventType type = EventType.of(event);
        byte[] data = EventCodec.encode(event);
        assertEquals(List.of(), WireFiles.CURRENT.validator(type).validate(JSON.readTree(data)));
        assertEquals(event, EventCodec.decode(type, data));
    }

    @Provide
    Arbitrary<RequestContent> contents() {
        Arbitrary<String> words = Arbitraries.strings().ofMinLength(1).ofMaxLength(60);
        Arbitrary<Money> costs = Arbitraries.longs()
                .between(0, 99_999_999_999_999_999L)
                .map(cents -> new Money(BigDecimal.valueOf(cents, 2), "EUR"));
        Arbitrary<LocalDate> days = Arbitraries.integers().between(0, 40_000).map(LocalDate::ofEpochDay);
        return Combinators.combine(words, costs, Arbitraries.integers().between(1, 1_000_000), days.injectNull(0.3))
                .as((text, cost, seats, day) -> seats % 5 == 0
                        ? new RequestContent(
                                text, text, null, text, cost, seats, seats % 2 == 0, seats % 3 == 0, "CC-1042", day)
                        : withMore(text, cost, seats, day));
    }

    private static RequestContent withMore(String text, Money cost, int seats, @Nullable LocalDate day) {
        int share = 1 + seats % 99;
        Contact owner = new Contact("Noor", "noor" + seats + "@example.com");
        return new RequestContent(
                text,
                text,
                null,
                text,
                cost,
                seats,
                seats % 2 == 0,
                seats % 3 == 0,
                "CC-1042",
                day,
                "Kind " + text,
                cost,
                1 + seats % 120,
                List.of(new FundingShare("CC-1042", share), new FundingShare("CC-2210", 100 - share)),
                seats % 2 == 0 ? new DataUse(List.of(DataClass.PROFILE), Residency.UNKNOWN, true, null) : null,
                seats % 3 == 0 ? new SiteUse(List.of("a" + seats + ".example"), List.of("Tag " + text)) : null,
                List.of("System " + text),
                seats % 7 == 0 ? null : AiUse.ON_OUR_DATA,
                owner,
                day == null ? null : owner,
                null);
    }

    @Provide
    Arbitrary<Person> people() {
        return Arbitraries.strings()
                .alpha()
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(sub -> person(sub, sub + "@example.com"));
    }

    @Provide
    Arbitrary<Offer> offers() {
        Arbitrary<String> words = Arbitraries.strings().ofMaxLength(30).injectNull(0.3);
        return Combinators.combine(words, words, Arbitraries.strings().alpha().ofMinLength(1))
                .as(Offer::new);
    }

    @Provide
    Arbitrary<Instant> times() {
        return DateTimes.instants().ofPrecision(ChronoUnit.MICROS);
    }

    private static Person person(String sub, @Nullable String email) {
        return new Person(sub, "Mia", email, null);
    }

    private static DomainEvent cancelled(String time) {
        return decodeCancelled(
                "{\"caseId\":\"" + CASE + "\",\"requestId\":\"" + REQUEST + "\",\"cancelledAt\":" + time + "}");
    }

    private static DomainEvent decodeCancelled(String data) {
        return EventCodec.decode(EventType.CASE_CANCELLED, data.getBytes(UTF_8));
    }
}
