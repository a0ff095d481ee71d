package dev.countersign.notification.inbox;

import dev.countersign.chassis.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The notices of everybody, for those who read them.
@ApplicationScoped
class Notices implements PanacheRepositoryBase<PostedNotice, UUID> {
    /// Of a reader's audiences, but not through a team what is about their own request.
    private static final String VISIBLE =
            "n.audience in :audiences and (n.audience = :own or n.requesterSub <> :reader)";

    private static final String SEEN = """
            select new dev.countersign.notification.inbox.SeenNotice(n, r.readAt)
            from PostedNotice n left join NoticeRead r on r.key.noticeId = n.id and r.key.person = :reader
            where\s""" + VISIBLE;

    /// As {@link #VISIBLE} and {@link Show#UNREAD}, in SQL.
    private static final String UNREAD = """
            FROM notice AS n
            WHERE n.audience IN (:audiences) AND (n.audience = :own OR n.requester_sub <> :reader)
                  AND n.settled_at IS NULL
                  AND NOT EXISTS (SELECT FROM notice_read AS r WHERE r.notice_id = n.id AND r.person = :reader)""";

    private final Clock clock;

    Notices(Clock clock) {
        this.clock = clock;
    }

    /// Which of a reader's notices a list shows.
    enum Show {
        ALL(""),
        UNREAD(" and r.readAt is null and n.settledAt is null"),
        EARLIER(" and (r.readAt is not null or n.settledAt is not null)");

        private final String condition;

        Show(String condition) {
            this.condition = condition;
        }
    }

    Optional<SeenNotice> find(UUID id, Reader reader) {
        return forReader(seen(SEEN + " and n.id = :id"), reader)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /// Newest first, at most `limit`, behind the cursor.
    List<SeenNotice> list(Show show, @Nullable Cursor after, int limit, Reader reader) {
        Cursor from = after == null ? new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1)) : after;
        String query = SEEN + show.condition + """
                 and n.createdAt <= :at and (n.createdAt < :at or n.id < :after)
                order by n.createdAt desc, n.id desc""";
        return forReader(seen(query), reader)
                .setParameter("at", from.at())
                .setParameter("after", from.id())
                .setMaxResults(limit)
                .getResultList();
    }

    /// Counting stops at `most`.
    int countUnread(int most, Reader reader) {
        Query query = sql("SELECT count(*) FROM (SELECT 1 " + UNREAD + " LIMIT :most) AS unread");
        return ((Number) forReader(query, reader).setParameter("most", most).getSingleResult()).intValue();
    }

    void markRead(UUID id, Reader reader) {
        sql("INSERT INTO notice_read (notice_id, person, read_at) VALUES (:id, :reader, :now) ON CONFLICT DO NOTHING")
                .setParameter("id", id)
                .setParameter("reader", reader.sub())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void markAllRead(Reader reader) {
        Query query = sql("INSERT INTO notice_read (notice_id, person, read_at) SELECT n.id, :reader, :now " + UNREAD
                + " ON CONFLICT DO NOTHING");
        forReader(query, reader).setParameter("now", clock.instant()).executeUpdate();
    }

    private Query sql(String statement) {
        return getEntityManager().createNativeQuery(statement);
    }

    private TypedQuery<SeenNotice> seen(String query) {
        return getEntityManager().createQuery(query, SeenNotice.class);
    }

    private static <Q extends Query> Q forReader(Q query, Reader reader) {
        query.setParameter("audiences", reader.audiences())
                .setParameter("own", reader.key())
                .setParameter("reader", reader.sub());
        return query;
    }
}
