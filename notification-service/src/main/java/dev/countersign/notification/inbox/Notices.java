package dev.countersign.notification.inbox;

import dev.countersign.chassis.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/// The notices of everybody, for those who read them. What is looked for in order is looked for in each audience of the
/// reader by itself, because an index has the order of one audience only.
@ApplicationScoped
class Notices implements PanacheRepositoryBase<PostedNotice, UUID> {
    /// Before every notice; the database knows later times, but none is needed.
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /// Of a reader's audiences, but not through a team what is about their own request.
    private static final String SEEN = """
            select new dev.countersign.notification.inbox.SeenNotice(n, r.readAt)
            from PostedNotice n left join NoticeRead r on r.key.noticeId = n.id and r.key.person = :reader
            where n.audience in :audiences and (n.audience = :own or n.requesterSub <> :reader) and n.id = :id""";

    /// What may be seen is as in {@link #SEEN}.
    private static final String OF_AUDIENCES = """
            SELECT theirs.id, theirs.created_at
            FROM unnest(:audiences) AS mine (audience)
            CROSS JOIN LATERAL (
                SELECT n.id, n.created_at
                FROM notice AS n
                WHERE n.audience = mine.audience AND (n.audience = :own OR n.requester_sub <> :reader)
                      AND (n.created_at, n.id) < (:at, :after) AND %s
                ORDER BY n.created_at DESC, n.id DESC LIMIT :limit) AS theirs""";

    /// Not with NOT EXISTS: that is planned as a join for which everything that anybody has read is read. What a member
    /// has read of what their team still has to do is passed over row by row; their own is not.
    private static final String UNREAD = """
            n.settled_at IS NULL AND n.read_at IS NULL
            AND NOT coalesce(
                (SELECT true FROM notice_read AS r WHERE r.notice_id = n.id AND r.person = :reader), false)""";

    /// Also what nobody has settled.
    private static final String READ_BY_THEMSELVES = """
            (SELECT n.id, n.created_at
            FROM notice_read AS r JOIN notice AS n ON n.id = r.notice_id
            WHERE r.person = :reader AND (r.posted_at, r.notice_id) < (:at, :after)
                  AND n.audience = ANY (:audiences) AND (n.audience = :own OR n.requester_sub <> :reader)
            ORDER BY r.posted_at DESC, r.notice_id DESC LIMIT :limit)""";

    private static final String LIST = """
            SELECT {n.*}, r.read_at AS read_at
            FROM (SELECT id FROM (%s) AS found ORDER BY created_at DESC, id DESC LIMIT :limit) AS page
            JOIN notice AS n ON n.id = page.id
            LEFT JOIN notice_read AS r ON r.notice_id = n.id AND r.person = :reader
            ORDER BY n.created_at DESC, n.id DESC""";

    private final Clock clock;

    Notices(Clock clock) {
        this.clock = clock;
    }

    /// Which of a reader's notices a list shows.
    enum Show {
        ALL(OF_AUDIENCES.formatted("true")),
        UNREAD(OF_AUDIENCES.formatted(Notices.UNREAD)),
        EARLIER(OF_AUDIENCES.formatted("n.settled_at IS NOT NULL") + " UNION " + READ_BY_THEMSELVES);

        private final String found;

        Show(String found) {
            this.found = found;
        }
    }

    Optional<SeenNotice> find(UUID id, Reader reader) {
        return getEntityManager()
                .createQuery(SEEN, SeenNotice.class)
                .setParameter("audiences", reader.audiences())
                .setParameter("own", reader.key())
                .setParameter("reader", reader.sub())
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /// Newest first, at most `limit`, behind the cursor.
    List<SeenNotice> list(Show show, @Nullable Cursor after, int limit, Reader reader) {
        NativeQuery<Object[]> query = sql(LIST.formatted(show.found), Object[].class)
                .addEntity("n", PostedNotice.class)
                .addScalar("read_at", Instant.class);
        return behind(after == null ? NEWEST : after, limit, forReader(query, reader))
                .getResultStream()
                .map(row -> new SeenNotice((PostedNotice) row[0], (Instant) row[1]))
                .toList();
    }

    /// Counting stops at `most`.
    int countUnread(int most, Reader reader) {
        String count = "SELECT count(*) FROM (SELECT FROM (%s) AS found LIMIT :limit) AS unread";
        NativeQuery<Long> query = sql(count.formatted(Show.UNREAD.found), Long.class);
        return behind(NEWEST, most, forReader(query, reader)).getSingleResult().intValue();
    }

    void markRead(UUID id, Reader reader) {
        getEntityManager()
                .createNativeQuery("INSERT INTO notice_read (notice_id, person, read_at) VALUES (:id, :reader, :now)"
                        + " ON CONFLICT DO NOTHING")
                .setParameter("id", id)
                .setParameter("reader", reader.sub())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void markAllRead(Reader reader) {
        Query insert = getEntityManager().createNativeQuery("""
                INSERT INTO notice_read (notice_id, person, read_at)
                SELECT n.id, :reader, :now
                FROM notice AS n
                WHERE n.audience = ANY (:audiences) AND (n.audience = :own OR n.requester_sub <> :reader) AND\s""" + UNREAD + " ON CONFLICT DO NOTHING");
        forReader(insert, reader).setParameter("now", clock.instant()).executeUpdate();
    }

    private <T> NativeQuery<T> sql(String statement, Class<T> row) {
        return getEntityManager().unwrap(Session.class).createNativeQuery(statement, row);
    }

    private static <Q extends Query> Q forReader(Q query, Reader reader) {
        query.setParameter("audiences", reader.audiences().toArray(String[]::new))
                .setParameter("own", reader.key())
                .setParameter("reader", reader.sub());
        return query;
    }

    private static <Q extends Query> Q behind(Cursor after, int limit, Q query) {
        query.setParameter("at", after.at()).setParameter("after", after.id()).setParameter("limit", limit);
        return query;
    }
}
