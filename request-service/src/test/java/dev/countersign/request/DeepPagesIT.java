package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.paging.Cursor;
import dev.countersign.stack.RowsRead;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A page far down a list is read from where it begins, not from the top.
@QuarkusTest
@WithTestResource(Backends.class)
class DeepPagesIT {
    private static final String DATABASE = "countersign_request";
    private static final int ROWS = 20_000;

    /// Far above a page, also when others read at the same time, and far below what lies before it.
    private static final long FEW = 2_000;

    private static final Duration COUNTED_WITHIN = Duration.ofSeconds(30);
    private static final Instant NEWEST = Instant.parse("2026-01-02T03:04:05Z");
    private static final UUID REQUEST = UUID.randomUUID();

    @BeforeAll
    static void aLongList() throws SQLException {
        change("""
                INSERT INTO purchase_request (id, number, version, event_version, status, status_since, revision, product,
                    content, requester_sub, requester_name, requester_department, created_at, submitted_at, holder,
                    holder_since, last_revision)
                SELECT CASE n WHEN 1 THEN '%s' ELSE gen_random_uuid() END, 20000000 + n, 0, 1, 'SUBMITTED', now(), 1,
                    'One of a long list', '{"product": "One of a long list"}', 'lone', 'Lone Reader', 'Solitude',
                    timestamptz '%s' - make_interval(secs => n), now(), 'IT', now(), 1
                FROM generate_series(1, %d) AS n""".formatted(REQUEST, NEWEST, ROWS));
        change("""
                INSERT INTO request_comment (id, request_id, author_sub, author_name, text, said_at)
                SELECT gen_random_uuid(), '%s', 'lone', 'Lone Reader', 'Hm.', timestamptz '%s' - make_interval(secs => n)
                FROM generate_series(1, %d) AS n""".formatted(REQUEST, NEWEST, ROWS));
        change("ANALYZE purchase_request, request_comment");
    }

    @AfterAll
    static void shortAgain() throws SQLException {
        change("DELETE FROM request_comment WHERE request_id = '" + REQUEST + "'");
        change("DELETE FROM purchase_request WHERE requester_sub = 'lone'");
    }

    @ParameterizedTest
    @CsvSource({"lone, mine", "stella, all"})
    void aPageOfRequestsFarDownCostsWhatTheFirstDoes(String person, String view) throws SQLException {
        costsAPage(new RowsRead(DATABASE, "purchase_request"), person, "/api/requests?view=" + view + "&limit=100");
    }

    @Test
    void aPageOfCommentsFarDownCostsWhatTheFirstDoes() throws SQLException {
        costsAPage(
                new RowsRead(DATABASE, "request_comment"),
                "stella",
                "/api/requests/" + REQUEST + "/comments?limit=100");
    }

    private static void costsAPage(RowsRead rows, String person, String list) throws SQLException {
        // Given
        String cursor = new Cursor(NEWEST.minusSeconds(ROWS - 200), new UUID(0, 0)).encode();
        as(person).get(list).then().statusCode(200);
        long before = rows.count();

        // When
        as(person).get(list + "&after=" + cursor).then().statusCode(200).body("items", hasSize(100));

        // Then
        long read = await().atMost(COUNTED_WITHIN).until(rows::count, now -> now >= before + 100) - before;
        assertTrue(read < FEW, "rows read: " + read);
    }

    private static void change(String sql) throws SQLException {
        RowsRead.change(DATABASE, sql);
    }
}
