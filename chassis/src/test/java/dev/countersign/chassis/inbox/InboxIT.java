package dev.countersign.chassis.inbox;

import static dev.countersign.chassis.inbox.Sender.upTo;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.chassis.Backends;
import dev.countersign.chassis.Rows;
import dev.countersign.chassis.SampleEvents;
import dev.countersign.chassis.TopicContents;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.Topics;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class InboxIT {
    @Inject
    Ledger ledger;

    private Sender sender;

    @BeforeEach
    void connect() {
        sender = new Sender();
    }

    @AfterEach
    void disconnect() {
        ledger.acceptAll();
        sender.close();
    }

    @Test
    void anEventThatComesThreeTimesHasOneEffect() {
        // Given
        UUID request = UUID.randomUUID();
        Envelope event = SampleEvents.envelope(request, 1);

        // When
        sender.send(event);
        sender.send(event);
        awaitEntries(request, 1);
        sender.send(event);
        sender.send(request, 1);
        sender.send(request, 2);

        // Then
        awaitEntries(request, 2);
        assertEquals(upTo(2), Ledger.entriesOf(request));
        assertEquals(2, Rows.count("SELECT last_version FROM inbox_position WHERE aggregate_id = ?", request));
    }

    @Test
    void anEventThatComesTooEarlyWaitsForTheOneBeforeIt() {
        // Given
        UUID request = UUID.randomUUID();
        sender.send(request, 1);
        sender.send(request, 3);
        sender.send(request, 4);
        awaitParked(request, 2);
        assertEquals(upTo(1), Ledger.entriesOf(request));

        // When
        sender.send(request, 2);

        // Then
        awaitEntries(request, 4);
        assertEquals(upTo(4), Ledger.entriesOf(request));
        awaitParked(request, 0);
    }

    @Test
    void whatComesBackwardsIsAppliedForwards() {
        // Given
        UUID request = UUID.randomUUID();

        // When
        for (long version = 20; version >= 1; version--) {
            sender.send(request, version);
        }

        // Then
        awaitEntries(request, 20);
        assertEquals(upTo(20), Ledger.entriesOf(request));
        awaitParked(request, 0);
    }

    @Test
    void aPoisonEventHoldsBackItsOwnRequestOnlyWhileThousandsOfOthersGoOn() {
        // Given
        UUID blocked = UUID.randomUUID();
        ledger.refuse(blocked, 2);
        List<UUID> others = Stream.generate(UUID::randomUUID).limit(300).toList();

        // When
        sender.sendUpTo(blocked, 5);
        for (long version = 1; version <= 10; version++) {
            for (UUID other : others) {
                sender.send(other, version);
            }
        }

        // Then
        await().atMost(90, SECONDS)
                .until(() -> others.stream()
                        .allMatch(other -> Ledger.entriesOf(other).size() == 10));
        others.forEach(other -> assertEquals(upTo(10), Ledger.entriesOf(other)));
        assertEquals(upTo(1), Ledger.entriesOf(blocked));
        awaitParked(blocked, 3);
        assertEquals(1, deadOf(blocked));
    }

    @Test
    void anUnknownTypeIsPassedOverAndItsVersionCounts() {
        // Given
        UUID request = UUID.randomUUID();
        Envelope unknown = SampleEvents.envelope(request, 2, "dev.countersign.request.gift-wrapped.v1");

        // When
        sender.send(request, 1);
        sender.send(request.toString(), unknown.toHeaders(), "{}".getBytes(UTF_8));
        sender.send(request, 3);

        // Then
        awaitEntries(request, 2);
        assertEquals(List.of(1L, 3L), Ledger.entriesOf(request));
    }

    @Test
    void aDeadLetterIsToldToThoseWhoWatchTopics() throws IOException {
        // Given
        UUID request = UUID.randomUUID();
        Envelope event = SampleEvents.envelope(request, 1);

        // When
        sender.send(request.toString(), event.toHeaders(), "not JSON".getBytes(UTF_8));

        // Then
        awaitDead(request);
        UUID letter = (UUID) Rows.column("SELECT id FROM dead_letter WHERE aggregate_id = ?", request)
                .getFirst();
        await().atMost(20, SECONDS).until(() -> !copies(letter).records().isEmpty());
        var copy = copies(letter).records().getFirst();
        JsonNode data = new ObjectMapper().readTree(copy.value());
        assertEquals("dev.countersign.dead-letter.recorded.v1", TopicContents.header(copy, "ce_type"));
        assertEquals("chassis-test", data.get("consumer").asText());
        assertEquals(Topics.REQUESTS, data.get("topic").asText());
        assertEquals(event.id().toString(), data.at("/headers/ce_id").asText());
        assertEquals(
                "not JSON",
                new String(Base64.getDecoder().decode(data.get("payload").asText()), UTF_8));
        assertTrue(data.get("error").asText().contains("does not decode"), data.toString());
    }

    @Test
    void garbageThatBelongsToNobodyHoldsBackNobody() {
        // Given
        UUID other = UUID.randomUUID();
        long before = Rows.count("SELECT count(*) FROM dead_letter WHERE aggregate_id IS NULL");

        // When
        sender.send(null, Map.of(), new byte[] {0, -1, 7});
        sender.send("no id", Map.of("ce_id", "no id either"), null);
        sender.sendUpTo(other, 3);

        // Then
        awaitEntries(other, 3);
        await().atMost(20, SECONDS)
                .until(() -> Rows.count("SELECT count(*) FROM dead_letter WHERE aggregate_id IS NULL") == before + 2);
    }

    @Test
    void whateverBytesComeNoneOfThemStopsTheReader() {
        // Given
        UUID witness = UUID.randomUUID();
        UUID early = UUID.randomUUID();
        Map<String, String> nul = new HashMap<>(SampleEvents.envelope(early, 2).toHeaders());
        nul.put("x-nul", "a\u0000b");
        Map<String, String> huge = Map.of("x-huge", "\u0001".repeat(400_000));

        // When
        for (int partition = 0; partition < 40; partition++) {
            sender.send(UUID.randomUUID().toString(), Map.of("ce_id", "\u0000"), new byte[] {0});
        }
        sender.send(null, huge, new byte[400_000]);
        sender.send(early.toString(), nul, SampleEvents.submittedData(early, 2));
        sender.send(early, 1);
        sender.sendUpTo(witness, 3);

        // Then
        awaitEntries(witness, 3);
        awaitEntries(early, 2);
        await().atMost(30, SECONDS).until(() -> sender.lag() == 0);
    }

    @Test
    void everyAnsweredRecordIsCommitted() {
        // Given
        List<UUID> requests =
                IntStream.range(0, 50).mapToObj(i -> UUID.randomUUID()).toList();

        // When
        requests.forEach(request -> sender.sendUpTo(request, 2));

        // Then
        requests.forEach(request -> awaitEntries(request, 2));
        await().atMost(30, SECONDS).until(() -> sender.lag() == 0);
    }

    private static TopicContents copies(UUID letter) {
        return TopicContents.read(Topics.DEAD_LETTERS).of(letter::equals);
    }

    static void awaitEntries(UUID request, int count) {
        await().atMost(60, SECONDS)
                .ignoreExceptions()
                .until(() -> Ledger.entriesOf(request).size() >= count);
    }

    static void awaitParked(UUID request, long count) {
        await().atMost(60, SECONDS)
                .until(() -> Rows.count("SELECT count(*) FROM inbox_parked WHERE aggregate_id = ?", request) == count);
    }

    static void awaitDead(UUID request) {
        await().atMost(60, SECONDS).until(() -> deadOf(request) == 1);
    }

    static long deadOf(UUID request) {
        return Rows.count("SELECT count(*) FROM dead_letter WHERE aggregate_id = ? AND status = 'DEAD'", request);
    }
}
