package dev.countersign.approval.cases;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.Topic;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.RequestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class RequestFactsIT {
    private static final String DEAD_LETTERS = "/api/operations/approval-service/dead-letters";

    @BeforeEach
    void noCases() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void aSubmittedRequestGoesThroughItsTasksToTheDecisionAndEveryFactIsToldInOrder() {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        as("sam").get("/api/queue").then().body("items.id", contains(review.toString()));

        // When
        Rest.claim("sam", review).then().statusCode(200);
        Rest.complete("sam", review, Rest.outcome("CLEARED")).then().statusCode(200);
        UUID approval = Rest.approvalOf(request);
        as("ivan").post("/api/queue/next").then().statusCode(200).body("id", equalTo(approval.toString()));
        Rest.complete("ivan", approval, Rest.outcome("APPROVED"))
                .then()
                .statusCode(200)
                .body("caseStatus", equalTo("APPROVED"));

        // Then
        List<Topic.Said> said = Topic.aboutCaseOf(request, 8);
        assertEquals(
                List.of(
                        "case.opened",
                        "task.queued",
                        "task.claimed",
                        "task.completed",
                        "task.queued",
                        "task.claimed",
                        "task.completed",
                        "case.decided"),
                said.stream().map(Topic.Said::type).toList());
        assertEquals(
                LongStream.rangeClosed(1, 8).boxed().toList(),
                said.stream().map(event -> event.envelope().aggregateVersion()).toList());
        CaseEvent.Decided decided =
                assertInstanceOf(CaseEvent.Decided.class, said.getLast().event());
        assertEquals(Decision.APPROVED, decided.decision());
        assertEquals("ivan", decided.decidedBy().sub());
        as("mia")
                .get("/api/cases/{id}", request)
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("tasks.outcome", contains("CLEARED", "APPROVED"))
                .body("tasks.completedBy.name", contains("Sam Rivera", "Ivan Petrov"));
        as("tom").get("/api/cases/{id}", request).then().statusCode(404);
    }

    @Test
    void aWithdrawnRequestLeavesTheQueue() {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        Rest.claim("sam", review).then().statusCode(200);

        // When
        Topic.tell(withdrawn(request), 2);

        // Then
        awaitCase(request, "CANCELLED");
        as("sam").get("/api/queue").then().body("items.size()", equalTo(0));
        Rest.complete("sam", review, Rest.outcome("CLEARED"))
                .then()
                .statusCode(409)
                .body("state", equalTo("CANCELLED"));
        assertEquals(
                List.of("case.opened", "task.queued", "task.claimed", "case.cancelled"),
                Topic.aboutCaseOf(request, 4).stream().map(Topic.Said::type).toList());
    }

    @Test
    void aWithdrawalThatComesAfterTheDecisionChangesNothing() {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        Rest.claim("sam", review);
        Rest.complete("sam", review, Rest.refusal()).then().statusCode(200);

        // When
        Topic.tell(withdrawn(request), 2);

        // Then
        awaitVersion(request, 2);
        awaitCase(request, "REJECTED");
        assertEquals(5, Topic.aboutCaseOf(request, 5).size());
    }

    @Test
    void anEventThatComesTwiceHasOneEffect() {
        // Given
        UUID request = UUID.randomUUID();
        UUID eventId = UUID.randomUUID();
        RequestEvent.Submitted submitted = SampleRequests.submittedBy(MIA, request, "Orbit Surveys");

        // When
        Topic.tell(eventId, submitted, 1);
        Topic.tell(eventId, submitted, 1);
        Topic.tell(withdrawn(request), 2);

        // Then
        awaitCase(request, "CANCELLED");
        assertEquals(
                List.of("case.opened", "task.queued", "case.cancelled"),
                Topic.aboutCaseOf(request, 3).stream().map(Topic.Said::type).toList());
    }

    @Test
    void anEventThatComesTooEarlyWaitsForThoseBeforeIt() {
        // Given
        UUID request = UUID.randomUUID();
        Topic.tell(withdrawn(request), 2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> Database.read("SELECT 1 FROM inbox_parked WHERE aggregate_id = ?", request)
                                .size()
                        == 1);

        // When
        Topic.tell(SampleRequests.submittedBy(MIA, request, "Orbit Surveys"), 1);

        // Then
        awaitCase(request, "CANCELLED");
        assertEquals(List.of(), Database.read("SELECT 1 FROM inbox_parked WHERE aggregate_id = ?", request));
    }

    @Test
    void aPoisonEventBlocksOnlyItsOwnRequestAndReplayFreesIt() throws SQLException {
        // Given
        UUID request = UUID.randomUUID();
        occupy(request);
        Topic.tell(SampleRequests.submittedBy(MIA, request, "Orbit Surveys"), 1);
        Topic.tell(withdrawn(request), 2);
        String letter = awaitDead(request);
        Rest.reviewOfRequestBy(MIA);
        assertEquals(List.of("0"), Database.read("SELECT count(*) FROM task WHERE request_id = ?", request));
        as("sam").post(DEAD_LETTERS + "/{id}/replay", letter).then().statusCode(403);
        as("olga").post(DEAD_LETTERS + "/{id}/replay", letter).then().statusCode(409);

        // When
        Database.change("DELETE FROM approval_case WHERE request_id = ?", request);
        as("olga")
                .post(DEAD_LETTERS + "/{id}/replay", letter)
                .then()
                .statusCode(200)
                .body("status", equalTo("REPLAYED"));

        // Then
        awaitCase(request, "CANCELLED");
        assertEquals(3, Topic.aboutCaseOf(request, 3).size());
    }

    @Test
    void bytesThatAreNoEventAreSetAsideAndCanBeSkipped() {
        // Given
        UUID request = UUID.randomUUID();
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                "dev.countersign.request.submitted.v1",
                "/request-service",
                request,
                1,
                Instant.now());
        Topic.tell(envelope, "{\"requestId\": 7".getBytes(StandardCharsets.UTF_8));
        String letter = awaitDead(request);

        // When
        as("olga")
                .body(Map.of("reason", "The sender has fixed it."))
                .post(DEAD_LETTERS + "/{id}/skip", letter)
                .then()
                .statusCode(200)
                .body("status", equalTo("SKIPPED"));

        // Then
        Topic.tell(SampleRequests.submittedBy(MIA, request, "Orbit Surveys"), 2);
        awaitCase(request, "OPEN");
    }

    private static RequestEvent.Withdrawn withdrawn(UUID request) {
        return new RequestEvent.Withdrawn(request, MIA, "Not needed any more.", Instant.now());
    }

    /// What opening a case will stumble over until it is taken away.
    private static void occupy(UUID request) throws SQLException {
        Database.change("""
            INSERT INTO approval_case (id, request_id, request_number, version, event_version, status, lane,
                policy_version, content, requester_sub, requester_name, submitted_at, opened_at, round, revision,
                holder, holder_since, holder_intervals)
            VALUES (gen_random_uuid(), ?, 1, 0, 1, 'OPEN', 'STANDARD', 1, '{}', 'x', 'X', now(), now(), 1, 1,
                'IT', now(), 0)\
            """, request);
    }

    private static String awaitDead(UUID request) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Database.read(
                                "SELECT id FROM dead_letter WHERE aggregate_id = ? AND status = 'DEAD'", request),
                        found -> !found.isEmpty())
                .getFirst();
    }

    private static void awaitCase(UUID request, String status) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        List.of(status),
                        Database.read("SELECT status FROM approval_case WHERE request_id = ?", request)));
    }

    private static void awaitVersion(UUID request, long version) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertEquals(
                        List.of(Long.toString(version)),
                        Database.read("SELECT last_version FROM inbox_position WHERE aggregate_id = ?", request)));
    }
}
