package dev.countersign.chassis.inbox;

import dev.countersign.chassis.Ids;
import dev.countersign.contracts.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The SQL of dead letters. Every method joins the caller's transaction.
@ApplicationScoped
class DeadLetterTable {
    private static final String SELECT = """
            SELECT id, topic, record_partition, record_offset, record_key, headers, payload,
                   aggregate_id, aggregate_version, error, failed_at, status, resolved_at, resolved_by, reason
            FROM dead_letter WHERE consumer = ? AND\s""";

    private final DataSource dataSource;

    DeadLetterTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// @return the new row's id; empty when this record is there already
    Optional<UUID> add(String consumer, IncomingRecord record, String error) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO dead_letter (id, consumer, topic, record_partition, record_offset, record_key,
                                                 headers, payload, aggregate_id, aggregate_version, event_id, error)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (consumer, topic, record_partition, record_offset) DO NOTHING""")) {
            UUID id = Ids.next();
            insert.setObject(1, id);
            insert.setString(2, consumer);
            insert.setString(3, record.topic());
            insert.setInt(4, record.partition());
            insert.setLong(5, record.offset());
            insert.setBytes(6, record.key());
            insert.setArray(7, connection.createArrayOf("text", record.flatHeaders()));
            insert.setBytes(8, record.payload());
            insert.setObject(9, record.aggregateId().orElse(null));
            insert.setObject(
                    10, record.envelope().map(Envelope::aggregateVersion).orElse(null));
            insert.setObject(11, record.envelope().map(Envelope::id).orElse(null));
            insert.setString(12, error);
            return insert.executeUpdate() == 1 ? Optional.of(id) : Optional.empty();
        }
    }

    /// One dead letter, locked, so that two operators cannot settle it at once.
    Optional<DeadLetter> lock(String consumer, UUID id) throws SQLException {
        return query(SELECT + "id = ? FOR UPDATE", consumer, id, 1).stream().findFirst();
    }

    Optional<DeadLetter> find(String consumer, UUID id) throws SQLException {
        return query(SELECT + "id = ?", consumer, id, 1).stream().findFirst();
    }

    /// Those that wait for an operator, oldest first, after the one with this id.
    List<DeadLetter> open(String consumer, @Nullable UUID after, int limit) throws SQLException {
        return query(
                SELECT + "status = 'DEAD' AND id > ? ORDER BY id LIMIT ?",
                consumer,
                after == null ? new UUID(0, 0) : after,
                limit);
    }

    /// Whether another event of the same aggregate is dead too, so that the aggregate stays blocked.
    boolean anotherIsDead(String consumer, String topic, UUID aggregateId, UUID except) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT FROM dead_letter
                        WHERE consumer = ? AND topic = ? AND aggregate_id = ? AND status = 'DEAD' AND id <> ?""")) {
            select.setString(1, consumer);
            select.setString(2, topic);
            select.setObject(3, aggregateId);
            select.setObject(4, except);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    void settle(UUID id, DeadLetter.Status status, String by, @Nullable String reason) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE dead_letter SET status = ?, resolved_at = now(), resolved_by = ?, reason = ?
                        WHERE id = ?""")) {
            update.setString(1, status.name());
            update.setString(2, by);
            update.setString(3, reason);
            update.setObject(4, id);
            update.executeUpdate();
        }
    }

    private List<DeadLetter> query(String sql, String consumer, UUID id, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, consumer);
            select.setObject(2, id);
            if (select.getParameterMetaData().getParameterCount() == 3) {
                select.setInt(3, limit);
            }
            List<DeadLetter> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        }
    }

    private static DeadLetter read(ResultSet row) throws SQLException {
        IncomingRecord record = IncomingRecord.of(
                row.getString("topic"),
                row.getInt("record_partition"),
                row.getLong("record_offset"),
                row.getBytes("record_key"),
                IncomingRecord.headersFrom((String[]) row.getArray("headers").getArray()),
                row.getBytes("payload"));
        @Nullable Timestamp resolvedAt = row.getTimestamp("resolved_at");
        return new DeadLetter(
                row.getObject("id", UUID.class),
                record,
                Optional.ofNullable(row.getObject("aggregate_id", UUID.class)),
                Optional.ofNullable(row.getObject("aggregate_version", Long.class)),
                row.getString("error"),
                row.getTimestamp("failed_at").toInstant(),
                DeadLetter.Status.valueOf(row.getString("status")),
                resolvedAt == null ? null : resolvedAt.toInstant(),
                row.getString("resolved_by"),
                row.getString("reason"));
    }
}
