package dev.countersign.approval.delegation;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.Rest.claim;
import static dev.countersign.approval.Rest.complete;
import static dev.countersign.approval.Rest.outcome;
import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.StandIn;
import dev.countersign.approval.Topic;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Person;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Lena of the legal team stands in for Sam of IT security.
@QuarkusTest
@WithTestResource(Backends.class)
class StandingInIT {
    private static final Person LENA = new Person("lena", "Lena Ferrari", "lena@example.com", "Legal");

    @BeforeEach
    @AfterEach
    void nothingWaitsAndNobodyStandsIn() throws SQLException {
        Database.forgetCases();
        StandIn.forgetAll();
    }

    @Test
    void aDelegateDoesTheWorkAndBothNamesStayWithIt() {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        StandIn.grant("sam", "lena", "REVIEW");
        as("lena").get("/api/queue").then().body("items.id", contains(review.toString()));

        // When
        as("lena")
                .post("/api/queue/next")
                .then()
                .statusCode(200)
                .body("id", equalTo(review.toString()))
                .body("claimedBy.sub", equalTo("lena"))
                .body("claimedFor.name", equalTo("Sam Rivera"));
        as("sofia").get("/api/queue").then().body("items[0].claimedFor.name", equalTo("Sam Rivera"));
        assertTrue(Browser.of("sofia", "/queue").html().contains("Lena Ferrari</span></span> for Sam Rivera"));
        complete("lena", review, outcome("CLEARED"))
                .then()
                .statusCode(200)
                .body("completedBy.sub", equalTo("lena"))
                .body("completedFor.sub", equalTo("sam"));

        // Then
        assertEquals(
                List.of("lena for sam"),
                Database.read("SELECT completed_by || ' for ' || completed_for FROM task WHERE id = ?", review));
        List<Topic.Said> said = Topic.aboutCaseOf(request, 5);
        CaseEvent.TaskClaimed claimed =
                assertInstanceOf(CaseEvent.TaskClaimed.class, said.get(2).event());
        CaseEvent.TaskCompleted completed =
                assertInstanceOf(CaseEvent.TaskCompleted.class, said.get(3).event());
        assertEquals(SAM.sub(), Objects.requireNonNull(claimed.onBehalfOf()).sub());
        assertEquals(SAM.sub(), Objects.requireNonNull(completed.onBehalfOf()).sub());
    }

    @Test
    void aDelegatesDecisionIsRecordedInBothNames() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        StandIn.grant("sam", "lena", "REVIEW");
        claim("lena", review).then().statusCode(200);

        // When
        complete("lena", review, Rest.refusal()).then().statusCode(200);

        // Then
        assertEquals(List.of("lena for sam"), Database.read("""
                SELECT actor_sub || ' for ' || principal_sub FROM record_entry
                WHERE kind = 'DECISION' AND subject = (SELECT case_id FROM task WHERE id = ?)""", review));
    }

    @Test
    void aDelegateGoesOnWithWhatThePrincipalHolds() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        claim("sam", review).then().statusCode(200);
        StandIn.grant("sam", "lena", "REVIEW");

        // When
        Response done = complete("lena", review, outcome("CLEARED"));

        // Then
        done.then().statusCode(200).body("completedBy.sub", equalTo("lena")).body("completedFor.sub", equalTo("sam"));
    }

    @Test
    void aDelegateHasWhatWasEscalatedToATeamOfThePrincipals() throws SQLException {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        UUID own = Rest.reviewOfRequestBy(IVAN);
        Database.change("UPDATE task SET escalated_to = 'team:it-approval' WHERE id IN (?, ?)", review, own);
        StandIn.grant("ivan", "lena", "REVIEW");
        as("lena").get("/api/queue").then().body("items.id", contains(review.toString()));

        // When
        Response taken = as("lena").post("/api/queue/next");

        // Then
        taken.then()
                .statusCode(200)
                .body("id", equalTo(review.toString()))
                .body("claimedFor.name", equalTo("Ivan Petrov"));
        as("lena").post("/api/queue/next").then().statusCode(204);
    }

    @Test
    void nobodyActsOnTheirOwnRequestByWayOfADelegation() {
        // Given
        UUID own = Rest.reviewOfRequestBy(LENA);
        StandIn.grant("sam", "lena", "REVIEW");

        // When
        Response claimed = claim("lena", own);

        // Then
        claimed.then().statusCode(403).body("type", problem("self-approval"));
        as("lena").post("/api/queue/next").then().statusCode(204);
        complete("lena", own, "\"0\"", outcome("CLEARED")).then().statusCode(403);
    }

    @Test
    void aDelegationFromTheRequesterGivesNoRightOnThatRequest() {
        // Given
        UUID ofSam = Rest.reviewOfRequestBy(SAM);
        StandIn.grant("sam", "lena", "REVIEW", "APPROVAL");
        StandIn.grant("sam", "ivan", "REVIEW", "APPROVAL");

        // When
        Response byWhoSeesIt = claim("ivan", ofSam);

        // Then
        byWhoSeesIt.then().statusCode(403).body("type", problem("self-approval"));
        claim("lena", ofSam).then().statusCode(404);
        as("lena").get("/api/queue").then().body("items", hasSize(0));
        as("lena").post("/api/queue/next").then().statusCode(204);
        as("ivan").post("/api/queue/next").then().statusCode(204);
        claim("sofia", ofSam).then().statusCode(200);
    }

    @Test
    void aDelegationFromTheBeneficiaryGivesNoRightEither() {
        // Given
        UUID request = UUID.randomUUID();
        Topic.tell(SampleRequests.onBehalfOf(MIA, request, "SAM@example.com"), 1);
        UUID review = Rest.reviewOf(request);
        StandIn.grant("sam", "lena", "REVIEW");

        // When
        Response next = as("lena").post("/api/queue/next");

        // Then
        next.then().statusCode(204);
        as("lena").get("/api/queue").then().body("items", hasSize(0));
        claim("lena", review).then().statusCode(404);
    }

    @Test
    void aDelegateOfADelegateHasNoRight() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        StandIn.grant("sam", "lena", "REVIEW");

        // When
        UUID further = StandIn.grant("lena", "ivan", "REVIEW");

        // Then
        as("ivan").get("/api/delegations/{id}", further).then().body("teams", contains("team:legal"));
        claim("ivan", review).then().statusCode(403).body("type", problem("not-your-team"));
        as("ivan").get("/api/queue").then().body("items", hasSize(0));
    }

    @Test
    void onlyTheKindsThatWereNamedAreLeft() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);

        // When
        StandIn.grant("sam", "lena", "APPROVAL");

        // Then
        claim("lena", review).then().statusCode(404);
        as("lena").get("/api/queue").then().body("items", hasSize(0));
        as("lena").post("/api/queue/next").then().statusCode(204);
    }

    @Test
    void aDelegationHasABeginningAndAnEnd() throws SQLException {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        StandIn.known("lena");
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));
        StandIn.ask("sam", StandIn.body("lena", tomorrow, tomorrow.plus(Duration.ofDays(1)), "REVIEW"))
                .then()
                .statusCode(201)
                .body("state", equalTo("PLANNED"));
        claim("lena", review).then().statusCode(404);
        Database.change("UPDATE delegation SET from_at = now()");
        await().atMost(Duration.ofSeconds(2))
                .until(() -> as("lena").get("/api/tasks/{id}", review).statusCode() == 200);

        // When
        Database.change("UPDATE delegation SET from_at = now() - interval '1 day', until_at = now()");

        // Then
        claim("lena", review).then().statusCode(404);
        as("lena").get("/api/queue").then().body("items", hasSize(0));
    }

    @Test
    void aRevokedDelegationEndsAtOnce() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        UUID delegation = StandIn.grant("sam", "lena", "REVIEW");
        claim("lena", review).then().statusCode(200);

        // When
        StandIn.revoke("sam", delegation).then().statusCode(200).body("state", equalTo("REVOKED"));

        // Then
        complete("lena", review, "\"1\"", outcome("CLEARED")).then().statusCode(404);
        as("sofia")
                .header("If-Match", "\"1\"")
                .body("{\"to\": \"sofia\", \"reason\": \"Lena does not stand in any more.\"}")
                .post("/api/tasks/{id}/reassign", review)
                .then()
                .statusCode(200)
                .body("claimedBy.sub", equalTo("sofia"))
                .body("claimedFor", nullValue());
    }

    @Test
    void whoeverRevokesWaitsForWhatIsBeingDoneByWayOfIt() throws Exception {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        UUID delegation = StandIn.grant("sam", "lena", "REVIEW");
        claim("lena", review).then().statusCode(200);
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                Connection slow = TestBackends.get().connect("countersign_approval");
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("SELECT 1 FROM approval_case FOR UPDATE");
            Future<Response> completed = threads.submit(() -> complete("lena", review, "\"1\"", outcome("CLEARED")));
            awaitBlocked(1);

            // When
            Future<Response> revoked = threads.submit(() -> StandIn.revoke("sam", delegation));
            awaitBlocked(2);
            assertFalse(revoked.isDone());
            slow.commit();

            // Then
            completed.get().then().statusCode(200);
            revoked.get().then().statusCode(200);
        }
    }

    @Test
    void theDatabaseItselfKnowsNoActOnBehalfOfTheRequester() {
        UUID review = Rest.reviewOfRequestBy(MIA);

        SQLException claimed = assertThrows(
                SQLException.class,
                () -> Database.change(
                        "UPDATE task SET status = 'CLAIMED', claimed_by = 'lena', claimed_for = requester_sub"
                                + " WHERE id = ?",
                        review));
        SQLException completed = assertThrows(
                SQLException.class,
                () -> Database.change("UPDATE task SET completed_for = requester_sub WHERE id = ?", review));

        assertTrue(claimed.getMessage().contains("task_not_claimed_for_its_requester"));
        assertTrue(completed.getMessage().contains("task_not_completed_for_its_requester"));
    }

    private static void awaitBlocked(int many) {
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Database.read("SELECT count(DISTINCT pid) FROM pg_locks WHERE NOT granted"),
                        List.of(Integer.toString(many))::equals);
    }

    private static Matcher<String> problem(String type) {
        return equalTo("urn:countersign:problem:" + type);
    }
}
