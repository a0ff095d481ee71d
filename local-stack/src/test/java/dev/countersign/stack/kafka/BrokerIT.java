package dev.countersign.stack.kafka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.Topics;
import dev.countersign.stack.FreePorts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class BrokerIT {
    @TempDir
    private Path directory;

    @Test
    void topicsAreDeclaredAndNeverAutoCreated() throws Exception {
        try (Broker broker = Broker.inThisVm(place());
                Admin admin = Admin.create(Map.of("bootstrap.servers", broker.bootstrapServers()))) {
            var topics = admin.describeTopics(Topics.ALL).allTopicNames().get(20, TimeUnit.SECONDS);
            for (String topic : Topics.ALL) {
                assertEquals(12, topics.get(topic).partitions().size(), topic);
                ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
                var configuration =
                        admin.describeConfigs(List.of(resource)).all().get(20, TimeUnit.SECONDS);
                assertEquals(
                        "-1", configuration.get(resource).get("retention.ms").value(), topic);
            }

            ExecutionException refused =
                    assertThrows(ExecutionException.class, () -> send(broker, "countersign.misspelt", "lost"));

            assertInstanceOf(TimeoutException.class, refused.getCause());
            assertEquals(Set.copyOf(Topics.ALL), admin.listTopics().names().get(20, TimeUnit.SECONDS));
        }
    }

    @Test
    void aBrokerInThisVmKeepsItsRecordsOverARestart() throws Exception {
        try (Broker broker = Broker.inThisVm(place())) {
            send(broker, Topics.REQUESTS, "before");

            broker.stop();
            broker.startAgain();
            send(broker, Topics.REQUESTS, "after");

            assertEquals(Set.of("before", "after"), read(broker, 2));
        }
    }

    @Test
    void aKilledBrokerKeepsItsRecords() throws Exception {
        try (Broker broker = Broker.ownProcess(place(), directory.resolve("kafka.log"), false)) {
            send(broker, Topics.REQUESTS, "before");

            broker.kill();
            assertTrue(FreePorts.isFree(broker.place().port()));
            broker.startAgain();
            send(broker, Topics.REQUESTS, "after");

            assertEquals(Set.of("before", "after"), read(broker, 2));
        }
    }

    private BrokerPlace place() {
        return BrokerPlace.anywhere(directory.resolve("kafka"));
    }

    private static void send(Broker broker, String topic, String text) throws Exception {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "acks", "all", "max.block.ms", 3_000);
        try (var producer = new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, text.getBytes(StandardCharsets.UTF_8)))
                    .get(30, TimeUnit.SECONDS);
        }
    }

    private static Set<String> read(Broker broker, int count) {
        Map<String, Object> configuration =
                Map.of("bootstrap.servers", broker.bootstrapServers(), "auto.offset.reset", "earliest");
        try (var consumer =
                new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(consumer.partitionsFor(Topics.REQUESTS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
            Set<String> texts = new HashSet<>();
            for (int poll = 0; texts.size() < count && poll < 30; poll++) {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(each -> texts.add(new String(each.value(), StandardCharsets.UTF_8)));
            }
            return texts;
        }
    }
}
