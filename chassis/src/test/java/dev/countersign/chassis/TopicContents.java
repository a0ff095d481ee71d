package dev.countersign.chassis;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.countersign.stack.TestBackends;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// Everything that stands on a topic, in the order of each partition, as a consumer of its own sees it.
public record TopicContents(List<ConsumerRecord<byte[], byte[]>> records) {
    private static final int LENGTH_OF_AN_ID = 36;

    public TopicContents {
        records = List.copyOf(records);
    }

    /// From the first record to the last that is there now.
    public static TopicContents read(String topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        TestBackends.get().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofSeconds(1)).forEach(records::add);
            }
            return new TopicContents(records);
        }
    }

    /// Without what tests have sent under no id at all.
    public TopicContents of(Predicate<UUID> aggregates) {
        return new TopicContents(records.stream()
                .filter(record -> record.key() != null && record.key().length == LENGTH_OF_AN_ID)
                .filter(record -> aggregates.test(aggregate(record)))
                .toList());
    }

    /// The versions of each aggregate in the order in which each of them stands there first.
    public Map<UUID, List<Long>> firstOccurrences() {
        Map<UUID, Set<Long>> versions = new LinkedHashMap<>();
        records.forEach(record -> versions.computeIfAbsent(aggregate(record), unseen -> new LinkedHashSet<>())
                .add(version(record)));
        return versions.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, aggregate -> List.copyOf(aggregate.getValue())));
    }

    /// The event ids that stand there for one aggregate and version; more than one would be two different events.
    public Map<String, Set<String>> idsPerVersion() {
        return records.stream()
                .collect(Collectors.groupingBy(
                        record -> aggregate(record) + " " + version(record),
                        Collectors.mapping(record -> header(record, "ce_id"), Collectors.toSet())));
    }

    public static UUID aggregate(ConsumerRecord<byte[], byte[]> record) {
        return UUID.fromString(new String(record.key(), UTF_8));
    }

    public static long version(ConsumerRecord<byte[], byte[]> record) {
        return Long.parseLong(header(record, "ce_aggregateversion"));
    }

    public static String header(ConsumerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
