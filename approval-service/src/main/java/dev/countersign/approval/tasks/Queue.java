package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Moment;
import dev.countersign.approval.cases.Pace;
import dev.countersign.approval.cases.PersonView;
import dev.countersign.approval.cases.TaskStatus;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.contracts.Lane;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The tasks that teams have before them, the most urgent first: by when they are due, then by id. The SQL is
/// written out because its plan is the point: every branch is one range of an index, read until there is
/// enough, so that a page costs the same with ten tasks and with a million. Every method joins the caller's
/// transaction.
@ApplicationScoped
class Queue {
    /// Where the most urgent task of each branch is that nobody holds.
    static final String HEADS = """
        SELECT mine.place, head.reach
        FROM unnest(?::text[], ?::text[], ?::text[], ?::text[]) WITH ORDINALITY
            AS mine (team, kind, not_of, not_for, place)
        CROSS JOIN LATERAL (%s) AS head
        ORDER BY head.due_at, head.id\
        """.formatted(Reach.heads());

    private final DataSource dataSource;

    Queue(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// At most `limit` tasks that are queued or in somebody's hands, behind the cursor.
    ///
    /// @param now from when it is told how their targets are kept
    List<QueueRow> page(List<Scope> scopes, Sieve sieve, @Nullable Cursor after, int limit, Moment now) {
        QueuePage page = new QueuePage(sieve, limit);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(page.sql())) {
            page.bind(select, bind(connection, select, scopes), after, now.at());
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

    /// The most urgent task of these scopes that nobody holds and that this person may act on. It is locked
    /// until the transaction ends; what others are taking at the same moment is passed over.
    ///
    /// @param me whose own requests, and those made on their behalf, are left out
    Optional<UUID> lockMostUrgent(List<Scope> scopes, Person me) {
        try (Connection connection = dataSource.getConnection()) {
            for (Head head : byUrgency(connection, scopes, me)) {
                Optional<UUID> task = lockFirst(connection, head, me);
                if (task.isPresent()) {
                    return task;
                }
            }
            return Optional.empty();
        } catch (SQLException e) {
            throw new QueueFailure(e);
        }
    }

    /// Where there is something, the place with the most urgent task first.
    private static List<Head> byUrgency(Connection connection, List<Scope> scopes, Person me) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(HEADS)) {
            int next = bind(connection, select, scopes);
            for (Reach ignored : Reach.values()) {
                select.setString(next++, me.sub());
                select.setString(next++, Scope.email(me));
            }
            List<Head> found = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.add(new Head(scopes.get(row.getInt("place") - 1), Reach.valueOf(row.getString("reach"))));
                }
            }
            return found;
        }
    }

    private static Optional<UUID> lockFirst(Connection connection, Head head, Person me) throws SQLException {
        Scope scope = head.scope();
        try (PreparedStatement select = connection.prepareStatement(head.reach().lockFirst())) {
            select.setString(1, scope.team());
            select.setString(2, me.sub());
            select.setString(3, Scope.email(me));
            select.setString(4, scope.kindName());
            select.setString(5, scope.kindName());
            select.setString(6, scope.principalSub());
            select.setString(7, scope.principalEmail());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        }
    }

    /// Binds the first four parameters.
    ///
    /// @return the next one
    private static int bind(Connection connection, PreparedStatement select, List<Scope> scopes) throws SQLException {
        select.setArray(1, texts(connection, scopes, Scope::team));
        select.setArray(2, texts(connection, scopes, Scope::kindName));
        select.setArray(3, texts(connection, scopes, Scope::principalSub));
        select.setArray(4, texts(connection, scopes, Scope::principalEmail));
        return 5;
    }

    private static Array texts(Connection connection, List<Scope> scopes, Function<Scope, @Nullable String> part)
            throws SQLException {
        return connection.createArrayOf("text", scopes.stream().map(part).toArray());
    }

    private static QueueRow read(ResultSet row, Moment now) throws SQLException {
        Instant due = instant(row, "due_at");
        @Nullable String holder = row.getString("claimed_by");
        @Nullable String principal = row.getString("claimed_for");
        return new QueueRow(
                row.getObject("id", UUID.class),
                row.getObject("request_id", UUID.class),
                row.getLong("request_number"),
                row.getString("step"),
                TaskKind.valueOf(row.getString("kind")),
                Lane.valueOf(row.getString("lane")),
                row.getString("team"),
                row.getString("escalated_to"),
                row.getString("title"),
                new PersonView(row.getString("requester_sub"), row.getString("requester_name")),
                new Money(row.getBigDecimal("annual_cost"), row.getString("currency")),
                TaskStatus.valueOf(row.getString("status")),
                holder == null ? null : new PersonView(holder, row.getString("claimed_name")),
                principal == null ? null : new PersonView(principal, row.getString("claimed_for_name")),
                instant(row, "queued_at"),
                due,
                Pace.of(Duration.ofSeconds(row.getLong("target_seconds")), due, now),
                row.getLong("version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private record Head(Scope scope, Reach reach) {}
}
