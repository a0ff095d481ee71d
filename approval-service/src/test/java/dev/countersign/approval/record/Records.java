package dev.countersign.approval.record;

import static org.awaitility.Awaitility.await;

import dev.countersign.approval.SampleRequests;
import dev.countersign.contracts.Topics;
import dev.countersign.stack.TestBackends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.common.TopicPartition;

/// Records that tests make, and what somebody who owns the database could do to them.
@Singleton
class Records {
    private static final String DATABASE = "countersign_approval";

    @Inject
    DecisionRecord record;

    @Inject
    RecordCommands commands;

    @Inject
    RecordTopic topic;

    /// Neither the database nor the topic knows of any entry afterwards.
    static void forget() throws SQLException, InterruptedException, ExecutionException {
        tamper("TRUNCATE record_entry, record_seal, record_waiting, record_signature, outbox");
        try (Admin admin =
                Admin.create(Map.of("bootstrap.servers", TestBackends.get().bootstrapServers()))) {
            var partitions = IntStream.range(0, Topics.PARTITIONS)
                    .mapToObj(number -> new TopicPartition(Topics.RECORD, number))
                    .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            var ends = admin.listOffsets(partitions).all().get();
            admin.deleteRecords(ends.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey,
                                    end -> RecordsToDelete.beforeOffset(
                                            end.getValue().offset()))))
                    .all()
                    .get();
        }
    }

    static Act act() {
        return new Act(
                Act.Kind.OPERATOR_ACTION,
                UUID.randomUUID(),
                Instant.now(),
                SampleRequests.SAM,
                null,
                Map.of("why", "It was time.", "amount", "1200.00"));
    }

    void append(int count) {
        for (int i = 0; i < count; i++) {
            QuarkusTransaction.requiringNew().run(() -> record.append(act()));
        }
    }

    void sealAll() {
        boolean more = true;
        while (more) {
            more = commands.seal();
        }
    }

    /// Appends, chains, signs, and waits until the signature is on the topic.
    void appendAndSign(int count) {
        append(count);
        sealAll();
        int before = topic.read().size();
        commands.sign();
        await().atMost(Duration.ofSeconds(20)).until(() -> topic.read().size() > before);
    }

    static long sequenceAt(long place) {
        return read("SELECT entry_sequence FROM record_seal WHERE place = " + place);
    }

    static long read(String sql) {
        try (Connection connection = TestBackends.get().superuser(DATABASE);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// As somebody whom no right, constraint or trigger of the database stops.
    static void tamper(String... statements) throws SQLException {
        try (Connection connection = TestBackends.get().superuser(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute("SET session_replication_role = replica");
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /// Makes the chain fit to the entries again, as somebody would who knows how it is made and lacks only the key.
    static void rebuild() throws SQLException {
        try (Connection connection = TestBackends.get().superuser(DATABASE);
                Statement statement = connection.createStatement();
                PreparedStatement update =
                        connection.prepareStatement("UPDATE record_seal SET hash = ? WHERE place = ?");
                ResultSet row = statement.executeQuery(
                        "SELECT s.place, " + Entry.COLUMNS
                                + " FROM record_seal s JOIN record_entry e ON e.sequence = s.entry_sequence ORDER BY s.place")) {
            byte[] hash = Chain.begin();
            while (row.next()) {
                hash = Chain.next(hash, Entry.read(row));
                update.setBytes(1, hash);
                update.setLong(2, row.getLong("place"));
                update.executeUpdate();
            }
        }
    }
}
