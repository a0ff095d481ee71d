package dev.countersign.chassis.outbox;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/// One worker's way through one stripe: lock, read in order, send in waves, delete what was acknowledged.
///
/// A wave holds at most one event of each aggregate, and the next begins when all of it is acknowledged. So an event
/// can never overtake an earlier one of its aggregate, not even when a send fails in the middle.
final class StripeDrain implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StripeDrain.class);

    /// The first key of the advisory locks; the second is the stripe. Any number that nobody else locks by.
    private static final int LOCK_CLASS = 0x0C5_0B0;

    /// No batch is taken beyond this, and so many rows come from the database at once; the largest payload is 0.9 MB.
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private static final int FETCH = 32;

    private final AgroalDataSource dataSource;
    private final EventProducer producer;
    private final int batch;
    private final Duration patience;

    enum Outcome {
        /// Everything that was there is on its topic.
        EMPTY,
        /// The batch was full or took too long; there may be more.
        MORE,
        /// Another replica is at it.
        LOCKED,
        /// The broker or the database failed; what was acknowledged is deleted if the database could be told.
        FAILED
    }

    /// @param patience after this long no further wave is begun, so that the transaction is not idle for longer than
    ///     the database lets it be
    StripeDrain(AgroalDataSource dataSource, EventProducer producer, int batch, Duration patience) {
        this.dataSource = dataSource;
        this.producer = producer;
        this.batch = batch;
        this.patience = patience;
    }

    Outcome drain(int stripe) throws InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return drain(connection, stripe);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.warnf("The relay lost the database at stripe %d and tries again: %s", stripe, e.getMessage());
            return Outcome.FAILED;
        }
    }

    private Outcome drain(Connection connection, int stripe) throws SQLException, InterruptedException {
        if (!locked(connection, stripe)) {
            return Outcome.LOCKED;
        }
        Batch read = read(connection, stripe);
        List<Row> rows = read.rows();
        List<Long> acknowledged = new ArrayList<>(rows.size());
        boolean sent = send(rows, acknowledged);
        if (!acknowledged.isEmpty()) {
            delete(connection, stripe, acknowledged);
        }
        connection.commit();
        if (!sent) {
            return Outcome.FAILED;
        }
        return read.full() || acknowledged.size() < rows.size() ? Outcome.MORE : Outcome.EMPTY;
    }

    private boolean send(List<Row> rows, List<Long> acknowledged) throws InterruptedException {
        List<Row> remaining = rows;
        long begun = System.nanoTime();
        while (!remaining.isEmpty() && System.nanoTime() - begun < patience.toNanos()) {
            Map<UUID, Row> wave = new LinkedHashMap<>();
            List<Row> later = new ArrayList<>();
            for (Row row : remaining) {
                if (wave.putIfAbsent(row.aggregateId(), row) != null) {
                    later.add(row);
                }
            }
            if (!producer.send(List.copyOf(wave.values()), acknowledged)) {
                return false;
            }
            remaining = later;
        }
        return true;
    }

    private static boolean locked(Connection connection, int stripe) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement("SELECT pg_try_advisory_xact_lock(?, ?)")) {
            lock.setInt(1, LOCK_CLASS);
            lock.setInt(2, stripe);
            try (ResultSet result = lock.executeQuery()) {
                return result.next() && result.getBoolean(1);
            }
        }
    }

    /// Reads until there are enough rows, or enough bytes: large payloads must not fill the heap.
    private Batch read(Connection connection, int stripe) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT sequence, aggregate_id, topic, headers, payload
                FROM outbox WHERE stripe = ? ORDER BY sequence LIMIT ?""")) {
            select.setInt(1, stripe);
            select.setInt(2, batch);
            select.setFetchSize(FETCH);
            List<Row> rows = new ArrayList<>();
            long bytes = 0;
            try (ResultSet result = select.executeQuery()) {
                while (bytes < MOST_BYTES && result.next()) {
                    rows.add(new Row(
                            result.getLong(1),
                            result.getObject(2, UUID.class),
                            result.getString(3),
                            (String[]) result.getArray(4).getArray(),
                            result.getBytes(5)));
                    bytes += rows.getLast().payload().length;
                }
            }
            return new Batch(rows, rows.size() == batch || bytes >= MOST_BYTES);
        }
    }

    private static void delete(Connection connection, int stripe, List<Long> sequences) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM outbox WHERE stripe = ? AND sequence = ANY (?)")) {
            delete.setInt(1, stripe);
            delete.setArray(2, connection.createArrayOf("bigint", sequences.toArray()));
            delete.executeUpdate();
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    /// @param full whether more may wait behind these
    private record Batch(List<Row> rows, boolean full) {}

    /// An outbox row; `headers` holds names and values in turn.
    @SuppressWarnings("ArrayRecordComponent")
    record Row(long sequence, UUID aggregateId, String topic, String[] headers, byte[] payload) {}
}
