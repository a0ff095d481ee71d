package dev.countersign.notification.inbox;

import dev.countersign.chassis.Ids;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.notification.Notice;
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

/// The notices of everybody. What is public here is for those who post and settle, in their transaction.
@ApplicationScoped
public class Notices implements PanacheRepositoryBase<PostedNotice, UUID> {
    /// Of a reader's audiences, but not through a team what is about their own request.
    private static final String VISIBLE =
            "n.audience in :audiences and (n.audience = :own or n.requesterSub <> :reader)";

    /// The kinds that ask somebody to do something until the request ends; an index has the same. What was found is
    /// not among them: it is seen to long after that.
    private static final String WORK = "'YOUR_TURN', 'ESCALATED', 'ASSIGNED', 'ANSWERED', 'ASKED', 'EXPIRING'";

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

    /// Posts a notice, unless the same audience was told the same already.
    ///
    /// @return the new notice's id; empty when it hangs there already
    public Optional<UUID> post(Notice notice) {
        UUID id = Ids.next();
        int posted = sql("""
                INSERT INTO notice (id, audience, kind, request_id, subject_id, requester_sub, title, words,
                                    title_de, words_de, link, happened_at, created_at)
                VALUES (:id, :audience, :kind, :request, :subject, :requester, :title, :words,
                        :titleDe, :wordsDe, :link, :happened, :now)
                ON CONFLICT ON CONSTRAINT notice_once DO NOTHING""")
                .setParameter("id", id)
                .setParameter("audience", notice.audience().key())
                .setParameter("kind", notice.kind().name())
                .setParameter("request", notice.requestId())
                .setParameter("subject", notice.subject())
                .setParameter("requester", notice.requester().sub())
                .setParameter("title", notice.title())
                .setParameter("words", notice.words())
                .setParameter("titleDe", notice.texts().german().title())
                .setParameter("wordsDe", notice.texts().german().words())
                .setParameter("link", notice.link())
                .setParameter("happened", notice.happenedAt())
                .setParameter("now", clock.instant())
                .executeUpdate();
        return posted == 1 ? Optional.of(id) : Optional.empty();
    }

    /// Nobody who was told of this task has anything to do about it any more.
    public void settleWork(UUID taskId, Instant at) {
        settle("subject_id = :id AND kind IN ('YOUR_TURN', 'ESCALATED', 'ASSIGNED', 'ANSWERED')", taskId, at);
    }

    /// The task is back in its team's queue: its last turn goes on, and so does the escalation of that turn. Nobody is
    /// told a second time.
    public void reopenTurn(UUID taskId) {
        sql("""
                UPDATE notice SET settled_at = NULL
                WHERE kind IN ('YOUR_TURN', 'ESCALATED') AND subject_id = :task AND happened_at >=
                    (SELECT max(happened_at) FROM notice WHERE kind = 'YOUR_TURN' AND subject_id = :task)""").setParameter("task", taskId).executeUpdate();
    }

    /// Nobody waits for an answer to this question any more.
    public void settleQuestion(UUID questionId, Instant at) {
        settle("subject_id = :id AND kind IN ('ASKED', 'EXPIRING')", questionId, at);
    }

    /// What was found is put right, or allowed: nobody has to see to it now.
    public void settleFinding(UUID findingId, Instant at) {
        settle("subject_id = :id AND kind IN ('FINDING_RAISED', 'FINDING_REOPENED')", findingId, at);
    }

    /// Nobody has anything to do about this request any more.
    public void settleAll(UUID requestId, Instant at) {
        settle("request_id = :id AND kind IN (" + WORK + ")", requestId, at);
    }

    private void settle(String which, UUID id, Instant at) {
        sql("UPDATE notice SET settled_at = :at WHERE settled_at IS NULL AND " + which)
                .setParameter("at", at)
                .setParameter("id", id)
                .executeUpdate();
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
                 and (n.createdAt < :at or (n.createdAt = :at and n.id < :after))
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
