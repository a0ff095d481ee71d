package dev.countersign.chassis.inbox;

import static dev.countersign.chassis.inbox.InboxIT.awaitEntries;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.chassis.Backends;
import dev.countersign.chassis.Faults;
import dev.countersign.contracts.Topics;
import dev.countersign.stack.TestBackends;
import dev.countersign.stack.TestBackends.Action;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.CooperativeStickyAssignor;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class InboxOffsetsIT {
    @Inject
    MeterRegistry metrics;

    private Sender sender;

    @BeforeEach
    void connect() {
        sender = new Sender();
        awaitNoLag();
    }

    @AfterEach
    void disconnect() {
        Faults.perform(Action.START_BROKER);
        sender.close();
    }

    @Test
    void whatIsReadWhileTheGroupRebalancesIsCommittedAfterwardsWithoutAnotherRecord() {
        List<UUID> requests = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> newcomer = anotherReplica();
                KafkaConsumer<byte[], byte[]> mute = anotherReplica()) {
            // Given: the group cannot make room for a newcomer, because one of its members does not answer
            await().pollInSameThread().atMost(30, SECONDS).until(() -> {
                mute.poll(Duration.ofMillis(50));
                return !mute.assignment().isEmpty();
            });
            newcomer.poll(Duration.ofSeconds(1));
            double refused = refused();

            // When
            await().pollInSameThread().atMost(30, SECONDS).until(() -> {
                for (int i = 0; i < Topics.PARTITIONS; i++) {
                    UUID request = UUID.randomUUID();
                    requests.add(request);
                    sender.send(request, 1);
                }
                return refused() > refused;
            });
        }

        // Then
        requests.forEach(request -> awaitEntries(request, 1));
        awaitNoLag();
        requests.forEach(request -> assertEquals(List.of(1L), Ledger.entriesOf(request)));
    }

    @Test
    void whatTheBrokerDidNotHearBeforeItDiedItIsToldWhenItIsBack() {
        UUID request = UUID.randomUUID();
        sender.sendUpTo(request, 3);
        awaitEntries(request, 3);

        Faults.perform(Action.KILL_BROKER);
        Faults.perform(Action.START_BROKER);

        awaitNoLag();
    }

    private void awaitNoLag() {
        await().atMost(60, SECONDS).until(() -> sender.lag() == 0);
    }

    private double refused() {
        return metrics.counter("countersign.inbox.commits", "outcome", "refused")
                .count();
    }

    private static KafkaConsumer<byte[], byte[]> anotherReplica() {
        KafkaConsumer<byte[], byte[]> replica = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestBackends.get().bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "chassis-test",
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        "false",
                        ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG,
                        "6000",
                        ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG,
                        CooperativeStickyAssignor.class.getName()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        replica.subscribe(List.of(Topics.REQUESTS));
        return replica;
    }
}
