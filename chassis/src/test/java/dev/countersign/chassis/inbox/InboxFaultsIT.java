package dev.countersign.chassis.inbox;

import static dev.countersign.chassis.inbox.InboxIT.awaitDead;
import static dev.countersign.chassis.inbox.InboxIT.awaitEntries;
import static dev.countersign.chassis.inbox.InboxIT.awaitParked;
import static dev.countersign.chassis.inbox.InboxIT.deadOf;
import static dev.countersign.chassis.inbox.Sender.upTo;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.Backends;
import dev.countersign.chassis.ChassisConfig;
import dev.countersign.chassis.Faults;
import dev.countersign.chassis.Rows;
import dev.countersign.chassis.SampleEvents;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.Topics;
import dev.countersign.stack.TestBackends;
import dev.countersign.stack.TestBackends.Action;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class InboxFaultsIT {
    @Inject
    Ledger ledger;

    @Inject
    Inbox inbox;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Parking parking;

    @Inject
    DeathRate deathRate;

    @Inject
    ChassisConfig config;

    private final UUID request = UUID.randomUUID();
    private Sender sender;

    @BeforeEach
    void connect() {
        sender = new Sender();
    }

    @AfterEach
    void everythingIsBack() {
        Faults.perform(Action.START_POSTGRES);
        ledger.acceptAll();
        resume();
        sender.close();
    }

    @Test
    void whilePostgresqlIsAwayNothingDiesAndAllIsAppliedAfterwards() {
        // Given
        sender.send(request, 1);
        awaitEntries(request, 1);
        await().atMost(30, SECONDS).until(() -> sender.lag() == 0);
        long dead = allDead();
        Faults.perform(Action.KILL_POSTGRES);

        // When
        List<UUID> requests = Stream.generate(UUID::randomUUID).limit(50).toList();
        requests.forEach(each -> sender.sendUpTo(each, 3));

        // Then
        await().during(Duration.ofSeconds(5)).atMost(20, SECONDS).until(() -> sender.lag() == 150);
        Faults.perform(Action.START_POSTGRES);
        requests.forEach(each -> awaitEntries(each, 3));
        requests.forEach(each -> assertEquals(upTo(3), Ledger.entriesOf(each)));
        await().atMost(30, SECONDS).until(() -> sender.lag() == 0);
        assertEquals(dead, allDead());
    }

    @Test
    void killingPostgresqlAgainAndAgainInTheMiddleOfBatchesLosesAndRepeatsNothing() {
        // Given
        long dead = allDead();
        List<UUID> requests = Stream.generate(UUID::randomUUID).limit(200).toList();

        // When
        for (long version = 1; version <= 6; version++) {
            for (UUID each : requests) {
                sender.send(each, version);
            }
            if (version % 2 == 0) {
                Faults.perform(Action.KILL_POSTGRES);
                Faults.perform(Action.START_POSTGRES);
            }
        }

        // Then
        requests.forEach(each -> awaitEntries(each, 6));
        requests.forEach(each -> assertEquals(upTo(6), Ledger.entriesOf(each)));
        assertEquals(dead, allDead());
    }

    @Test
    void aLockThatSomebodyHoldsForLongKillsNoEvent() throws SQLException {
        // Given
        long dead = allDead();
        try (Connection other = Rows.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("LOCK TABLE ledger IN ACCESS EXCLUSIVE MODE");

            // When
            sender.sendUpTo(request, 3);
            await().during(Duration.ofSeconds(4)).atMost(10, SECONDS).until(() -> sender.lag() > 0);
            other.rollback();
        }

        // Then
        awaitEntries(request, 3);
        assertEquals(upTo(3), Ledger.entriesOf(request));
        assertEquals(dead, allDead());
    }

    @Test
    void aTransactionThatTakesTooLongKillsNoEvent() {
        // Given
        long dead = allDead();
        ledger.takeLongFor(request);

        // When
        sender.sendUpTo(request, 3);
        await().during(Duration.ofSeconds(35)).atMost(45, SECONDS).until(() -> sender.lag() > 0);
        ledger.acceptAll();

        // Then
        awaitEntries(request, 3);
        assertEquals(upTo(3), Ledger.entriesOf(request));
        assertEquals(dead, allDead());
    }

    @Test
    void tooManyDeadLettersStopTheReaderUntilAnOperatorResumesIt() {
        // Given: what died in earlier tests is forgotten
        resume();
        List<UUID> bad = Stream.generate(UUID::randomUUID).limit(120).toList();
        bad.forEach(each -> ledger.refuse(each, 1));

        // When
        bad.forEach(each -> sender.send(each, 1));
        sender.send(request, 1);

        // Then
        await().atMost(60, SECONDS).until(deathRate::halted);
        await().during(Duration.ofSeconds(3)).atMost(10, SECONDS).until(() -> sender.lag() > 0);
        long dead = bad.stream().mapToLong(InboxIT::deadOf).sum();
        assertTrue(dead >= 50 && dead <= 100, () -> dead + " are dead");
        ledger.acceptAll();
        resume();
        awaitEntries(request, 1);
        bad.stream().filter(each -> deadOf(each) == 0).forEach(each -> awaitEntries(each, 1));
        assertEquals(dead, bad.stream().mapToLong(InboxIT::deadOf).sum());
        await().atMost(30, SECONDS).until(() -> sender.lag() == 0);
    }

    /// As when a replica that lost its partition fails with an event which the new owner has applied meanwhile.
    @Test
    void anEventThatAnotherReplicaHasAppliedDoesNotDieOfALateFailureHere() {
        // Given
        Envelope event = sender.send(request, 1);
        awaitEntries(request, 1);

        // When
        deadLetters.bury(incoming(event, 10_000_001), "The old build cannot read it.");

        // Then
        assertEquals(0, deadOf(request));
        sender.send(request, 2);
        awaitEntries(request, 2);
    }

    @Test
    void anEventThatIsDeadAlreadyDoesNotDieTwice() {
        // Given
        ledger.refuse(request, 1);
        Envelope event = sender.send(request, 1);
        awaitDead(request);

        // When
        deadLetters.bury(incoming(event, 10_000_002), "It came twice.");
        sender.send(event);
        sender.send(request, 2);

        // Then
        awaitParked(request, 1);
        assertEquals(1, deadOf(request));
    }

    @Test
    void aReaderThatWaitsForPostgresqlStopsAtOnceWhenTheServiceDoes() {
        // Given
        Stopping stopping = new Stopping();
        InboxReader other = reader(stopping);
        Faults.perform(Action.KILL_POSTGRES);
        FutureTask<Void> reading =
                new FutureTask<>(() -> other.read(records(SampleEvents.envelope(request, 1)), ledger), null);
        Thread thread = Thread.ofPlatform().start(reading);
        await().atMost(20, SECONDS).until(() -> thread.getState() == Thread.State.TIMED_WAITING);

        // When
        stopping.begin(new ShutdownEvent());

        // Then
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> thread.join());
        Faults.perform(Action.START_POSTGRES);
        assertEquals(List.of(), Ledger.entriesOf(request));
    }

    /// What a handler needs is closed under its hands then, and what it throws says so in any words.
    @Test
    void anEventThatFailsWhileTheServiceStopsIsNotDead() {
        // Given
        Stopping stopping = new Stopping();
        InboxReader other = reader(stopping);
        EventHandler handler = new EventHandler() {
            @Override
            public String topic() {
                return Topics.REQUESTS;
            }

            @Override
            public void apply(DomainEvent event) {
                stopping.begin(new ShutdownEvent());
                throw new IllegalStateException("EntityManagerFactory is closed");
            }
        };

        // When
        assertThrows(
                IllegalStateException.class, () -> other.read(records(SampleEvents.envelope(request, 1)), handler));

        // Then
        assertEquals(0, deadOf(request));
        sender.send(request, 1);
        awaitEntries(request, 1);
    }

    private InboxReader reader(Stopping stopping) {
        return new InboxReader(inbox, new OneByOne(inbox, deadLetters, stopping), parking, deathRate, stopping, config);
    }

    private static long allDead() {
        return Rows.count("SELECT count(*) FROM dead_letter");
    }

    private static void resume() {
        given().contentType(ContentType.JSON)
                .auth()
                .oauth2(TestBackends.get().tokenFor("olga"))
                .post("/api/operations/chassis-test/dead-letters/resume")
                .then()
                .statusCode(200);
    }

    private static IncomingRecord incoming(Envelope event, long offset) {
        return IncomingRecord.of(
                Topics.REQUESTS,
                0,
                offset,
                null,
                event.toHeaders(),
                SampleEvents.submittedData(event.aggregateId(), event.aggregateVersion()));
    }

    private static ConsumerRecords<byte[], byte[]> records(Envelope event) {
        ConsumerRecord<byte[], byte[]> record = new ConsumerRecord<>(
                Topics.REQUESTS,
                0,
                10_000_003,
                null,
                SampleEvents.submittedData(event.aggregateId(), event.aggregateVersion()));
        event.toHeaders()
                .forEach((name, value) ->
                        record.headers().add(name, value.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return new ConsumerRecords<>(Map.of(new TopicPartition(Topics.REQUESTS, 0), List.of(record)), Map.of());
    }
}
