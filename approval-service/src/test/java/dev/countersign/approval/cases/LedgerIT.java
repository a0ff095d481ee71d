package dev.countersign.approval.cases;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a case went, as people read it.
@QuarkusTest
@WithTestResource(Backends.class)
class LedgerIT {
    private UUID request;
    private UUID review;

    @BeforeEach
    void aCase() throws SQLException {
        Database.forgetCases();
        request = Rest.submit(MIA, "Orbit Surveys");
        review = Rest.reviewOf(request);
    }

    @Test
    void theHistoryTellsWhatHappenedAndWhoDidIt() {
        // Given
        String tag = Rest.claim("sofia", review).header("ETag");
        as("sofia")
                .header("If-Match", tag)
                .post("/api/tasks/{id}/release", review)
                .then()
                .statusCode(200);
        Rest.claim("sam", review).then().statusCode(200);

        // When
        Rest.complete("sam", review, Rest.refusal()).then().statusCode(200);

        // Then
        as("mia")
                .get("/api/cases/{id}/history", request)
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2, 3, 4, 5, 6, 7))
                .body(
                        "items.type",
                        contains(
                                "dev.countersign.case.opened.v1",
                                "dev.countersign.task.queued.v1",
                                "dev.countersign.task.claimed.v1",
                                "dev.countersign.task.released.v1",
                                "dev.countersign.task.claimed.v1",
                                "dev.countersign.task.completed.v1",
                                "dev.countersign.case.decided.v1"))
                .body("items[1].by", nullValue())
                .body("items[2].by.name", equalTo("Sofia Lindqvist"))
                .body("items[3].taskId", equalTo(review.toString()))
                .body("items[6].by.sub", equalTo("sam"))
                .body("items[6].data.decision", equalTo("REJECTED"));
    }

    @Test
    void theHistoryComesInPages() {
        // Given
        Rest.claim("sam", review).then().statusCode(200);

        // When
        Response first = as("mia").get("/api/cases/{id}/history?limit=2", request);

        // Then
        first.then().body("items.version", contains(1, 2));
        String link = assertNotNullLink(first);
        as("mia")
                .get(link)
                .then()
                .statusCode(200)
                .body("items.version", contains(3))
                .body("next", nullValue());
        as("mia").get("/api/cases/{id}/history?after=nonsense", request).then().statusCode(400);
    }

    @Test
    void theClockSumsExactly() {
        // Given
        Rest.claim("sam", review).then().statusCode(200);
        Rest.complete("sam", review, Rest.refusal()).then().statusCode(200);

        // When
        JsonPath clock = as("mia").get("/api/cases/{id}/clock", request).jsonPath();

        // Then
        Instant begin = Instant.parse(clock.getString("openedAt"));
        Instant end = Instant.parse(clock.getString("endedAt"));
        Duration elapsed = Duration.parse(clock.getString("elapsed"));
        Map<String, String> holders = clock.getMap("holders");
        assertEquals(Duration.between(begin, end), elapsed);
        assertEquals(elapsed, holders.values().stream().map(Duration::parse).reduce(Duration.ZERO, Duration::plus));
        assertEquals(elapsed, Duration.parse(holders.get("IT")));
        assertEquals(
                List.of(end.toString()),
                Database.read(
                                "SELECT to_char(ended_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                                        + " FROM approval_case WHERE request_id = ?",
                                request)
                        .stream()
                        .map(text -> Instant.parse(text).toString())
                        .toList());
    }

    @Test
    void theClockOfAnOpenCaseRuns() {
        as("mia")
                .get("/api/cases/{id}/clock?round=1", request)
                .then()
                .statusCode(200)
                .body("holder", equalTo("IT"))
                .body("endedAt", nullValue())
                .body("intervals", hasSize(1))
                .body("holders.VENDOR", equalTo("PT0S"));
    }

    @Test
    void bothAreForThoseWhoMaySeeTheCase() {
        as("tom").get("/api/cases/{id}/clock", request).then().statusCode(404);
        as("tom").get("/api/cases/{id}/history", request).then().statusCode(404);
        as("mia").get("/api/cases/{id}/clock?round=2", request).then().statusCode(404);
        as("mia").get("/api/cases/{id}", request).then().statusCode(200);
        as("sam").get("/api/cases/{id}/clock", request).then().statusCode(200);
    }

    private static String assertNotNullLink(Response page) {
        String link = page.header("Link");
        assertNotNull(link);
        return link.substring(1, link.indexOf('>'));
    }
}
