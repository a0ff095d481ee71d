package dev.countersign.chassis.idempotency;

import dev.countersign.chassis.ChassisConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/// The SQL of idempotency keys. Every method joins the caller's transaction.
@ApplicationScoped
class IdempotencyTable {
    /// The advisory lock keeps a repetition from waiting for the first request: it gets 409 at once instead.
    private static final String TAKE = """
            INSERT INTO idempotency_key (person, route, key, fingerprint)
            SELECT ?, ?, ?, ? WHERE pg_try_advisory_xact_lock(hashtextextended(?, 7))
            ON CONFLICT DO NOTHING""";

    private final DataSource dataSource;
    private final ChassisConfig.Idempotency config;

    IdempotencyTable(DataSource dataSource, ChassisConfig config) {
        this.dataSource = dataSource;
        this.config = config.idempotency();
    }

    /// @return whether this transaction is the first with the key
    boolean take(IdempotentCall call, byte[] fingerprint) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(TAKE)) {
            insert.setString(1, call.person());
            insert.setString(2, call.route());
            insert.setString(3, call.key());
            insert.setBytes(4, fingerprint);
            insert.setString(5, call.person() + '\n' + call.route() + '\n' + call.key());
            return insert.executeUpdate() == 1;
        }
    }

    void keep(IdempotentCall call, StoredReply reply) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE idempotency_key SET status = ?, headers = ?, body = ?
                        WHERE person = ? AND route = ? AND key = ?""")) {
            update.setInt(1, reply.status());
            update.setArray(2, connection.createArrayOf("text", new Object[] {reply.location(), reply.tag()}));
            update.setString(3, reply.body());
            update.setString(4, call.person());
            update.setString(5, call.route());
            update.setString(6, call.key());
            update.executeUpdate();
        }
    }

    /// Empty while the first request has not committed.
    Optional<StoredReply> find(IdempotentCall call) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT fingerprint, status, headers, body FROM idempotency_key
                        WHERE person = ? AND route = ? AND key = ? AND status IS NOT NULL""")) {
            select.setString(1, call.person());
            select.setString(2, call.route());
            select.setString(3, call.key());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                String[] headers = (String[]) row.getArray(3).getArray();
                return Optional.of(
                        new StoredReply(row.getBytes(1), row.getInt(2), headers[0], headers[1], row.getString(4)));
            }
        }
    }

    void deleteOld() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete = connection.prepareStatement(
                        "DELETE FROM idempotency_key WHERE created_at < now() - make_interval(secs => ?)")) {
            delete.setDouble(1, (double) config.retention().toSeconds());
            delete.executeUpdate();
        }
    }
}
