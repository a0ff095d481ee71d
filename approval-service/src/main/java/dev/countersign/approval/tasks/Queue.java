package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Moment;
import dev.countersign.approval.cases.Pace;
import dev.countersign.approval.cases.PersonView;
import dev.countersign.approval.cases.TaskStatus;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
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
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The tasks that teams have before them, the most urgent first: by when they are due, then by id. The SQL is written
/// out because its plan is the point: every branch is one range of the index `task_queue`, read until there is enough,
/// so that a page costs the same with ten tasks and with a million. Every method joins the caller's transaction.
@ApplicationScoped
class Queue {
    /// One branch per team and status, merged. A single range over several teams would have to be sorted as a whole.
    static final String PAGE = """
        SELECT q.* FROM unnest(?::text[]) AS mine (team)
        CROSS JOIN (VALUES ('QUEUED'), ('CLAIMED')) AS shown (status)
        CROSS JOIN LATERAL (
            SELECT id, request_id, request_number, step, kind, t.team, title, requester_sub, requester_name,
                   annual_cost, currency, t.status, claimed_by, claimed_name, queued_at, due_at,
                   target_seconds, version
            FROM task t
            WHERE t.team = mine.team AND t.status = shown.status AND t.status IN ('QUEUED', 'CLAIMED')
              AND (t.due_at, t.id) > (?, ?)
            ORDER BY t.due_at, t.id LIMIT ?) AS q
        ORDER BY q.due_at, q.id LIMIT ?\
        """;

    private static final String TEAMS_BY_URGENCY = """
        SELECT mine.team FROM unnest(?::text[]) AS mine (team)
        CROSS JOIN LATERAL (
            SELECT due_at, id FROM task t
            WHERE t.team = mine.team AND t.status = 'QUEUED' AND t.requester_sub <> ?
              AND t.beneficiary_email IS DISTINCT FROM ?
            ORDER BY t.due_at, t.id LIMIT 1) AS head
        ORDER BY head.due_at, head.id\
        """;

    /// Locks the task and its case, in the order in which every command changes them, so that nobody waits in a
    /// circle. The case alone would not do: a lock reads its own row again, and the task's would be as old as the
    /// statement.
    static final String LOCK_FIRST = """
        SELECT t.id FROM task t JOIN approval_case c ON c.id = t.case_id
        WHERE t.team = ? AND t.status = 'QUEUED' AND t.requester_sub <> ?
          AND t.beneficiary_email IS DISTINCT FROM ?
        ORDER BY t.due_at, t.id LIMIT 1
        FOR NO KEY UPDATE OF c, t SKIP LOCKED\
        """;

    private final DataSource dataSource;

    Queue(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// At most `limit` tasks of these teams that are queued or in somebody's hands, behind the cursor.
    ///
    /// @param now from when it is told how their targets are kept
    List<QueueRow> page(Set<String> teams, @Nullable Cursor after, int limit, Moment now) {
        Cursor from = after == null ? Cursor.BEGINNING : after;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(PAGE)) {
            select.setArray(1, texts(connection, teams));
            select.setObject(2, from.at().atOffset(ZoneOffset.UTC));
            select.setObject(3, from.id());
            select.setInt(4, limit);
            select.setInt(5, limit);
            List<QueueRow> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(read(row, now));
                }
            }
            return found;
        } catch (SQLException e) {
            throw new QueueFailure(e);
        }
    }

    /// The most urgent task of these teams that nobody holds and that this person may act on. It is locked until the
    /// transaction ends; what others are taking at the same moment is passed over.
    ///
    /// @param me whose own requests, and those made on their behalf, are left out
    Optional<UUID> lockMostUrgent(Set<String> teams, Person me) {
        try (Connection connection = dataSource.getConnection()) {
            for (String team : byUrgency(connection, teams, me)) {
                Optional<UUID> task = lockFirst(connection, team, me);
                if (task.isPresent()) {
                    return task;
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new QueueFailure(e);
        }
    }

    /// The teams that have something, the one with the most urgent task first. Most people are in one team, and that
    /// needs no question.
    private static List<String> byUrgency(Connection connection, Set<String> teams, Person me) throws SQLException {
        if (teams.size() < 2) {
            return List.copyOf(teams);
        }
        try (PreparedStatement select = connection.prepareStatement(TEAMS_BY_URGENCY)) {
            select.setArray(1, texts(connection, teams));
            select.setString(2, me.sub());
            select.setString(3, email(me));
            List<String> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(row.getString(1));
                }
            }
            return found;
        }
    }

    private static Optional<UUID> lockFirst(Connection connection, String team, Person me) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(LOCK_FIRST)) {
            select.setString(1, team);
            select.setString(2, me.sub());
            select.setString(3, email(me));
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /// Nobody's, when they have none.
    private static String email(Person person) {
        return person.email() == null ? "" : person.email().toLowerCase(Locale.ROOT);
    }

    private static Array texts(Connection connection, Set<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static QueueRow read(ResultSet row, Moment now) throws SQLException {
        Instant due = instant(row, "due_at");
        @Nullable String holder = row.getString("claimed_by");
        return new QueueRow(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getLong("request_number"),
                row.getString("step"),
                TaskKind.valueOf(row.getString("kind")),
                row.getString("team"),
                row.getString("title"),
                new PersonView(row.getString("requester_sub"), row.getString("requester_name")),
                new Money(row.getBigDecimal("annual_cost"), row.getString("currency")),
                TaskStatus.valueOf(row.getString("status")),
                holder == null ? null : new PersonView(holder, row.getString("claimed_name")),
                instant(row, "queued_at"),
                due,
                Pace.of(Duration.ofSeconds(row.getLong("target_seconds")), due, now),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
