package dev.countersign.system.bench;

import dev.countersign.contracts.Topics;
import dev.countersign.system.Patience;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The event with which a request was submitted, as it stands on the topic.
///
/// @param headers names and values in turn
record SubmittedEvent(UUID request, List<String> headers, String payload) {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /// Of the submission: its id.
    String event() {
        return headers.get(headers.indexOf("ce_id") + 1);
    }

    static SubmittedEvent find(String bootstrapServers, UUID request) {
        Map<String, Object> configuration = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class,
                ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
        List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.REQUESTS, partition))
                .toList();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(configuration)) {
            consumer.assign(partitions);
            // It is the last of its partition, or about to be.
            consumer.endOffsets(partitions).forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - 1)));
            return Patience.until("the event of a submission", LIMIT, () -> next(consumer, request));
        }
    }

    private static Optional<SubmittedEvent> next(KafkaConsumer<byte[], byte[]> consumer, UUID request) {
        for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(100))) {
            List<String> headers = new ArrayList<>();
            for (Header header : read.headers()) {
                headers.add(header.key());
                headers.add(new String(header.value(), StandardCharsets.UTF_8));
            }
            if (headers.contains(request.toString())) {
                return Optional.of(new SubmittedEvent(
                        request, List.copyOf(headers), new String(read.value(), StandardCharsets.UTF_8)));
            }
        }
        return Optional.empty();
    }
}
