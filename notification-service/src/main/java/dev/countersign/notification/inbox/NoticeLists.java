package dev.countersign.notification.inbox;

import dev.countersign.chassis.paging.Cursor;
import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Text;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The notices of a reader in order. They are looked for in each of the reader's audiences by itself, because an index
/// has
/// the order of one audience only: a page costs a page, whatever lies before it.
///
/// In JDBC: Hibernate keeps the plan of a native query for each time that it is asked, and looks through all of them.
@ApplicationScoped
class NoticeLists {
    /// Before every notice; the database knows later times, but none is needed.
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /// What may be seen is as in {@link Notices}.
    private static final String OF_AUDIENCES = """
            SELECT theirs.id, theirs.created_at
            FROM unnest(?::text[]) AS mine (audience)
            CROSS JOIN LATERAL (
                SELECT n.id, n.created_at
                FROM notice AS n
                WHERE n.audience = mine.audience AND (n.audience = ? OR n.requester_sub <> ?)
                      AND (n.created_at, n.id) < (?::timestamptz, ?::uuid) AND %s
                ORDER BY n.created_at DESC, n.id DESC LIMIT :most) AS theirs""";

    /// Not with NOT EXISTS: that is planned as a join for which everything that anybody has read is read. What a member
    /// has read of what their team still has to do is passed over row by row; their own is not.
    private static final String NOT_READ = """
            n.settled_at IS NULL AND n.read_at IS NULL
            AND NOT coalesce((SELECT true FROM notice_read AS r WHERE r.notice_id = n.id AND r.person = ?), false)""";

    /// Also what nobody has settled.
    private static final String READ_BY_THEMSELVES = """
            (SELECT n.id, n.created_at
            FROM notice_read AS r JOIN notice AS n ON n.id = r.notice_id
            WHERE r.person = ? AND (r.posted_at, r.notice_id) < (?::timestamptz, ?::uuid)
                  AND n.audience = ANY (?::text[]) AND (n.audience = ? OR n.requester_sub <> ?)
            ORDER BY r.posted_at DESC, r.notice_id DESC LIMIT :most)""";

    private static final String COUNT_UNREAD =
            "SELECT count(*) FROM (SELECT FROM (" + Show.UNREAD.found + ") AS found LIMIT :most) AS unread";

    private final DataSource dataSource;

    NoticeLists(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Which of a reader's notices a list shows.
    enum Show {
        ALL(OF_AUDIENCES.formatted("true")),
        UNREAD(OF_AUDIENCES.formatted(NOT_READ)),
        EARLIER(OF_AUDIENCES.formatted("n.settled_at IS NOT NULL") + " UNION " + READ_BY_THEMSELVES);

        private final String found;
        private final String list;

        Show(String found) {
            this.found = found;
            this.list = """
                SELECT n.id, n.kind, n.audience, n.request_id, n.title, n.words, n.title_de, n.words_de, n.link, n.created_at,
                       r.read_at, n.settled_at
                FROM (SELECT id FROM (%s) AS found ORDER BY created_at DESC, id DESC LIMIT :most) AS page
                JOIN notice AS n ON n.id = page.id
                LEFT JOIN notice_read AS r ON r.notice_id = n.id AND r.person = ?
                ORDER BY n.created_at DESC, n.id DESC""".formatted(found);
        }
    }

    /// Newest first, at most `limit`, behind the cursor.
    List<SeenNotice> list(Show show, @Nullable Cursor after, int limit, Reader reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(atMost(limit, show.list))) {
            Binding binding = new Binding(select);
            bind(binding, show, after == null ? NEWEST : after, reader);
            binding.next(reader.sub());
            try (ResultSet row = select.executeQuery()) {
                List<SeenNotice> found = new ArrayList<>();
                while (row.next()) {
                    found.add(seen(row));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new NoticeFailure(e);
        }
    }

    /// Counting stops at `most`.
    int countUnread(int most, Reader reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(atMost(most, COUNT_UNREAD))) {
            bind(new Binding(select), Show.UNREAD, NEWEST, reader);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getInt(1) : 0;
            }
        } catch (SQLException e) {
            throw new NoticeFailure(e);
        }
    }

    /// How many is written into a statement and no parameter of it: what is planned for any number is
    /// planned for a tenth of all there is.
    private static String atMost(int limit, String sql) {
        return sql.replace(":most", Integer.toString(limit));
    }

    private static void bind(Binding binding, Show show, Cursor after, Reader reader) throws SQLException {
        binding.next(reader.audiences())
                .next(reader.key())
                .next(reader.sub())
                .next(after.at())
                .next(after.id());
        if (show == Show.UNREAD) {
            binding.next(reader.sub());
        }
        if (show == Show.EARLIER) {
            binding.next(reader.sub())
                    .next(after.at())
                    .next(after.id())
                    .next(reader.audiences())
                    .next(reader.key())
                    .next(reader.sub());
        }
    }

    private static SeenNotice seen(ResultSet row) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        @Nullable String title = row.getString("title_de");
        @Nullable String words = row.getString("words_de");
        @Nullable Instant readAt = instant(row, "read_at");
        @Nullable Instant settledAt = instant(row, "settled_at");
        return new SeenNotice(
                row.getObject("id", UUID.class),
                kind,
                row.getString("audience"),
                row.getObject("request_id", UUID.class),
                row.getString("title"),
                row.getString("words"),
                title == null || words == null ? null : new Text(title, words),
                kind.action(),
                row.getString("link"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                readAt == null && settledAt == null,
                readAt,
                settledAt);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /// The parameters of a statement, one after the other.
    private static final class Binding {
        private final PreparedStatement statement;
        private int last;

        Binding(PreparedStatement statement) {
            this.statement = statement;
        }

        Binding next(Object value) throws SQLException {
            last++;
            switch (value) {
                case Instant at -> statement.setObject(last, at.atOffset(ZoneOffset.UTC));
                case Iterable<?> texts -> statement.setArray(last, array(texts));
                default -> statement.setObject(last, value);
            }
            return this;
        }

        private java.sql.Array array(Iterable<?> texts) throws SQLException {
            List<Object> all = new ArrayList<>();
            texts.forEach(all::add);
            return statement.getConnection().createArrayOf("text", all.toArray());
        }
    }
}
