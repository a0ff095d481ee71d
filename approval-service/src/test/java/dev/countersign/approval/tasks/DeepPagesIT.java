package dev.countersign.approval.tasks;

import static dev.countersign.approval.Rest.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.stack.RowsRead;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A page far down the queue is read from where it begins, not from the top.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeepPagesIT {
    private static final String DATABASE = "countersign_approval";
    private static final int TASKS = 20_000;

    /// Far above a page, and far below what lies before it.
    private static final long FEW = 2_000;

    @BeforeEach
    void aLongQueue() throws SQLException {
        Database.forgetCases();
        LongQueue.fill("team:security", "QUEUED", TASKS);
        RowsRead.change(DATABASE, "ANALYZE task");
    }

    @AfterEach
    void shortAgain() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void aPageOfTheQueueFarDownCostsWhatTheFirstDoes() throws SQLException {
        // Given
        RowsRead rows = new RowsRead(DATABASE, "task");
        String cursor = new Cursor(Instant.now().plus(Duration.ofMinutes(90)), new UUID(0, 0)).encode();
        as("sam").get("/api/queue?limit=100").then().statusCode(200);
        long before = rows.count();

        // When
        as("sam")
                .get("/api/queue?limit=100&after=" + cursor)
                .then()
                .statusCode(200)
                .body("items", hasSize(100));

        // Then
        long read = await().atMost(Duration.ofSeconds(30)).until(rows::count, now -> now >= before + 100) - before;
        assertTrue(read < FEW, "rows read: " + read);
    }
}
