package dev.countersign.notification.inbox;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/// The notices of everybody, for those who read them one by one; {@link NoticeLists} has them in order.
@ApplicationScoped
class Notices implements PanacheRepositoryBase<PostedNotice, UUID> {
    /// Of a reader's audiences, but not through a team what is about their own request.
    private static final String SEEN = """
            select new dev.countersign.notification.inbox.SeenNotice(n, r.readAt)
            from PostedNotice n left join NoticeRead r on r.key.noticeId = n.id and r.key.person = :reader
            where n.audience in :audiences and (n.audience = :own or n.requesterSub <> :reader) and n.id = :id""";

    private static final String READ = """
            INSERT INTO notice_read (notice_id, person, read_at) VALUES (:id, :reader, :now) ON CONFLICT DO NOTHING""";

    /// What may be seen is as in {@link #SEEN}.
    private static final String READ_ALL = """
            INSERT INTO notice_read (notice_id, person, read_at)
            SELECT n.id, :reader, :now
            FROM notice AS n
            WHERE n.audience IN (:audiences) AND (n.audience = :own OR n.requester_sub <> :reader)
                  AND n.settled_at IS NULL AND n.read_at IS NULL
                  AND NOT EXISTS (SELECT FROM notice_read AS r WHERE r.notice_id = n.id AND r.person = :reader)
            ON CONFLICT DO NOTHING""";

    private final Clock clock;

    Notices(Clock clock) {
        this.clock = clock;
    }

    Optional<SeenNotice> find(UUID id, Reader reader) {
        return forReader(getEntityManager().createQuery(SEEN, SeenNotice.class), reader)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    void markRead(UUID id, Reader reader) {
        getEntityManager()
                .createNativeQuery(READ)
                .setParameter("id", id)
                .setParameter("reader", reader.sub())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    void markAllRead(Reader reader) {
        forReader(getEntityManager().createNativeQuery(READ_ALL), reader)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    private static <Q extends Query> Q forReader(Q query, Reader reader) {
        query.setParameter("audiences", reader.audiences())
                .setParameter("own", reader.key())
                .setParameter("reader", reader.sub());
        return query;
    }
}
