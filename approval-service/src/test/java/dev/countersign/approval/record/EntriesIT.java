package dev.countersign.approval.record;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.Topic;
import dev.countersign.contracts.Envelope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class EntriesIT {
    private static final String DEAD_LETTERS = "/api/operations/approval-service/dead-letters";

    @Test
    void everyDecidedCaseHasExactlyOneDecisionInTheRecord() {
        // Given
        UUID open = Rest.submit(MIA, "Orbit Surveys");
        Rest.reviewOf(open);
        UUID approved = Rest.submit(MIA, "Orbit Surveys");
        complete("sam", Rest.reviewOf(approved), Rest.outcome("CLEARED"));
        UUID refused = Rest.submit(MIA, "Orbit Surveys");

        // When
        complete("ivan", Rest.approvalOf(approved), Rest.outcome("APPROVED"));
        complete("sam", Rest.reviewOf(refused), Rest.refusal());

        // Then
        assertEquals(List.of(), decisionsAbout(open));
        assertEquals(List.of("ivan APPROVED"), decisionsAbout(approved));
        assertEquals(List.of("sam REJECTED"), decisionsAbout(refused));
    }

    @Test
    void whatAnOperatorDoesWithADeadLetterIsRecorded() {
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
        String letter = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Database.read("SELECT id FROM dead_letter WHERE aggregate_id = ?", request),
                        found -> !found.isEmpty())
                .getFirst();
        as("olga").post(DEAD_LETTERS + "/{id}/replay", letter).then().statusCode(409);

        // When
        as("olga")
                .body(Map.of("reason", "The sender has fixed it."))
                .post(DEAD_LETTERS + "/{id}/skip", letter)
                .then()
                .statusCode(200);

        // Then
        assertEquals(
                List.of("OPERATOR_ACTION olga SKIPPED The sender has fixed it."),
                Database.read("""
                        SELECT concat_ws(' ', kind, actor_sub, payload::jsonb ->> 'action', payload::jsonb ->> 'reason')
                        FROM record_entry WHERE subject = ?""", UUID.fromString(letter)));
    }

    private static void complete(String person, UUID task, Map<String, ?> completion) {
        Rest.claim(person, task).then().statusCode(200);
        Rest.complete(person, task, completion).then().statusCode(200);
    }

    private static List<String> decisionsAbout(UUID request) {
        return Database.read("""
                SELECT concat_ws(' ', e.actor_sub, e.payload::jsonb ->> 'decision')
                FROM record_entry e JOIN approval_case c ON c.id = e.subject
                WHERE e.kind = 'DECISION' AND c.request_id = ?""", request);
    }
}
