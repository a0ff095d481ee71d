package dev.countersign.notification.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.paging.Cursor;
import dev.countersign.notification.Backends;
import dev.countersign.notification.inbox.NoticeLists.Show;
import dev.countersign.stack.TestBackends;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A page of an inbox is read from where it begins, whatever lies before it and beside it.
@QuarkusTest
@WithTestResource(Backends.class)
class DeepPagesIT {
    private static final String DATABASE = "countersign_notification";

    /// Of each kind: of the team and unread, read by the reader, settled.
    private static final int ROWS = 20_000;

    /// Far above a page, and far below what lies before it.
    private static final long FEW = 5_000;

    /// By the connection of this transaction, so far.
    private static final String LOOKED_AT = """
            SELECT sum(coalesce(idx_tup_fetch, 0) + seq_tup_read) FROM pg_stat_xact_user_tables
            WHERE relname IN ('notice', 'notice_read')""";

    /// The driver prepares a statement at its fifth time, and five times later PostgreSQL no longer plans for each
    /// value.
    private static final int UNTIL_PLANNED_FOR_ALL = 12;

    private static final Instant NEWEST = Instant.parse("2026-01-02T03:04:05Z");
    private static final Reader LONE =
            new Reader("lone", "person:lone", Set.of("person:lone", "mail:lone@example.com", "team:solitude"));

    @Inject
    InboxQueries queries;

    @Inject
    OpenInboxes inboxes;

    @Inject
    EntityManager entities;

    @BeforeAll
    static void aFullInbox() throws SQLException {
        post("team:solitude", "YOUR_TURN", 0, "NULL");
        post("person:lone", "DECIDED", ROWS, "NULL");
        post("team:solitude", "YOUR_TURN", 2 * ROWS, "now()");
        change("""
                INSERT INTO notice_read (notice_id, person, read_at)
                SELECT id, 'lone', now() FROM notice WHERE audience = 'person:lone'""");
        // Many people with a notice each: on average an audience has few.
        change("""
                INSERT INTO notice (id, audience, kind, request_id, subject_id, requester_sub, title, words, link,
                    happened_at, created_at)
                SELECT gen_random_uuid(), 'person:one-of-many-' || n, 'DECIDED', gen_random_uuid(), gen_random_uuid(), 'marius',
                    'One of many', 'Hm.', '/requests', now(), now()
                FROM generate_series(1, 900) AS n""");
        change("ANALYZE notice, notice_read");
    }

    @AfterAll
    static void emptyAgain() throws SQLException {
        change("DELETE FROM notice_read WHERE person = 'lone'");
        change("DELETE FROM notice WHERE requester_sub = 'marius'");
    }

    /// @param seconds where the page begins
    /// @param first where its first row is
    @ParameterizedTest
    @CsvSource({
        "ALL, 0, 1",
        "ALL, 19800, 19801",
        "ALL, 59800, 59801",
        "UNREAD, 0, 1",
        "UNREAD, 19800, 19801",
        "EARLIER, 0, 20001",
        "EARLIER, 39800, 39801",
        "EARLIER, 59800, 59801"
    })
    void aPageCostsAPage(Show show, int seconds, int first) {
        Cursor after = new Cursor(NEWEST.minusSeconds(seconds), new UUID(0, 0));

        costsAPage(() -> assertEquals(
                NEWEST.minusSeconds(first),
                queries.list(show, after, 100, LONE).getFirst().createdAt()));
    }

    @Test
    void whatIsUnreadIsCountedWithoutWhatIsNot() {
        costsAPage(() -> assertEquals(InboxQueries.COUNTED, queries.unread(LONE)));
    }

    @Test
    void whatHasChangedIsSeenWithoutTheRest() {
        costsAPage(() -> assertTrue(inboxes.state(LONE).startsWith("101-"), "more than a page is unread"));
    }

    private void costsAPage(Runnable reading) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int time = 0; time < UNTIL_PLANNED_FOR_ALL; time++) {
                long before = lookedAt();
                reading.run();
                long read = lookedAt() - before;
                assertTrue(read > 0 && read < FEW, "rows read: " + read);
            }
        });
    }

    private long lookedAt() {
        return ((Number) entities.createNativeQuery(LOOKED_AT).getSingleResult()).longValue();
    }

    /// @param seconds how long before the newest of all the newest of these is
    private static void post(String audience, String kind, int seconds, String settledAt) throws SQLException {
        change("""
                INSERT INTO notice (id, audience, kind, request_id, subject_id, requester_sub, title, words, link,
                    happened_at, created_at, settled_at)
                SELECT gen_random_uuid(), '%s', '%s', gen_random_uuid(), gen_random_uuid(), 'marius', 'One of many', 'Hm.',
                    '/requests', now(), timestamptz '%s' - make_interval(secs => %d + n), %s
                FROM generate_series(1, %d) AS n""".formatted(audience, kind, NEWEST, seconds, settledAt, ROWS));
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = TestBackends.get().connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
