package dev.countersign.chassis.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.chassis.SampleEvents;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.Topics;
import dev.countersign.stack.TestBackends;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Another service, as the topic of requests sees it; it may misbehave in ways in which no service of ours does.
final class Sender implements AutoCloseable {
    private static final String GROUP = "chassis-test";

    private final KafkaProducer<byte[], byte[]> producer;
    private final Admin admin;

    Sender() {
        Map<String, Object> settings = new HashMap<>();
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, TestBackends.get().bootstrapServers());
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        admin = Admin.create(settings);
    }

    /// The events 1 to `last` of a request, each with its version as its number.
    void sendUpTo(UUID request, long last) {
        for (long version = 1; version <= last; version++) {
            send(request, version);
        }
    }

    Envelope send(UUID request, long version) {
        Envelope envelope = SampleEvents.envelope(request, version);
        send(envelope);
        return envelope;
    }

    void send(Envelope envelope) {
        byte[] data = SampleEvents.submittedData(envelope.aggregateId(), envelope.aggregateVersion());
        send(envelope.aggregateId().toString(), envelope.toHeaders(), data);
    }

    void send(@Nullable String key, Map<String, String> headers, byte @Nullable [] data) {
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(Topics.REQUESTS, key == null ? null : key.getBytes(UTF_8), data);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        var _ = producer.send(record);
        producer.flush();
    }

    /// How many records the tests' application has not yet answered for; those that it reads again count too.
    long lag() {
        Map<TopicPartition, Long> committed = committed();
        return ends().entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /// The offsets up to which the tests' application has answered for everything.
    Map<TopicPartition, Long> committed() {
        Map<TopicPartition, Long> offsets = new HashMap<>();
        Map<TopicPartition, OffsetAndMetadata> found =
                get(admin.listConsumerGroupOffsets(GROUP).partitionsToOffsetAndMetadata());
        found.forEach((partition, offset) -> offsets.put(partition, offset.offset()));
        return offsets;
    }

    private Map<TopicPartition, Long> ends() {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
            latest.put(new TopicPartition(Topics.REQUESTS, partition), OffsetSpec.latest());
        }
        Map<TopicPartition, Long> ends = new HashMap<>();
        get(admin.listOffsets(latest).all()).forEach((partition, offset) -> ends.put(partition, offset.offset()));
        return ends;
    }

    private static <T> T get(org.apache.kafka.common.KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Long> upTo(long last) {
        return java.util.stream.LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Override
    public void close() {
        producer.close();
        admin.close();
    }
}
