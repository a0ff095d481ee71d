package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.FindingRef;
import dev.countersign.contracts.ReopenedBecause;
import dev.countersign.contracts.Severity;
import dev.countersign.contracts.TaskRef;
import dev.countersign.contracts.Treatment;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What reviews have found, told over Kafka and read in the story of the request.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class FindingsIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant UNTIL = Instant.parse("2027-01-12T23:00:00Z");
    private static final Contact DANA = new Contact("Dana Reyes", "dana.reyes@example.com");
    private static final FindingRef FOUND =
            new FindingRef(UUID.randomUUID(), "Passwords live outside our <b>sign-in</b>", Severity.HIGH);

    private UUID id;
    private UUID caseId;
    private TaskRef security;
    private ToldCase told;

    @BeforeEach
    void open() {
        id = UUID.fromString(Rest.create("mia", Rest.content(), true).path("id"));
        told = new ToldCase(id);
        told.opened(1);
        caseId = told.caseId();
        security = told.security;
        told.claimed(security);
        told.cleared(security);
        told.say(new FindingEvent.Raised(
                caseId,
                id,
                security,
                FOUND,
                Treatment.REMEDIATE,
                "Heatmap One",
                ToldCase.MIA,
                DANA,
                UNTIL,
                ToldCase.SAM,
                null,
                Instant.now()));
    }

    @AfterEach
    void close() {
        told.close();
    }

    @Test
    void theStorySaysWhatWasFoundAndWhoSeesToItUntilWhen() throws Exception {
        // When
        untilTold("FINDING_RAISED");

        // Then
        assertTold(
                "Passwords live outside our &lt;b&gt;sign-in&lt;/b&gt;. Dana Reyes sees to it until 12 January 2027.");
        assertTold("<strong>Sam Rivera</strong> found a problem in the IT security review");
        as("mia").get("/api/requests/" + id).then().body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void whatBecomesOfAFindingLongAfterTheAnswerIsToldAndChangesNoStatus() throws Exception {
        // Given
        told.claimed(told.privacy);
        told.cleared(told.privacy);
        told.decided(Decision.APPROVED, 1);

        // When
        allowed();
        openAgain();
        solved();

        // Then
        untilTold("FINDING_REMEDIATED");
        assertTold("It is in their plan for spring. It is allowed until 12 January 2027");
        assertTold("A problem found in the IT security review is open again");
        assertTold("They sign in through us now.");
        as("mia")
                .get("/api/requests/" + id)
                .then()
                .body("status", equalTo("APPROVED"))
                .body("holder", equalTo("NOBODY"));
    }

    @Test
    void aFindingOfAnEarlierCaseIsToldWhileAFurtherOneIsOpen() {
        // Given
        told.claimed(told.privacy);
        told.cleared(told.privacy);
        told.decided(Decision.APPROVED, 1);
        await().atMost(SOON)
                .untilAsserted(() -> as("mia").get("/api/requests/" + id).then().body("status", equalTo("APPROVED")));
        amend();
        told.opened(2);

        // When
        openAgain();

        // Then
        untilTold("FINDING_REOPENED");
        as("mia").get("/api/requests/" + id).then().body("status", equalTo("IN_REVIEW"));
    }

    @Test
    void aFindingOfARequestThatWasTakenBackHoldsNothingUp() {
        // Given
        as("mia")
                .header("If-Match", tag())
                .post("/api/requests/" + id + "/withdraw")
                .then()
                .statusCode(200);
        told.cancelled();

        // When
        openAgain();

        // Then
        untilTold("FINDING_REOPENED");
        as("mia").get("/api/requests/" + id).then().body("status", equalTo("WITHDRAWN"));
    }

    private void amend() {
        Map<String, Object> content = Rest.content();
        content.put("seats", 40);
        as("mia")
                .header("If-Match", tag())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("content", content))
                .post("/api/requests/" + id + "/revisions")
                .then()
                .statusCode(201);
    }

    private String tag() {
        return as("mia").get("/api/requests/" + id).header("ETag");
    }

    private void allowed() {
        told.say(new FindingEvent.Accepted(
                caseId,
                id,
                security,
                FOUND,
                "It is in their plan for spring.",
                UNTIL,
                "Heatmap One",
                ToldCase.MIA,
                DANA,
                ToldCase.SAM,
                null,
                Instant.now()));
    }

    private void openAgain() {
        told.say(new FindingEvent.Reopened(
                caseId,
                id,
                security,
                FOUND,
                ReopenedBecause.EXCEPTION_EXPIRED,
                "Heatmap One",
                ToldCase.MIA,
                DANA,
                UNTIL,
                Instant.now()));
    }

    private void solved() {
        told.say(new FindingEvent.Remediated(
                caseId,
                id,
                security,
                FOUND,
                "They sign in through us now.",
                null,
                "Heatmap One",
                ToldCase.MIA,
                ToldCase.SAM,
                null,
                Instant.now()));
    }

    private void untilTold(String kind) {
        await().atMost(SOON)
                .untilAsserted(() -> as("mia")
                        .get("/api/requests/" + id + "/timeline")
                        .then()
                        .body("items.kind", hasItem(kind)));
    }

    private void assertTold(String words) throws Exception {
        String page = FormBrowser.of("mia").get("/requests/" + id).body();
        assertTrue(page.contains(words), page);
    }
}
