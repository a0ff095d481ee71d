package dev.countersign.approval.record;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/// The statements of the sealer. They belong into a transaction that holds {@link #tryLock}.
@ApplicationScoped
class SealTable {
    /// The advisory lock of the one who may extend the chain; any number that nothing else in this database uses.
    private static final long LOCK = 0x7265636f7264L;

    private final DataSource dataSource;

    SealTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The end of the chain.
    @SuppressWarnings("ArrayRecordComponent")
    record Head(long place, byte[] hash) {}

    /// @param due whether the last signature is older than asked for
    record LastSignature(long number, long entries, boolean due, Instant now) {}

    /// Until the transaction ends. False when another replica has it.
    boolean tryLock() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_try_advisory_xact_lock(" + LOCK + ")")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    Head head() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT place, hash FROM record_seal ORDER BY place DESC LIMIT 1")) {
            return row.next() ? new Head(row.getLong("place"), row.getBytes("hash")) : new Head(0, Chain.begin());
        }
    }

    /// Committed entries that nobody has sealed, whatever was sealed before them: a lower sequence can come later.
    List<Entry> waiting(int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT " + Entry.COLUMNS
                        + " FROM record_waiting w JOIN record_entry e ON e.sequence = w.sequence"
                        + " ORDER BY w.sequence LIMIT ?")) {
            select.setInt(1, limit);
            List<Entry> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(Entry.read(row));
                }
            }
            return found;
        }
    }

    void seal(Head before, List<Entry> entries) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO record_seal (place, entry_sequence, hash) VALUES (?, ?, ?)");
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM record_waiting WHERE sequence = ?")) {
            byte[] hash = before.hash();
            long place = before.place();
            for (Entry entry : entries) {
                hash = Chain.next(hash, entry);
                insert.setLong(1, ++place);
                insert.setLong(2, entry.sequence());
                insert.setBytes(3, hash);
                insert.addBatch();
                delete.setLong(1, entry.sequence());
                delete.addBatch();
            }
            insert.executeBatch();
            delete.executeBatch();
        }
    }

    /// Number 0 of 0 entries, and due, when nothing was ever signed. Signatures are numbered in the order of time.
    LastSignature lastSignature(Duration atLeast) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT coalesce(max(number), 0) AS number, coalesce(max(entries), 0) AS entries,
                               coalesce(max(signed_at) <= clock_timestamp() - ? * interval '1 millisecond', true) AS due,
                               clock_timestamp() AS now
                        FROM record_signature""")) {
            select.setLong(1, atLeast.toMillis());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new LastSignature(
                        row.getLong("number"),
                        row.getLong("entries"),
                        row.getBoolean("due"),
                        row.getObject("now", OffsetDateTime.class).toInstant());
            }
        }
    }

    void signed(long number, long entries, Instant at) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO record_signature (number, entries, signed_at) VALUES (?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setLong(2, entries);
            insert.setObject(3, at.atOffset(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }
}
