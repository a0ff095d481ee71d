package dev.countersign.chassis.inbox;

import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.MalformedEvent;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/// A record as it came from Kafka or from the parking place, before anybody has looked into it.
///
/// @param envelope empty when the headers are not those of an event; then only the key may tell whose it is
@SuppressWarnings("ArrayRecordComponent")
record IncomingRecord(
        String topic,
        int partition,
        long offset,
        byte @Nullable [] key,
        Map<String, String> headers,
        byte[] payload,
        Optional<Envelope> envelope) {

    static IncomingRecord of(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : record.headers()) {
            byte[] value = header.value() == null ? new byte[0] : header.value();
            headers.put(Texts.storable(header.key()), Texts.storable(new String(value, StandardCharsets.UTF_8)));
        }
        byte[] payload = record.value() == null ? new byte[0] : record.value();
        return of(record.topic(), record.partition(), record.offset(), record.key(), headers, payload);
    }

    static IncomingRecord of(
            String topic,
            int partition,
            long offset,
            byte @Nullable [] key,
            Map<String, String> headers,
            byte[] payload) {
        return new IncomingRecord(topic, partition, offset, key, headers, payload, envelopeOf(headers));
    }

    private static Optional<Envelope> envelopeOf(Map<String, String> headers) {
        try {
            return Optional.of(Envelope.fromHeaders(headers));
        } catch (MalformedEvent e) {
            return Optional.empty();
        }
    }

    /// Whose event it is, from the headers or else from the key; empty when neither tells.
    Optional<UUID> aggregateId() {
        return envelope.map(Envelope::aggregateId).or(this::keyAsId);
    }

    private Optional<UUID> keyAsId() {
        if (key == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(new String(key, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String[] flatHeaders() {
        return headers.entrySet().stream()
                .flatMap(header -> java.util.stream.Stream.of(header.getKey(), header.getValue()))
                .toArray(String[]::new);
    }

    static Map<String, String> headersFrom(String[] flat) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (int i = 0; i + 1 < flat.length; i += 2) {
            headers.put(flat[i], flat[i + 1]);
        }
        return headers;
    }

    /// Where it came from, for messages.
    String place() {
        return topic + " partition " + partition + " offset " + offset;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof IncomingRecord that
                && topic.equals(that.topic)
                && partition == that.partition
                && offset == that.offset;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(new long[] {topic.hashCode(), partition, offset});
    }

    @Override
    public String toString() {
        return place();
    }
}
