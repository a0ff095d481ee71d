package dev.countersign.system.history;

import dev.countersign.stack.LocalStack;
import dev.countersign.stack.postgres.Postgres;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;

/// Waits until nothing is under way any more: every outbox empty, every consumer at the end of its topics, every mail
/// sent or failed.
public final class Quiet {
    private static final int SECONDS = 20;

    private final LocalStack stack;
    private List<String> lastBusy = List.of();

    public Quiet(LocalStack stack) {
        this.stack = stack;
    }

    /// @return how long it took
    public Duration await(Duration limit) {
        long begun = System.nanoTime();
        Awaitility.await("quiet")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(200))
                .atMost(limit)
                .ignoreExceptions()
                .untilAsserted(() -> {
                    List<String> busy = busy();
                    if (!busy.isEmpty()) {
                        lastBusy = busy;
                        throw new AssertionError("Not quiet: " + busy);
                    }
                });
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// What was under way until the end; empty when it was quiet from the beginning.
    public List<String> lastBusy() {
        return lastBusy;
    }

    private List<String> busy() throws ExecutionException, InterruptedException, TimeoutException {
        List<String> busy = new ArrayList<>();
        for (String database : Postgres.DATABASES) {
            long waiting = rows(database).count("SELECT count(*) FROM outbox");
            if (waiting > 0) {
                busy.add(waiting + " events in the outbox of " + database);
            }
        }
        long mails =
                rows("countersign_notification").count("SELECT count(*) FROM mail_delivery WHERE status = 'QUEUED'");
        if (mails > 0) {
            busy.add(mails + " mails to send");
        }
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()))) {
            for (var reader : HistoryReader.READ_TOPICS.entrySet()) {
                Map<TopicPartition, Long> lag = lag(admin, reader.getKey(), List.copyOf(reader.getValue()));
                if (!lag.isEmpty()) {
                    busy.add(reader.getKey() + " is behind by " + lag + ", its group is "
                            + group(admin, reader.getKey(), lag.keySet()));
                }
            }
        }
        return busy;
    }

    /// Who reads these partitions, as the broker sees it: what to look at when a group gets no further.
    private static String group(Admin admin, String group, Set<TopicPartition> partitions)
            throws ExecutionException, InterruptedException, TimeoutException {
        ConsumerGroupDescription found = admin.describeConsumerGroups(List.of(group))
                .describedGroups()
                .get(group)
                .get(SECONDS, TimeUnit.SECONDS);
        return found.groupState() + " "
                + found.members().stream()
                        .map(member -> member.consumerId() + " with "
                                + member.assignment().topicPartitions().stream()
                                        .filter(partitions::contains)
                                        .toList())
                        .toList();
    }

    /// How many events are not committed, where there are any.
    private static Map<TopicPartition, Long> lag(Admin admin, String group, List<String> topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        admin.describeTopics(topics)
                .allTopicNames()
                .get(SECONDS, TimeUnit.SECONDS)
                .forEach((name, topic) -> topic.partitions()
                        .forEach(found -> asked.put(new TopicPartition(name, found.partition()), OffsetSpec.latest())));
        var ends = admin.listOffsets(asked).all().get(SECONDS, TimeUnit.SECONDS);
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, Long> lag = new HashMap<>();
        ends.forEach((partition, end) -> {
            var read = committed.get(partition);
            long missing = end.offset() - (read == null ? 0 : read.offset());
            if (missing > 0) {
                lag.put(partition, missing);
            }
        });
        return lag;
    }

    private Rows rows(String database) {
        return new Rows(() -> stack.postgres().superuser(database));
    }
}
