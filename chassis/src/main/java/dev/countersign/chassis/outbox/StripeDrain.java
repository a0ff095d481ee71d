package dev.countersign.chassis.outbox;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;

/// One worker's way through stripes: lock those that it can, read in order, send in waves, delete what was
/// acknowledged. What several stripes have waiting goes in one transaction and in the same waves: at a quiet
/// hour that is one stripe, and the busier a service is, the more share the round trips.
///
/// A wave holds at most one event of each aggregate, and the next begins when all of it is acknowledged. So
/// an event can never overtake an earlier one of its aggregate, not even when a send fails in the middle.
final class StripeDrain implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(StripeDrain.class);

    /// The first key of the advisory locks; the second is the stripe. Any number that nobody else locks by.
    private static final int LOCK_CLASS = 0x0C5_0B0;

    /// No batch is taken beyond this, and so many rows come from the database at once; the largest payload is
    /// 0.9 MB.
    private static final long MOST_BYTES = 4L * 1024 * 1024;

    private static final int FETCH = 32;

    private final AgroalDataSource dataSource;
    private final EventProducer producer;
    private final int batch;
    private final Duration patience;

    enum Outcome {
        /// Everything that was there is on its topic.
        EMPTY,
        /// The batch was full or took too long; there may be more, in this stripe or another.
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

    /// @param stripes without one twice
    /// @return what became of each
    Map<Integer, Outcome> drain(List<Integer> stripes) throws InterruptedException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                return drain(connection, stripes);
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            LOG.warnf("The relay lost the database at stripes %s and tries again: %s", stripes, e.getMessage());
            return outcomes(stripes, stripe -> Outcome.FAILED);
        }
    }

    private Map<Integer, Outcome> drain(Connection connection, List<Integer> stripes)
            throws SQLException, InterruptedException {
        Set<Integer> locked = locked(connection, stripes);
        if (locked.isEmpty()) {
            return outcomes(stripes, stripe -> Outcome.LOCKED);
        }
        Batch read = read(connection, locked);
        Set<Row> acknowledged = Collections.newSetFromMap(new IdentityHashMap<>());
        boolean sent = send(read.rows(), acknowledged);
        if (!acknowledged.isEmpty()) {
            delete(connection, acknowledged);
        }
        connection.commit();
        Set<Integer> left = read.rows().stream()
                .filter(row -> !acknowledged.contains(row))
                .map(Row::stripe)
                .collect(toSet());
        return outcomes(stripes, stripe -> {
            if (!locked.contains(stripe)) {
                return Outcome.LOCKED;
            }
            if (left.contains(stripe)) {
                return sent ? Outcome.MORE : Outcome.FAILED;
            }
            return read.full() ? Outcome.MORE : Outcome.EMPTY;
        });
    }

    private static Map<Integer, Outcome> outcomes(List<Integer> stripes, Function<Integer, Outcome> of) {
        return stripes.stream().collect(toMap(stripe -> stripe, of));
    }

    private boolean send(List<Row> rows, Set<Row> acknowledged) throws InterruptedException {
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

    private static Set<Integer> locked(Connection connection, List<Integer> stripes) throws SQLException {
        try (PreparedStatement lock = connection.prepareStatement(
                "SELECT stripe FROM unnest(?::int[]) AS stripe WHERE pg_try_advisory_xact_lock(?, stripe)")) {
            lock.setArray(1, connection.createArrayOf("int", stripes.toArray()));
            lock.setInt(2, LOCK_CLASS);
            Set<Integer> locked = new LinkedHashSet<>();
            try (ResultSet result = lock.executeQuery()) {
                while (result.next()) {
                    locked.add(result.getInt(1));
                }
            }
            return locked;
        }
    }

    /// Reads until there are enough rows, or enough bytes: large payloads must not fill the heap.
    private Batch read(Connection connection, Set<Integer> stripes) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT waiting.* FROM unnest(?::int[]) AS mine (stripe)
                CROSS JOIN LATERAL (SELECT stripe, sequence, aggregate_id, topic, headers, payload
                                    FROM outbox WHERE stripe = mine.stripe ORDER BY sequence LIMIT ?) AS waiting""")) {
            select.setArray(1, connection.createArrayOf("int", stripes.toArray()));
            select.setInt(2, batch);
            select.setFetchSize(FETCH);
            try (ResultSet result = select.executeQuery()) {
                return read(result);
            }
        }
    }

    private Batch read(ResultSet result) throws SQLException {
        List<Row> rows = new ArrayList<>();
        long bytes = 0;
        while (rows.size() < batch && bytes < MOST_BYTES && result.next()) {
            rows.add(new Row(
                    result.getInt(1),
                    result.getLong(2),
                    result.getObject(3, UUID.class),
                    result.getString(4),
                    (String[]) result.getArray(5).getArray(),
                    result.getBytes(6)));
            bytes += rows.getLast().payload().length;
        }
        return new Batch(rows, rows.size() == batch || bytes >= MOST_BYTES);
    }

    private static void delete(Connection connection, Set<Row> rows) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                DELETE FROM outbox AS o USING unnest(?::int[], ?::bigint[]) AS gone (stripe, sequence)
                WHERE o.stripe = gone.stripe AND o.sequence = gone.sequence""")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "int", rows.stream().map(Row::stripe).toArray()));
            delete.setArray(
                    2,
                    connection.createArrayOf(
                            "bigint", rows.stream().map(Row::sequence).toArray()));
            delete.executeUpdate();
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    /// @param full whether more may wait behind these
    private record Batch(List<Row> rows, boolean full) {}

    /// An outbox row; `headers` holds names and values in turn. No two are the same, so it is known by its
    /// identity.
    @SuppressWarnings("ArrayRecordComponent")
    record Row(int stripe, long sequence, UUID aggregateId, String topic, String[] headers, byte[] payload) {}
}
