package dev.countersign.system.history;

import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.MalformedEvent;
import dev.countersign.system.history.History.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Reads topics from their beginning to where they end now, as a consumer of no group.
final class TopicReader {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private TopicReader() {}

    static List<Fact> readAll(String bootstrapServers, List<String> topics) {
        Map<String, Object> configuration = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                false,
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(found -> new TopicPartition(found.topic(), found.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            return read(consumer, consumer.endOffsets(partitions));
        }
    }

    private static List<Fact> read(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        List<Fact> facts = new ArrayList<>();
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The topics could not be read within " + LIMIT.toMinutes() + " min");
            }
            for (ConsumerRecord<byte[], byte[]> found : consumer.poll(Duration.ofMillis(200))) {
                facts.add(fact(found));
            }
        }
        return facts;
    }

    private static Fact fact(ConsumerRecord<byte[], byte[]> found) {
        Optional<Envelope> envelope = envelope(found);
        return new Fact(
                found.topic(),
                found.partition(),
                found.offset(),
                envelope,
                envelope.flatMap(head -> event(head, found.value())));
    }

    private static Optional<Envelope> envelope(ConsumerRecord<byte[], byte[]> found) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : found.headers()) {
            headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8));
        }
        try {
            return Optional.of(Envelope.fromHeaders(headers));
        } catch (MalformedEvent e) {
            return Optional.empty();
        }
    }

    private static Optional<DomainEvent> event(Envelope envelope, byte[] data) {
        try {
            return EventType.named(envelope.type()).map(type -> EventCodec.decode(type, data));
        } catch (MalformedEvent e) {
            return Optional.empty();
        }
    }
}
