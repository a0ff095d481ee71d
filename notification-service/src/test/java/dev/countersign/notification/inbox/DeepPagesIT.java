package dev.countersign.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.paging.Cursor;
import dev.countersign.notification.Backends;
import dev.countersign.stack.RowsRead;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A page far down an inbox is read from where it begins, not from the top.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeepPagesIT {
    private static final String DATABASE = "countersign_notification";
    private static final int ROWS = 20_000;

    /// Far above a page, and far below what lies before it.
    private static final long FEW = 2_000;

    private static final Instant NEWEST = Instant.parse("2026-01-02T03:04:05Z");

    @BeforeAll
    static void aLongList() throws SQLException {
        change("""
                INSERT INTO notice (id, audience, kind, request_id, subject_id, requester_sub, title, words, title_de,
                    words_de, link, happened_at, created_at)
                SELECT gen_random_uuid(), 'person:lone', 'SUBMITTED', gen_random_uuid(), gen_random_uuid(), 'lone', 'Glow',
                    'It is on its way.', 'Glow', 'Ist unterwegs.', '/requests', now(),
                    timestamptz '%s' - make_interval(secs => n)
                FROM generate_series(1, %d) AS n""".formatted(NEWEST, ROWS));
        change("ANALYZE notice");
    }

    @AfterAll
    static void shortAgain() throws SQLException {
        change("DELETE FROM notice WHERE audience = 'person:lone'");
    }

    @Test
    void aPageOfNoticesFarDownCostsWhatTheFirstDoes() throws SQLException {
        // Given
        RowsRead rows = new RowsRead(DATABASE, "notice");
        String list = "/api/notifications?limit=100";
        String cursor = new Cursor(NEWEST.minusSeconds(ROWS - 200), new UUID(0, 0)).encode();
        get(list).then().statusCode(200);
        long before = rows.count();

        // When
        get(list + "&after=" + cursor).then().statusCode(200).body("items", hasSize(100));

        // Then
        long read = await().atMost(Duration.ofSeconds(30)).until(rows::count, now -> now >= before + 100) - before;
        assertTrue(read < FEW, "rows read: " + read);
    }

    private static Response get(String path) {
        return given().auth().oauth2(TestBackends.get().tokenFor("lone")).get(path);
    }

    private static void change(String sql) throws SQLException {
        try (Connection connection = TestBackends.get().connect(DATABASE);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
