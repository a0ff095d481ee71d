package dev.countersign.notification.delivery;

import dev.countersign.notification.NotificationConfig;
import dev.countersign.notification.delivery.Delivery.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The SQL of deliveries. Every method joins the caller's transaction; all times are the database's.
@ApplicationScoped
class DeliveryTable {
    private static final String SELECT = """
            SELECT id, notice_id, address, subject, status, attempts, due_at, last_error, created_at, ended_at
            FROM mail_delivery WHERE\s""";

    private final DataSource dataSource;
    private final NotificationConfig.Delivery config;

    DeliveryTable(DataSource dataSource, NotificationConfig config) {
        this.dataSource = dataSource;
        this.config = config.delivery();
    }

    /// In one round trip, however many there are.
    void add(List<MailQueue.Outgoing> mails) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        INSERT INTO mail_delivery (id, notice_id, address, subject, words, action, link)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")) {
            for (MailQueue.Outgoing mail : mails) {
                Letter letter = mail.letter();
                insert.setObject(1, letter.id());
                insert.setObject(2, mail.noticeId());
                insert.setString(3, letter.to().text());
                insert.setString(4, letter.subject());
                insert.setString(5, letter.words());
                insert.setString(6, letter.action());
                insert.setString(7, letter.link());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /// Takes due letters, at most `limit`, that nobody else is taking. They become due again when the lease
    /// ends, so that a process which dies with them loses none.
    List<Letter> claim(int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        WITH due AS MATERIALIZED (
                            SELECT id FROM mail_delivery
                            WHERE status = 'QUEUED' AND due_at <= now() AND attempts < ?
                            ORDER BY due_at, id LIMIT ? FOR UPDATE SKIP LOCKED)
                        UPDATE mail_delivery AS m
                        SET attempts = m.attempts + 1, due_at = clock_timestamp() + make_interval(secs => ?)
                        FROM due WHERE m.id = due.id
                        RETURNING m.id, m.address, m.subject, m.words, m.action, m.link, m.attempts""")) {
            update.setInt(1, config.attempts());
            update.setInt(2, limit);
            update.setDouble(3, seconds(config.lease()));
            List<Letter> claimed = new ArrayList<>();
            try (ResultSet rows = update.executeQuery()) {
                while (rows.next()) {
                    claimed.add(new Letter(
                            rows.getObject(1, UUID.class),
                            new EmailAddress(rows.getString(2)),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getInt(7)));
                }
            }
            return claimed;
        }
    }

    /// Fails what was taken for the last time by a process that did not come back.
    ///
    /// @return how many
    int failAbandoned() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE mail_delivery SET status = 'FAILED', ended_at = now(),
                               last_error = coalesce(last_error, 'The process ended while it was sending this.')
                        WHERE status = 'QUEUED' AND due_at <= now() AND attempts >= ?""")) {
            update.setInt(1, config.attempts());
            return update.executeUpdate();
        }
    }

    /// Also when the lease has ended meanwhile: the mails are out. In one round trip; each by itself, because
    /// that is planned once, and a list of ids is planned each time.
    void sent(Collection<UUID> ids) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE mail_delivery SET status = 'SENT', ended_at = now(), last_error = NULL
                        WHERE id = ? AND status <> 'SENT'""")) {
            for (UUID id : ids) {
                update.setObject(1, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    /// Notes that this attempt has failed: due again after a pause that doubles, a little scattered, or
    /// failed for good with the last one. Without effect when somebody else has taken it since.
    ///
    /// @return whether it has failed for good
    boolean failed(Letter letter, String error) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE mail_delivery
                        SET last_error = ?,
                            due_at = now() + make_interval(secs => ? * power(2, attempts - 1) * (0.9 + 0.2 * random())),
                            status = CASE WHEN attempts >= ? THEN 'FAILED' ELSE status END,
                            ended_at = CASE WHEN attempts >= ? THEN now() END
                        WHERE id = ? AND status = 'QUEUED' AND attempts = ?
                        RETURNING status = 'FAILED'""")) {
            update.setString(1, error);
            update.setDouble(2, seconds(config.firstPause()));
            update.setInt(3, config.attempts());
            update.setInt(4, config.attempts());
            update.setObject(5, letter.id());
            update.setInt(6, letter.attempt());
            try (ResultSet row = update.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    /// Begins anew with a failed delivery.
    ///
    /// @return whether it was failed
    boolean retry(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        UPDATE mail_delivery SET status = 'QUEUED', attempts = 0, due_at = now(), ended_at = NULL
                        WHERE id = ? AND status = 'FAILED'""")) {
            update.setObject(1, id);
            return update.executeUpdate() == 1;
        }
    }

    Optional<Delivery> find(UUID id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + "id = ?")) {
            select.setObject(1, id);
            return read(select).stream().findFirst();
        }
    }

    /// Oldest first, at most `limit`, behind `after`.
    List<Delivery> list(Status status, @Nullable UUID after, int limit) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement(SELECT + "status = ? AND id > ? ORDER BY id LIMIT ?")) {
            select.setString(1, status.name());
            select.setObject(2, after == null ? new UUID(0, 0) : after);
            select.setInt(3, limit);
            return read(select);
        }
    }

    private static List<Delivery> read(PreparedStatement select) throws SQLException {
        List<Delivery> deliveries = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                @Nullable Timestamp ended = rows.getTimestamp(10);
                deliveries.add(new Delivery(
                        rows.getObject(1, UUID.class),
                        rows.getObject(2, UUID.class),
                        rows.getString(3),
                        rows.getString(4),
                        Status.valueOf(rows.getString(5)),
                        rows.getInt(6),
                        instant(rows, 7),
                        rows.getString(8),
                        instant(rows, 9),
                        ended == null ? null : ended.toInstant()));
            }
        }
        return deliveries;
    }

    private static Instant instant(ResultSet rows, int column) throws SQLException {
        return rows.getTimestamp(column).toInstant();
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
