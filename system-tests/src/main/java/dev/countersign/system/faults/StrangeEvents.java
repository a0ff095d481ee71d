package dev.countersign.system.faults;

import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Puts on topics what no service of ours has written just now: each of them is about something that nobody knows, or
/// has been there before.
final class StrangeEvents {
    /// No service of ours, so that the invariants tell these events from what has to be there.
    private static final String SOURCE = "/somebody-else";

    /// What an event of ours must never be, and a broker still takes.
    private static final int LARGE = 1_000_000;

    private static final int TAKEN_AGAIN = 40;
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static final Duration POLL = Duration.ofMillis(500);

    private final String bootstrapServers;

    StrangeEvents(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /// @param topic where to
    /// @return whether the broker was there and has taken them
    boolean put(FaultKind kind, String topic, Random random) {
        return switch (kind) {
            case EVENTS_MALFORMED ->
                send(List.of(
                        strange(topic, EventType.REQUEST_SUBMITTED.typeName(), "no JSON at all"),
                        withoutHeaders(topic)));
            case EVENTS_OVERSIZED ->
                send(List.of(strange(topic, EventType.REQUEST_SUBMITTED.typeName(), "x".repeat(LARGE))));
            case EVENTS_UNKNOWN ->
                send(List.of(strange(topic, "dev.countersign.request.wondered-at.v1", "{\"by\": \"nobody\"}")));
            case EVENTS_DUPLICATED -> send(earlier(topic, random));
            default -> throw new IllegalArgumentException("No events: " + kind);
        };
    }

    private static ProducerRecord<byte[], byte[]> strange(String topic, String type, String data) {
        Envelope envelope = new Envelope(UUID.randomUUID(), type, SOURCE, UUID.randomUUID(), 1, Instant.now());
        ProducerRecord<byte[], byte[]> found =
                new ProducerRecord<>(topic, bytes(envelope.aggregateId().toString()), bytes(data));
        envelope.toHeaders().forEach((name, value) -> found.headers().add(name, bytes(value)));
        return found;
    }

    private static ProducerRecord<byte[], byte[]> withoutHeaders(String topic) {
        return new ProducerRecord<>(topic, bytes(UUID.randomUUID().toString()), bytes("\u0000\u0001 no event"));
    }

    /// Some of the latest of one partition, byte for byte, in another order than they came in.
    private List<ProducerRecord<byte[], byte[]>> earlier(String topic, Random random) {
        Map<String, Object> configuration = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) LIMIT.toMillis());
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(configuration, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(topic, number))
                    .toList());
            List<Map.Entry<TopicPartition, Long>> filled = ends.entrySet().stream()
                    .filter(end -> end.getValue() > 0)
                    .sorted(Comparator.comparingInt(end -> end.getKey().partition()))
                    .toList();
            if (filled.isEmpty()) {
                return List.of();
            }
            Map.Entry<TopicPartition, Long> end = filled.get(random.nextInt(filled.size()));
            TopicPartition partition = end.getKey();
            consumer.assign(List.of(partition));
            consumer.seek(partition, Math.max(0, end.getValue() - 2L * TAKEN_AGAIN));
            List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
            long deadline = System.nanoTime() + LIMIT.toNanos();
            while (found.isEmpty() && System.nanoTime() < deadline) {
                found.addAll(consumer.poll(POLL).records(partition));
            }
            return IntStream.range(0, found.isEmpty() ? 0 : TAKEN_AGAIN)
                    .mapToObj(any -> found.get(random.nextInt(found.size())))
                    .map(StrangeEvents::again)
                    .toList();
        } catch (KafkaException e) {
            return List.of();
        }
    }

    private static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> found) {
        return new ProducerRecord<>(
                found.topic(),
                found.partition(),
                found.key(),
                found.value(),
                Arrays.asList(found.headers().toArray()));
    }

    private boolean send(List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> configuration = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrapServers,
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                LIMIT.toMillis(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) LIMIT.toMillis() / 2,
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) LIMIT.toMillis());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent =
                    records.stream().map(producer::send).toList();
            for (Future<RecordMetadata> one : sent) {
                one.get(2 * LIMIT.toMillis(), TimeUnit.MILLISECONDS);
            }
            return !sent.isEmpty();
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            // The broker is away just now.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
