package dev.countersign.approval.record;

import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.MalformedEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.Topics;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;

/// What was signed, from the topic itself. The one place beside the inbox that reads a topic: the inbox would lay a
/// copy
/// into the database, and who can rewrite the record there can rewrite that copy too.
@ApplicationScoped
class RecordTopic {
    private static final Logger LOG = Logger.getLogger(RecordTopic.class);

    private final Map<String, Object> kafka;
    private final Duration patience;

    RecordTopic(@Identifier("default-kafka-broker") Map<String, Object> kafka, RecordConfig config) {
        this.kafka = kafka;
        this.patience = config.topicPatience();
    }

    /// Everything that was signed until now, in the order of the topic.
    ///
    /// @throws RecordRefused.TopicAway when the broker does not answer in time
    List<RecordEvent.Signed> read() {
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Math.toIntExact(patience.toMillis()));
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            return readAll(consumer);
        } catch (KafkaException e) {
            throw new RecordRefused.TopicAway();
        }
    }

    private List<RecordEvent.Signed> readAll(KafkaConsumer<byte[], byte[]> consumer) {
        List<TopicPartition> partitions = consumer.partitionsFor(Topics.RECORD).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        long until = System.nanoTime() + patience.toNanos();
        List<RecordEvent.Signed> signed = new ArrayList<>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (System.nanoTime() > until) {
                throw new RecordRefused.TopicAway();
            }
            consumer.poll(Duration.ofMillis(200)).forEach(record -> addIfSigned(record, signed));
        }
        return signed;
    }

    /// What is no signed head vouches for nothing, whoever wrote it there, and is passed over.
    private static void addIfSigned(ConsumerRecord<byte[], byte[]> record, List<RecordEvent.Signed> signed) {
        Header type = record.headers().lastHeader("ce_type");
        if (type == null
                || !new String(type.value(), StandardCharsets.UTF_8).equals(EventType.RECORD_SIGNED.typeName())) {
            return;
        }
        try {
            if (EventCodec.decode(EventType.RECORD_SIGNED, record.value()) instanceof RecordEvent.Signed head) {
                signed.add(head);
            }
        } catch (MalformedEvent e) {
            LOG.warnf("At offset %d of %s is something that cannot be read: %s", record.offset(), Topics.RECORD, e);
        }
    }
}
