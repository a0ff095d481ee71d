package dev.countersign.chassis.outbox;

import static dev.countersign.chassis.outbox.OutboxIT.awaitEmptyOutbox;
import static dev.countersign.chassis.outbox.OutboxIT.inOrder;
import static dev.countersign.chassis.outbox.OutboxIT.total;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.countersign.chassis.Backends;
import dev.countersign.chassis.ChassisConfig;
import dev.countersign.chassis.Faults;
import dev.countersign.chassis.Rows;
import dev.countersign.chassis.SampleEvents;
import dev.countersign.chassis.TopicContents;
import dev.countersign.stack.TestBackends.Action;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class RelayIT {
    @Inject
    Outbox outbox;

    @Inject
    DataSource dataSource;

    @Inject
    @io.quarkus.agroal.DataSource("relay")
    AgroalDataSource relays;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @Inject
    ChassisConfig config;

    private final List<Relay> others = new ArrayList<>();

    @AfterEach
    void everythingIsBack() {
        Faults.perform(Action.START_POSTGRES);
        Faults.perform(Action.START_BROKER);
        others.forEach(relay -> relay.stop(new ShutdownEvent()));
        Rows.change("DELETE FROM outbox WHERE array_position(headers, NULL) IS NOT NULL");
    }

    @Test
    void whatAReplicaThatDiedHasLeftIsSwept() {
        // Given
        UUID aggregate = UUID.randomUUID();

        // When
        for (long version = 1; version <= 20; version++) {
            insert(aggregate, version, headers(aggregate, version));
        }

        // Then
        awaitEmptyOutbox();
        assertEquals(
                Map.of(aggregate, LongStream.rangeClosed(1, 20).boxed().toList()),
                TopicContents.read(Writers.TOPIC).of(aggregate::equals).firstOccurrences());
    }

    @Test
    void twoRelaysAtOnceKeepTheOrder() throws Exception {
        // Given
        Relay other = anotherRelay();
        Writers writers = new Writers(outbox, dataSource, 4, 25);

        // When
        Map<UUID, Long> written = during(() -> writers.write(20), () -> allStripesAreDirty(other));

        // Then
        awaitEmptyOutbox();
        assertCompleteAndInOrder(written);
        assertEquals(
                total(written),
                TopicContents.read(Writers.TOPIC)
                        .of(written::containsKey)
                        .records()
                        .size(),
                "nothing failed, and yet some came twice");
    }

    @Test
    void commitsGoOnWhileTheBrokerIsKilledAndEverythingArrivesInOrderAfterwards() throws Exception {
        // Given
        Writers writers = new Writers(outbox, dataSource, 4, 25);

        // When
        Map<UUID, Long> written = during(() -> writers.write(20), () -> {
            awaitSomeOnTopic();
            Faults.perform(Action.KILL_BROKER);
        });

        // Then
        assertEquals(100, written.size());
        Faults.perform(Action.START_BROKER);
        awaitEmptyOutbox();
        assertCompleteAndInOrder(written);
    }

    @Test
    void afterPostgresqlWasKilledEverythingThatWasCommittedArrivesInOrder() throws Exception {
        // Given
        Writers writers = new Writers(outbox, dataSource, 4, 25);

        // When
        Map<UUID, Long> written = during(() -> writers.write(20), () -> {
            awaitSomeOnTopic();
            Faults.perform(Action.KILL_POSTGRES);
            Faults.perform(Action.START_POSTGRES);
        });

        // Then
        awaitEmptyOutbox();
        assertCompleteAndInOrder(written);
    }

    @Test
    void rowsThatCannotBeSentHoldUpNoOtherStripe() {
        // Given
        for (int stripe = 1; stripe <= 4; stripe++) {
            insert(inStripe(stripe), 1, new String[] {"ce_id", null});
        }

        // When
        UUID other = inStripe(5);
        insert(other, 1, headers(other, 1));

        // Then
        await().atMost(15, SECONDS)
                .until(() -> Rows.count("SELECT count(*) FROM outbox WHERE aggregate_id = ?", other) == 0);
        assertEquals(4, Rows.count("SELECT count(*) FROM outbox"));
    }

    @Test
    void theRelayStopsWithinSecondsThoughTheBrokerIsAway() {
        // Given
        Faults.perform(Action.KILL_BROKER);
        Relay other = anotherRelay();
        for (int stripe = 0; stripe < 16; stripe++) {
            UUID aggregate = inStripe(stripe);
            QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(Writers.event(aggregate, 1))));
        }
        await().atMost(20, SECONDS)
                .until(() -> workersUnderWay() > config.outbox().workers());

        // When
        assertTimeout(Duration.ofSeconds(3), () -> other.stop(new ShutdownEvent()));

        // Then
        await().atMost(2, SECONDS)
                .until(() -> workersUnderWay() <= config.outbox().workers());
        Faults.perform(Action.START_BROKER);
        awaitEmptyOutbox();
    }

    /// How many workers of some relay hold stripes while they wait for the broker.
    private static long workersUnderWay() {
        return Rows.count("SELECT count(DISTINCT pid) FROM pg_locks WHERE locktype = 'advisory' AND granted");
    }

    /// Beside the application's own, as another replica would have it.
    private Relay anotherRelay() {
        Relay relay = new Relay(relays, kafka, config);
        relay.start(new StartupEvent());
        others.add(relay);
        return relay;
    }

    /// Runs the work in a thread of its own and lets something happen meanwhile.
    private static <T> T during(Callable<T> work, Runnable meanwhile) throws Exception {
        try (ExecutorService pool = Executors.newSingleThreadExecutor()) {
            Future<T> running = pool.submit(work);
            meanwhile.run();
            return running.get();
        }
    }

    private static void allStripesAreDirty(Relay relay) {
        for (int round = 0; round < 200; round++) {
            for (int stripe = 0; stripe < Stripes.COUNT; stripe++) {
                relay.dirty(stripe);
            }
        }
    }

    private static void awaitSomeOnTopic() {
        long before = TopicContents.read(Writers.TOPIC).records().size();
        await().atMost(30, SECONDS)
                .until(() -> TopicContents.read(Writers.TOPIC).records().size() > before);
    }

    private static void assertCompleteAndInOrder(Map<UUID, Long> written) {
        TopicContents contents = TopicContents.read(Writers.TOPIC).of(written::containsKey);
        assertEquals(inOrder(written), contents.firstOccurrences());
        assertEquals(
                Set.of(1),
                contents.idsPerVersion().values().stream().map(Set::size).collect(Collectors.toSet()));
    }

    private static UUID inStripe(int stripe) {
        UUID id = UUID.randomUUID();
        while (Stripes.of(id) != stripe) {
            id = UUID.randomUUID();
        }
        return id;
    }

    private static String[] headers(UUID aggregate, long version) {
        return SampleEvents.envelope(aggregate, version).toHeaders().entrySet().stream()
                .flatMap(header -> Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
    }

    /// As it would stand there had another process written it: nobody here is told.
    private static void insert(UUID aggregate, long version, String[] headers) {
        Rows.change(
                """
                INSERT INTO outbox (stripe, event_id, aggregate_id, aggregate_version, topic, headers, payload)
                VALUES (?, ?, ?, ?, ?, ?, ?)""",
                Stripes.of(aggregate),
                UUID.randomUUID(),
                aggregate,
                version,
                Writers.TOPIC,
                headers,
                SampleEvents.submittedData(aggregate, version));
    }
}
