package dev.countersign.request;

import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.Topics;
import dev.countersign.stack.TestBackends;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// What this service has said on its topic, from the beginning.
final class RequestTopic implements AutoCloseable {
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.of("bootstrap.servers", TestBackends.get().bootstrapServers(), "auto.offset.reset", "earliest"),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();

    RequestTopic() {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.REQUESTS).stream()
                .map(partition -> new TopicPartition(Topics.REQUESTS, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// The events of one request that are there so far.
    List<DomainEvent> eventsOf(UUID requestId) {
        consumer.poll(Duration.ofMillis(100)).forEach(read::add);
        return read.stream()
                .filter(record -> record.key().equals(requestId.toString()))
                .map(record -> EventCodec.decode(typeOf(record), record.value()))
                .toList();
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static EventType typeOf(ConsumerRecord<String, byte[]> record) {
        byte[] name = record.headers().lastHeader("ce_type").value();
        return EventType.named(new String(name, StandardCharsets.UTF_8)).orElseThrow();
    }
}
