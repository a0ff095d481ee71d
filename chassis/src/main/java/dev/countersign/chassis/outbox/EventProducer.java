package dev.countersign.chassis.outbox;

import dev.countersign.chassis.ChassisConfig;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// A worker's producer. After any failure it is closed and a new one made for the next wave, so that nothing
/// of the failed wave can arrive later, behind what is read again from the database. Not thread-safe.
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
    /// @param acknowledged receives each row that the broker has taken
    /// @return false when any of them was not taken
    boolean send(List<StripeDrain.Row> wave, Collection<StripeDrain.Row> acknowledged) throws InterruptedException {
        List<Sent> pending = new ArrayList<>(wave.size());
        @Nullable Throwable failure = begin(wave, pending);
        for (Sent sent : pending) {
            try {
                sent.acknowledgement().get();
                acknowledged.add(sent.row());
            } catch (ExecutionException e) {
                failure = e.getCause();
            }
        }
        if (failure != null) {
            LOG.warnf("The broker did not take an event; the relay tries again: %s", failure);
            close();
        }
        return failure == null;
    }

    /// Hands the rows over. A topic that cannot be found is asked for once: each further row would wait as
    /// long again.
    private @Nullable Throwable begin(List<StripeDrain.Row> wave, List<Sent> pending) throws InterruptedException {
        Set<String> notFound = new HashSet<>();
        @Nullable Throwable failure = null;
        for (StripeDrain.Row row : wave) {
            if (notFound.contains(row.topic())) {
                continue;
            }
            try {
                Sent sent = new Sent(row, current().send(toRecord(row)));
                pending.add(sent);
                if (sent.timedOut()) {
                    notFound.add(row.topic());
                    failure = sent.acknowledgement().exceptionNow();
                }
            } catch (InterruptException e) {
                Thread.interrupted();
                throw new InterruptedException(e.getMessage());
            } catch (RuntimeException e) {
                failure = e;
            }
        }
        return failure;
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
            record.headers().add(row.headers()[i], row.headers()[i + 1].getBytes(StandardCharsets.UTF_8));
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

    private record Sent(StripeDrain.Row row, Future<RecordMetadata> acknowledgement) {

        /// Whether it was refused before it was on its way, because its topic could not be found in time.
        boolean timedOut() {
            return acknowledgement.isDone()
                    && acknowledgement.state() == Future.State.FAILED
                    && acknowledgement.exceptionNow() instanceof TimeoutException;
        }
    }
}
