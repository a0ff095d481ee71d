package dev.countersign.notification;

import dev.countersign.chassis.Ids;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.stack.TestBackends;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// Publishes events on the real topics, as the services that own them would.
public final class Topic implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestBackends.get().bootstrapServers(), "acks", "all"),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    private final Map<String, Long> versions = new HashMap<>();

    /// Publishes each as the next of its request.
    public void publish(DomainEvent... events) {
        for (DomainEvent event : events) {
            send(next(event));
        }
    }

    /// Publishes it twice, as a relay does that died before it could note that it was acknowledged.
    public void publishTwice(DomainEvent event) {
        ProducerRecord<byte[], byte[]> record = next(event);
        send(record);
        send(record);
    }

    private ProducerRecord<byte[], byte[]> next(DomainEvent event) {
        EventType type = EventType.of(event);
        UUID id = event.requestId();
        long version = versions.merge(type.topic() + id, 1L, Long::sum);
        Envelope envelope = new Envelope(Ids.next(), type.typeName(), "/test", id, version, event.occurredAt());
        ProducerRecord<byte[], byte[]> record =
                new ProducerRecord<>(type.topic(), bytes(id.toString()), EventCodec.encode(event));
        envelope.toHeaders().forEach((name, value) -> record.headers().add(name, bytes(value)));
        return record;
    }

    private void send(ProducerRecord<byte[], byte[]> record) {
        try {
            producer.send(record).get(20, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The broker did not take an event", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        producer.close();
    }

    /// Somebody with these groups, signed in.
    public static String tokenOf(String sub, String... groups) {
        Map<String, Object> claims = TestBackends.get().claimsFor(sub);
        claims.put("groups", List.of(groups));
        return TestBackends.get().sign(claims);
    }
}
