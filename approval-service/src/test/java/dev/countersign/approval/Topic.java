package dev.countersign.approval;

import static org.awaitility.Awaitility.await;

import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.Topics;
import dev.countersign.stack.TestBackends;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The real topics, as the other services see them.
public final class Topic {
    private Topic() {}

    /// Says something as request-service would.
    public static void tell(DomainEvent event, long version) {
        tell(UUID.randomUUID(), event, version);
    }

    public static void tell(UUID eventId, DomainEvent event, long version) {
        EventType type = EventType.of(event);
        tell(
                new Envelope(
                        eventId, type.typeName(), "/request-service", event.requestId(), version, event.occurredAt()),
                EventCodec.encode(event));
    }

    public static void tell(Envelope envelope, byte[] payload) {
        byte[] key = envelope.aggregateId().toString().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> record = new ProducerRecord<>(Topics.REQUESTS, key, payload);
        envelope.toHeaders()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBackends.get().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What approval-service has said about a request, in the order of the topic; waits until there are as many.
    public static List<Said> aboutCaseOf(UUID requestId, int expected) {
        List<TopicPartition> partitions = IntStream.range(0, Topics.PARTITIONS)
                .mapToObj(partition -> new TopicPartition(Topics.APPROVALS, partition))
                .toList();
        List<Said> said = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", TestBackends.get().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> addIfAbout(requestId, record, said));
                return said.size() >= expected;
            });
            consumer.poll(Duration.ofMillis(200)).forEach(record -> addIfAbout(requestId, record, said));
        }
        return said;
    }

    private static void addIfAbout(UUID requestId, ConsumerRecord<byte[], byte[]> record, List<Said> said) {
        if (new String(record.key(), StandardCharsets.UTF_8).equals(requestId.toString())) {
            Map<String, String> headers = new LinkedHashMap<>();
            record.headers()
                    .forEach(header -> headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
            Envelope envelope = Envelope.fromHeaders(headers);
            EventType type = EventType.named(envelope.type()).orElseThrow();
            said.add(new Said(envelope, EventCodec.decode(type, record.value()), Instant.now()));
        }
    }

    /// An event as it stands on the topic.
    public record Said(Envelope envelope, DomainEvent event, Instant readAt) {
        public String type() {
            return envelope.type().replaceAll("^dev\\.countersign\\.|\\.v1$", "");
        }
    }
}
