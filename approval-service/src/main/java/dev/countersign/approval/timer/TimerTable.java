package dev.countersign.approval.timer;

import dev.countersign.chassis.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;

/// The statements of the runner. What is due is told by the clock of the database, so that it is the same for all
/// replicas. Every method joins the caller's transaction.
@ApplicationScoped
class TimerTable {
    private static final String IS_DUE = """
            state = 'PENDING' AND due_at <= now() AND (retry_at IS NULL OR retry_at <= now())""";

    private static final String DUE = "SELECT id, kind, request_id, subject, due_at FROM timer WHERE " + IS_DUE
            + " AND kind = ANY (?) ORDER BY due_at, id LIMIT ?";

    private static final String LOCK = "SELECT id, kind, request_id, subject, due_at FROM timer WHERE id = ? AND "
            + IS_DUE + " FOR NO KEY UPDATE SKIP LOCKED";

    private static final String SETTLE = "UPDATE timer SET state = ?, settled_at = clock_timestamp() WHERE id = ?";

    private static final String POSTPONE = """
            UPDATE timer SET attempts = attempts + 1, error = ?,
                retry_at = now() + least(interval '1 hour',
                                         ? * interval '1 millisecond' * power(2, least(attempts, 20) + 1))
            WHERE id = ? AND state = 'PENDING'""";

    private static final String LATE = """
            SELECT id, kind, request_id, subject, due_at, attempts, error, retry_at FROM timer
            WHERE state = 'PENDING' AND due_at <= now() - ? * interval '1 millisecond' AND (due_at, id) > (?, ?)
            ORDER BY due_at, id LIMIT ?""";

    private final DataSource dataSource;

    TimerTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The oldest that are due, without a lock.
    List<Timer> due(Set<TimerKind> kinds, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(DUE)) {
            select.setArray(
                    1,
                    connection.createArrayOf(
                            "text", kinds.stream().map(Enum::name).toArray()));
            select.setInt(2, limit);
            List<Timer> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new TimerFailure("What is due could not be read.", e);
        }
    }

    /// Until the transaction ends. Empty when another replica has it, or it is not due any more.
    Optional<Timer> lock(UUID id) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LOCK)) {
            select.setObject(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new TimerFailure("A timer could not be taken.", e);
        }
    }

    void settle(UUID id, TimerState state) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(SETTLE)) {
            update.setString(1, state.name());
            update.setObject(2, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new TimerFailure("A timer could not be settled.", e);
        }
    }

    /// It has failed. The more often, the longer until it is tried again.
    void postpone(UUID id, String error, Duration retryAfter) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(POSTPONE)) {
            update.setString(1, error);
            update.setLong(2, retryAfter.toMillis());
            update.setObject(3, id);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new TimerFailure("A timer could not be put off.", e);
        }
    }

    /// Those that should have been settled for so long already, the oldest first, behind the cursor.
    List<LateTimer> late(Duration by, Cursor after, int limit) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(LATE)) {
            select.setLong(1, by.toMillis());
            select.setObject(2, after.at().atOffset(ZoneOffset.UTC));
            select.setObject(3, after.id());
            select.setInt(4, limit);
            List<LateTimer> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(LateTimer.read(row));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new TimerFailure("What is late could not be read.", e);
        }
    }

    private static Timer read(ResultSet row) throws SQLException {
        return new Timer(
                row.getObject("id", UUID.class),
                TimerKind.valueOf(row.getString("kind")),
                row.getObject("request_id", UUID.class),
                row.getObject("subject", UUID.class),
                instant(row, "due_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
