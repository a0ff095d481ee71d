package dev.countersign.chassis.outbox;

import dev.countersign.chassis.ChassisConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A worker's producer. After any failure it is closed and a new one made for the next wave, so that nothing of the
/// failed wave can arrive later, behind what is read again from the database. Not thread-safe.
final class EventProducer implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(EventProducer.class);

    private final Map<String, Object> settings;
    private @Nullable Producer<String, byte[]> producer;

    EventProducer(Map<String, Object> kafka, ChassisConfig.Outbox config) {
        int deliveryMillis = Math.toIntExact(config.deliveryTimeout().toMillis());
        settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class.getName());
        settings.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class.getName());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, deliveryMillis);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, deliveryMillis / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, deliveryMillis / 4);
    }

    /// Sends one wave and waits for every acknowledgement.
    ///
    /// @param acknowledged receives the sequence of each row that the broker has taken
    /// @return false when any of them was not taken
    boolean send(List<StripeDrain.Row> wave, List<Long> acknowledged) throws InterruptedException {
        List<Future<RecordMetadata>> pending = new ArrayList<>(wave.size());
        @Nullable Throwable failure = null;
        try {
            Producer<String, byte[]> current = current();
            for (StripeDrain.Row row : wave) {
                pending.add(current.send(toRecord(row)));
            }
        } catch (KafkaException | IllegalStateException e) {
            failure = e;
        }
        for (int i = 0; i < pending.size(); i++) {
            try {
                pending.get(i).get();
                acknowledged.add(wave.get(i).sequence());
            } catch (ExecutionException e) {
                failure = e.getCause();
            }
        }
        if (failure != null) {
            LOG.warnf("The broker did not take an event; the relay tries again: %s", failure.getMessage());
            close();
        }
        return failure == null;
    }

    private Producer<String, byte[]> current() {
        if (producer == null) {
            producer = new KafkaProducer<>(settings);
        }
        return producer;
    }

    private static ProducerRecord<String, byte[]> toRecord(StripeDrain.Row row) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(row.topic(), row.aggregateId().toString(), row.payload());
        for (int i = 0; i + 1 < row.headers().length; i += 2) {
            record.headers()
                    .add(row.headers()[i], row.headers()[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return record;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ZERO);
            producer = null;
        }
    }
}
