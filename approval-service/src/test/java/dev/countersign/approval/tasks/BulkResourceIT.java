package dev.countersign.approval.tasks;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.Rest.claim;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class BulkResourceIT {

    @BeforeEach
    void nothingWaits() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void oneRefusalDoesNotStopTheOthersAndSelfApprovalIsRefusedInBulkToo() {
        // Given
        UUID own = Rest.reviewOfRequestBy(SAM);
        UUID held = Rest.reviewOfRequestBy(MIA);
        claim("sofia", held);
        UUID free = Rest.reviewOfRequestBy(MIA);
        UUID unknown = UUID.randomUUID();

        // When
        Response claimed = bulk("claim", own, held, unknown, free);

        // Then
        claimed.then()
                .statusCode(200)
                .body(
                        "results.id",
                        contains(Stream.of(own, held, unknown, free)
                                .map(UUID::toString)
                                .toArray()))
                .body("results.done", contains(false, false, false, true))
                .body("results[0].problem.type", equalTo("urn:countersign:problem:self-approval"))
                .body("results[1].problem.type", equalTo("urn:countersign:problem:held-by-another"))
                .body("results[2].problem.status", equalTo(404))
                .body("results[3].version", equalTo(1))
                .body("results[3].problem", nullValue());
        assertEquals(List.of(free.toString()), Database.read("SELECT id FROM task WHERE claimed_by = 'sam'"));
    }

    @Test
    void severalAreGivenBackEachAtTheVersionThatWasSeen() {
        // Given
        UUID one = Rest.reviewOfRequestBy(MIA);
        UUID other = Rest.reviewOfRequestBy(MIA);
        bulk("claim", one, other);

        // When
        Response released = as("sam")
                .body(Map.of("tasks", List.of(Map.of("id", one, "version", 1), Map.of("id", other, "version", 0))))
                .post("/api/queue/release");

        // Then
        released.then()
                .statusCode(200)
                .body("results.done", contains(true, false))
                .body("results[1].problem.status", equalTo(412));
        bulk("release", other).then().body("results.done", contains(true));
        assertEquals(List.of("QUEUED", "QUEUED"), Database.read("SELECT status FROM task WHERE step = 'security'"));
    }

    @Test
    void noneAndMoreThanFiftyAreRefusedAsAWhole() {
        as("sam")
                .body(Map.of("tasks", List.of()))
                .post("/api/queue/claim")
                .then()
                .statusCode(422);
        List<Map<String, UUID>> many = Collections.nCopies(51, Map.of("id", UUID.randomUUID()));
        as("sam").body(Map.of("tasks", many)).post("/api/queue/claim").then().statusCode(422);
    }

    private static Response bulk(String action, UUID... tasks) {
        return as("sam")
                .body(Map.of(
                        "tasks", Stream.of(tasks).map(id -> Map.of("id", id)).toList()))
                .post("/api/queue/{action}", action);
    }
}
