package dev.countersign.chassis.outbox;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.Backends;
import dev.countersign.chassis.DatabaseFaults;
import dev.countersign.chassis.Rows;
import dev.countersign.chassis.SampleEvents;
import dev.countersign.chassis.TopicContents;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Topics;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class OutboxIT {
    @Inject
    Outbox outbox;

    @Inject
    DataSource dataSource;

    @Test
    void anEventStandsOnItsTopicInTheBinaryModeOfCloudEventsOnceItIsCommitted() {
        // Given
        UUID request = UUID.randomUUID();
        RequestEvent.Submitted event = SampleEvents.submitted(request, 1);

        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.append(1, List.of(event)));

        // Then
        awaitEmptyOutbox();
        ConsumerRecord<byte[], byte[]> record =
                onTopic(Topics.REQUESTS, request).records().getFirst();
        Map<String, String> headers = new TreeMap<>();
        record.headers().forEach(header -> headers.put(header.key(), TopicContents.header(record, header.key())));
        assertEquals(7, UUID.fromString(headers.remove("ce_id")).version());
        assertEquals(
                Map.of(
                        "content-type", "application/json",
                        "ce_specversion", "1.0",
                        "ce_type", "dev.countersign.request.submitted.v1",
                        "ce_source", "/chassis-test",
                        "ce_subject", request.toString(),
                        "ce_time", "2026-11-22T09:30:00Z",
                        "ce_aggregateversion", "1"),
                headers);
        assertEquals(event, EventCodec.decode(EventType.REQUEST_SUBMITTED, record.value()));
    }

    @Test
    void anEventOfATransactionThatRolledBackNeverReachesItsTopic() {
        // Given
        UUID aggregate = UUID.randomUUID();
        QuarkusTransaction.begin();
        outbox.append(List.of(Writers.event(aggregate, 1)));
        QuarkusTransaction.rollback();

        // When
        OutgoingEvent kept = Writers.event(aggregate, 1);
        QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(kept)));

        // Then
        awaitEmptyOutbox();
        assertEquals(
                Set.of(kept.envelope().id().toString()),
                onTopic(Writers.TOPIC, aggregate).idsPerVersion().get(aggregate + " 1"));
    }

    @Test
    void nothingIsAppendedOutsideATransaction() {
        // When
        TransactionalException refused = assertThrows(
                TransactionalException.class, () -> outbox.append(List.of(Writers.event(UUID.randomUUID(), 1))));

        // Then
        assertTrue(refused.getCause() instanceof TransactionRequiredException);
    }

    @Test
    void aPayloadThatNoBrokerWouldTakeIsRefusedAtOnceAndItsTransactionWithIt() {
        // Given
        UUID aggregate = UUID.randomUUID();
        OutgoingEvent tooLarge =
                new OutgoingEvent(Writers.TOPIC, SampleEvents.envelope(aggregate, 1), new byte[917_505]);

        // When
        assertThrows(
                OutboxFailure.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    note(aggregate);
                    outbox.append(List.of(tooLarge));
                }));

        // Then
        assertEquals(0, Rows.count("SELECT count(*) FROM outbox WHERE aggregate_id = ?", aggregate));
        assertEquals(0, Rows.count("SELECT count(*) FROM written WHERE id = ?", aggregate));
    }

    @Test
    void theLargestPayloadThatIsTakenReachesItsTopic() {
        // Given
        UUID aggregate = UUID.randomUUID();
        OutgoingEvent largest =
                new OutgoingEvent(Topics.CATALOGUE, SampleEvents.envelope(aggregate, 1), new byte[917_504]);

        // When
        QuarkusTransaction.requiringNew().run(() -> outbox.append(List.of(largest)));

        // Then
        awaitEmptyOutbox();
        assertEquals(
                917_504,
                onTopic(Topics.CATALOGUE, aggregate).records().getFirst().value().length);
    }

    @Test
    void ofTwoThatTakeTheSameVersionAtOnceTheSecondIsToldThatSomebodyWasFaster() throws Exception {
        // Given
        UUID aggregate = UUID.randomUUID();
        OutgoingEvent first = Writers.event(aggregate, 1);
        CountDownLatch secondIsUnderWay = new CountDownLatch(1);
        FutureTask<Void> second = new FutureTask<>(
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    note(aggregate);
                    secondIsUnderWay.countDown();
                    outbox.append(List.of(Writers.event(aggregate, 1)));
                }),
                null);

        // When
        QuarkusTransaction.requiringNew().run(() -> {
            outbox.append(List.of(first));
            Thread.ofPlatform().start(second);
            awaitUninterruptibly(secondIsUnderWay);
            awaitOneThatWaitsForALock();
        });

        // Then
        ExecutionException refused = assertThrows(ExecutionException.class, second::get);
        assertTrue(DatabaseFaults.isTransient(refused.getCause()), () -> "no conflict: " + refused.getCause());
        awaitEmptyOutbox();
        assertEquals(0, Rows.count("SELECT count(*) FROM written WHERE id = ?", aggregate));
        assertEquals(
                Map.of(aggregate + " 1", Set.of(first.envelope().id().toString())),
                onTopic(Writers.TOPIC, aggregate).idsPerVersion());
    }

    @Test
    void thousandsOfEventsOfConcurrentWritersArriveInTheOrderOfTheirAggregates() throws Exception {
        // Given
        Writers writers = new Writers(outbox, dataSource, 8, 25);

        // When
        Map<UUID, Long> written = writers.write(25);

        // Then
        awaitEmptyOutbox();
        TopicContents contents = TopicContents.read(Writers.TOPIC).of(written::containsKey);
        assertEquals(inOrder(written), contents.firstOccurrences());
        assertEquals(total(written), contents.records().size(), "nothing failed, and yet some came twice");
    }

    @Test
    void aTransactionThatTookTooLongPublishesNothingOfWhatItStillDoes() throws Exception {
        // Given
        UUID aggregate = UUID.randomUUID();
        QuarkusTransaction.begin();
        note(aggregate);
        int backend = backend();
        await().atMost(30, SECONDS)
                .until(() -> Rows.count(
                                "SELECT count(*) FROM pg_stat_activity WHERE pid = ? AND xact_start IS NOT NULL",
                                backend)
                        == 0);

        // When
        RuntimeException refused =
                assertThrows(RuntimeException.class, () -> outbox.append(List.of(Writers.event(aggregate, 1))));

        // Then
        QuarkusTransaction.rollback();
        assertTrue(DatabaseFaults.isTransient(refused), () -> "not worth another try: " + refused);
        assertEquals(0, Rows.count("SELECT count(*) FROM written WHERE id = ?", aggregate));
        awaitEmptyOutbox();
        assertEquals(Map.of(), onTopic(Writers.TOPIC, aggregate).idsPerVersion());
    }

    static void awaitEmptyOutbox() {
        await().atMost(90, SECONDS).ignoreExceptions().until(() -> Rows.count("SELECT count(*) FROM outbox") == 0);
    }

    static Map<UUID, List<Long>> inOrder(Map<UUID, Long> written) {
        Map<UUID, List<Long>> versions = new TreeMap<>();
        written.forEach((aggregate, last) ->
                versions.put(aggregate, LongStream.rangeClosed(1, last).boxed().toList()));
        return versions;
    }

    static long total(Map<UUID, Long> written) {
        return written.values().stream().mapToLong(Long::longValue).sum();
    }

    private static TopicContents onTopic(String topic, UUID aggregate) {
        return TopicContents.read(topic).of(aggregate::equals);
    }

    /// What the business part of a transaction writes.
    private void note(UUID aggregate) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement("INSERT INTO written (id, version) VALUES (?, 1)")) {
            insert.setObject(1, aggregate);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The server process that works for the transaction of this thread.
    private int backend() throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("SELECT pg_backend_pid()");
                var row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void awaitOneThatWaitsForALock() {
        await().atMost(10, SECONDS)
                .until(() -> Rows.count("SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'") > 0);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
