package dev.countersign.notification.inbox;

import dev.countersign.chassis.Ids;
import dev.countersign.notification.Notice;
import dev.countersign.notification.inbox.InboxChanges.Part;
import dev.countersign.notification.inbox.InboxChanges.Posting;
import dev.countersign.notification.inbox.InboxChanges.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Where changes of inboxes are written: three statements at most for all that came together.
@ApplicationScoped
public class NoticeBoard {
    private static final String SETTLE_SUBJECTS = """
            UPDATE notice AS n SET settled_at = s.at
            FROM unnest(?::uuid[], ?::text[], ?::timestamptz[]) AS s (subject, kinds, at)
            WHERE n.subject_id = s.subject AND n.kind = ANY (string_to_array(s.kinds, ' ')) AND n.settled_at IS NULL""";

    /// The kinds are those of the index `notice_open_work`.
    private static final String SETTLE_REQUESTS = """
            UPDATE notice AS n SET settled_at = s.at
            FROM unnest(?::uuid[], ?::timestamptz[]) AS s (request, at)
            WHERE n.request_id = s.request AND n.settled_at IS NULL
                  AND n.kind IN ('YOUR_TURN', 'ESCALATED', 'ASSIGNED', 'ANSWERED', 'ASKED', 'EXPIRING')""";

    private static final String POST = """
            INSERT INTO notice (id, audience, kind, request_id, subject_id, requester_sub, title, words, title_de, words_de,
                                link, happened_at, settled_at, created_at)
            SELECT posting.*, ?::timestamptz
            FROM unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[],
                        ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::timestamptz[]) AS posting
            ON CONFLICT ON CONSTRAINT notice_once DO NOTHING
            RETURNING id""";

    private static final String REOPEN = """
            UPDATE notice SET settled_at = NULL
            WHERE kind IN ('YOUR_TURN', 'ESCALATED') AND subject_id = ? AND happened_at >=
                (SELECT max(happened_at) FROM notice WHERE kind = 'YOUR_TURN' AND subject_id = ?)""";

    private final DataSource dataSource;
    private final Clock clock;

    NoticeBoard(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /// Joins the caller's transaction.
    ///
    /// @return what was posted, without what its audience had been told before
    public List<Posted> write(InboxChanges changes) {
        List<Posted> posted = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            for (Part part : changes.parts()) {
                settle(connection, part.settled());
                settleRequests(connection, part.settledRequests());
                posted.addAll(post(connection, part.postings()));
                reopen(connection, part.reopened());
            }
        } catch (SQLException e) {
            throw new NoticeFailure(e);
        }
        return posted;
    }

    private static void settle(Connection connection, Map<Subject, Instant> settled) throws SQLException {
        if (settled.isEmpty()) {
            return;
        }
        List<Map.Entry<Subject, Instant>> all = List.copyOf(settled.entrySet());
        try (PreparedStatement update = connection.prepareStatement(SETTLE_SUBJECTS)) {
            update.setArray(
                    1, array(connection, "uuid", all, each -> each.getKey().id()));
            update.setArray(
                    2,
                    array(connection, "text", all, each -> each.getKey().what().names()));
            update.setArray(3, array(connection, "timestamptz", all, Map.Entry::getValue));
            update.executeUpdate();
        }
    }

    private static void settleRequests(Connection connection, Map<UUID, Instant> settled) throws SQLException {
        if (settled.isEmpty()) {
            return;
        }
        List<Map.Entry<UUID, Instant>> all = List.copyOf(settled.entrySet());
        try (PreparedStatement update = connection.prepareStatement(SETTLE_REQUESTS)) {
            update.setArray(1, array(connection, "uuid", all, Map.Entry::getKey));
            update.setArray(2, array(connection, "timestamptz", all, Map.Entry::getValue));
            update.executeUpdate();
        }
    }

    private List<Posted> post(Connection connection, Collection<Posting> postings) throws SQLException {
        if (postings.isEmpty()) {
            return List.of();
        }
        Map<UUID, Posting> byId = new LinkedHashMap<>();
        postings.forEach(posting -> byId.put(Ids.next(), posting));
        List<Notice> notices = postings.stream().map(Posting::notice).toList();
        try (PreparedStatement insert = connection.prepareStatement(POST)) {
            insert.setString(1, clock.instant().toString());
            insert.setArray(2, array(connection, "uuid", byId.keySet(), id -> id));
            insert.setArray(
                    3,
                    array(
                            connection,
                            "text",
                            notices,
                            notice -> notice.audience().key()));
            insert.setArray(
                    4,
                    array(connection, "text", notices, notice -> notice.kind().name()));
            insert.setArray(5, array(connection, "uuid", notices, Notice::requestId));
            insert.setArray(6, array(connection, "uuid", notices, Notice::subject));
            insert.setArray(
                    7,
                    array(
                            connection,
                            "text",
                            notices,
                            notice -> notice.requester().sub()));
            insert.setArray(8, array(connection, "text", notices, Notice::title));
            insert.setArray(9, array(connection, "text", notices, Notice::words));
            insert.setArray(
                    10,
                    array(
                            connection,
                            "text",
                            notices,
                            notice -> notice.texts().german().title()));
            insert.setArray(
                    11,
                    array(
                            connection,
                            "text",
                            notices,
                            notice -> notice.texts().german().words()));
            insert.setArray(12, array(connection, "text", notices, Notice::link));
            insert.setArray(13, array(connection, "timestamptz", notices, Notice::happenedAt));
            insert.setArray(14, array(connection, "timestamptz", postings, Posting::settledAt));
            return posted(insert, byId);
        }
    }

    private static List<Posted> posted(PreparedStatement insert, Map<UUID, Posting> byId) throws SQLException {
        List<Posted> posted = new ArrayList<>();
        try (ResultSet rows = insert.executeQuery()) {
            while (rows.next()) {
                UUID id = rows.getObject(1, UUID.class);
                posted.add(new Posted(id, byId.get(id).notice()));
            }
        }
        return posted;
    }

    private static void reopen(Connection connection, @Nullable UUID taskId) throws SQLException {
        if (taskId == null) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(REOPEN)) {
            update.setObject(1, taskId);
            update.setObject(2, taskId);
            update.executeUpdate();
        }
    }

    private static <T> Array array(
            Connection connection, String type, Collection<T> rows, Function<T, @Nullable Object> value)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(value).toArray());
    }
}
