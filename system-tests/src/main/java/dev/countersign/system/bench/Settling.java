package dev.countersign.system.bench;

import dev.countersign.contracts.Topics;
import dev.countersign.stack.LocalStack;
import dev.countersign.stack.postgres.Postgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/// Whether anything is under way: events in an outbox or not yet consumed, mails not yet sent.
final class Settling implements AutoCloseable {
    /// Behind a round, however much it has left.
    static final Duration LIMIT = Duration.ofMinutes(5);

    private static final int SECONDS = 20;

    private final Admin admin;
    private final List<Connection> databases = new ArrayList<>();

    Settling(LocalStack stack) throws SQLException {
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()));
        for (String database : Postgres.DATABASES) {
            databases.add(stack.postgres().superuser(database));
        }
    }

    /// @return how long it took, the limit at most
    Duration await() {
        long begun = System.nanoTime();
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(100))
                    .atMost(LIMIT)
                    .until(() -> waiting() == 0);
        } catch (ConditionTimeoutException e) {
            return LIMIT;
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /// How many events our topics hold.
    long events() throws ExecutionException, InterruptedException, TimeoutException {
        Map<TopicPartition, OffsetSpec> all = new HashMap<>();
        for (String topic : Topics.ALL) {
            for (int partition = 0; partition < Topics.PARTITIONS; partition++) {
                all.put(new TopicPartition(topic, partition), OffsetSpec.latest());
            }
        }
        return admin.listOffsets(all).all().get(SECONDS, TimeUnit.SECONDS).values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    private long waiting() throws SQLException, ExecutionException, InterruptedException, TimeoutException {
        long inDatabases = 0;
        for (Connection database : databases) {
            inDatabases += count(database, "SELECT count(*) FROM outbox");
        }
        inDatabases += count(databases.getLast(), "SELECT count(*) FROM mail_delivery WHERE status = 'QUEUED'");
        return inDatabases > 0 ? inDatabases : behind();
    }

    /// How many events the services have not yet consumed.
    private long behind() throws ExecutionException, InterruptedException, TimeoutException {
        long behind = 0;
        for (GroupListing group : admin.listGroups().all().get(SECONDS, TimeUnit.SECONDS)) {
            behind += behind(group.groupId());
        }
        return behind;
    }

    /// How many events one of them has not yet consumed.
    ///
    /// @param group the name of the service
    long behind(String group) throws ExecutionException, InterruptedException, TimeoutException {
        var committed = admin.listConsumerGroupOffsets(group)
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS);
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        committed.keySet().forEach(partition -> asked.put(partition, OffsetSpec.latest()));
        var ends = admin.listOffsets(asked).all().get(SECONDS, TimeUnit.SECONDS);
        return ends.entrySet().stream()
                .filter(end -> committed.get(end.getKey()) != null)
                .mapToLong(end ->
                        end.getValue().offset() - committed.get(end.getKey()).offset())
                .sum();
    }

    private static long count(Connection database, String query) throws SQLException {
        try (Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        admin.close(Duration.ofSeconds(SECONDS));
        for (Connection database : databases) {
            database.close();
        }
    }
}
