package dev.countersign.chassis.inbox;

import dev.countersign.contracts.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;

/// The SQL of the inbox: positions, applied events, and parked ones. Every method joins the caller's
/// transaction, and the number of statements does not grow with the size of a batch.
@ApplicationScoped
class InboxTables {
    private final DataSource dataSource;

    InboxTables(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Locks the positions of these aggregates, making those that are new, in the order of their ids. Most
    /// are known, so one statement is enough for most batches. When replicas take the same new aggregates at
    /// the same time, the database may have to end one of them, which then begins again.
    Map<UUID, Position> lockPositions(String consumer, String topic, Collection<UUID> aggregates) throws SQLException {
        List<UUID> ids = aggregates.stream().distinct().sorted().toList();
        Map<UUID, Position> positions = new LinkedHashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            lockKnown(connection, consumer, topic, ids, positions);
            List<UUID> fresh =
                    ids.stream().filter(id -> !positions.containsKey(id)).toList();
            if (!fresh.isEmpty()) {
                make(connection, consumer, topic, fresh, positions);
            }
            List<UUID> madeByOthers =
                    fresh.stream().filter(id -> !positions.containsKey(id)).toList();
            if (!madeByOthers.isEmpty()) {
                lockKnown(connection, consumer, topic, madeByOthers, positions);
            }
        }
        return positions;
    }

    private static void lockKnown(
            Connection connection, String consumer, String topic, List<UUID> ids, Map<UUID, Position> into)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT aggregate_id, last_version, blocked FROM inbox_position
                WHERE consumer = ? AND topic = ? AND aggregate_id = ANY (?)
                ORDER BY aggregate_id FOR UPDATE""")) {
            select.setString(1, consumer);
            select.setString(2, topic);
            select.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    into.put(id, new Position(id, rows.getLong(2), rows.getBoolean(3)));
                }
            }
        }
    }

    /// Nobody else can have a lock on what this transaction has made, so it needs no other.
    private static void make(
            Connection connection, String consumer, String topic, List<UUID> ids, Map<UUID, Position> into)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO inbox_position (consumer, topic, aggregate_id)
                SELECT ?, ?, id FROM unnest(?::uuid[]) AS id ORDER BY id
                ON CONFLICT DO NOTHING RETURNING aggregate_id""")) {
            insert.setString(1, consumer);
            insert.setString(2, topic);
            insert.setArray(3, connection.createArrayOf("uuid", ids.toArray()));
            try (ResultSet rows = insert.executeQuery()) {
                while (rows.next()) {
                    UUID id = rows.getObject(1, UUID.class);
                    into.put(id, new Position(id, 0, false));
                }
            }
        }
    }

    /// Keeps positions that have moved, and notes that these events have their effect in this transaction.
    ///
    /// @throws SQLException when one of them had it already: a unique violation, and nothing of the batch stays
    void save(String consumer, String topic, List<Position> moved, List<UUID> applied) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        WITH noted AS (
                            INSERT INTO inbox_event (consumer, event_id) SELECT ?, id FROM unnest(?::uuid[]) AS id)
                        UPDATE inbox_position AS p SET last_version = v.last_version, blocked = v.blocked
                        FROM unnest(?::uuid[], ?::bigint[], ?::boolean[]) AS v (aggregate_id, last_version, blocked)
                        WHERE p.consumer = ? AND p.topic = ? AND p.aggregate_id = v.aggregate_id""")) {
            update.setString(1, consumer);
            update.setArray(2, connection.createArrayOf("uuid", applied.toArray()));
            update.setArray(3, array(connection, "uuid", moved, Position::aggregateId));
            update.setArray(4, array(connection, "bigint", moved, Position::lastVersion));
            update.setArray(5, array(connection, "boolean", moved, Position::blocked));
            update.setString(6, consumer);
            update.setString(7, topic);
            update.executeUpdate();
        }
    }

    private static Array array(
            Connection connection, String type, List<Position> positions, Function<Position, Object> value)
            throws SQLException {
        return connection.createArrayOf(type, positions.stream().map(value).toArray());
    }

    void park(String consumer, IncomingRecord incoming, Envelope envelope) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO inbox_parked (consumer, topic, aggregate_id, aggregate_version, event_id,
                                                  record_partition, record_offset, headers, payload)
                        SELECT ?, ?, ?, ?, ?, ?, ?, ?, ?
                        WHERE NOT EXISTS (SELECT FROM dead_letter
                                          WHERE consumer = ? AND topic = ? AND event_id = ? AND status = 'DEAD')
                        ON CONFLICT DO NOTHING""")) {
            insert.setString(1, consumer);
            insert.setString(2, incoming.topic());
            insert.setObject(3, envelope.aggregateId());
            insert.setLong(4, envelope.aggregateVersion());
            insert.setObject(5, envelope.id());
            insert.setInt(6, incoming.partition());
            insert.setLong(7, incoming.offset());
            insert.setArray(8, connection.createArrayOf("text", incoming.flatHeaders()));
            insert.setBytes(9, incoming.payload());
            insert.setString(10, consumer);
            insert.setString(11, incoming.topic());
            insert.setObject(12, envelope.id());
            insert.executeUpdate();
        }
    }

    /// The first event of this aggregate that is parked and could be taken: it is next, or has become a
    /// duplicate.
    Optional<IncomingRecord> firstReady(String consumer, String topic, UUID aggregateId) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT k.record_partition, k.record_offset, k.headers, k.payload FROM inbox_parked AS k
                        JOIN inbox_position AS p USING (consumer, topic, aggregate_id)
                        WHERE k.consumer = ? AND k.topic = ? AND k.aggregate_id = ? AND NOT p.blocked
                              AND k.aggregate_version <= p.last_version + 1
                        ORDER BY k.aggregate_version LIMIT 1""")) {
            select.setString(1, consumer);
            select.setString(2, topic);
            select.setObject(3, aggregateId);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String[] headers = (String[]) row.getArray(3).getArray();
                return Optional.of(IncomingRecord.of(
                        topic,
                        row.getInt(1),
                        row.getLong(2),
                        null,
                        IncomingRecord.headersFrom(headers),
                        row.getBytes(4)));
            }
        }
    }

    /// Clears the parking place of what this aggregate has come to, up to and with this version.
    void unpark(String consumer, String topic, UUID aggregateId, long version) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement("""
                        DELETE FROM inbox_parked
                        WHERE consumer = ? AND topic = ? AND aggregate_id = ? AND aggregate_version <= ?""")) {
            delete.setString(1, consumer);
            delete.setString(2, topic);
            delete.setObject(3, aggregateId);
            delete.setLong(4, version);
            delete.executeUpdate();
        }
    }

    /// Whether anything at all is parked.
    boolean anyParked(String consumer) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT FROM inbox_parked WHERE consumer = ? LIMIT 1")) {
            select.setString(1, consumer);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /// Aggregates, at most 100, that are not blocked and have a parked event which is next or already a
    /// duplicate.
    List<UUID> readyToGoOn(String consumer, String topic) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT DISTINCT k.aggregate_id FROM inbox_parked AS k
                        JOIN inbox_position AS p USING (consumer, topic, aggregate_id)
                        WHERE k.consumer = ? AND k.topic = ? AND NOT p.blocked
                              AND k.aggregate_version <= p.last_version + 1
                        LIMIT 100""")) {
            select.setString(1, consumer);
            select.setString(2, topic);
            List<UUID> ready = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    ready.add(rows.getObject(1, UUID.class));
                }
            }
            return ready;
        }
    }
}
