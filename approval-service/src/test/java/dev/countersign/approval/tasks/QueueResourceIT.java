package dev.countersign.approval.tasks;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.Topic;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class QueueResourceIT {
    @BeforeEach
    void nothingWaits() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void theMostUrgentTaskIsOnTop() throws SQLException {
        // Given
        UUID first = Rest.reviewOf(Rest.submit(MIA, "First"));
        UUID second = Rest.reviewOf(Rest.submit(MIA, "Second"));
        Database.change("UPDATE task SET due_at = due_at - interval '1 day' WHERE id = ?", second);

        // When
        Response queue = as("sam").get("/api/queue");

        // Then
        queue.then()
                .statusCode(200)
                .body("items.id", contains(second.toString(), first.toString()))
                .body("items[0].title", equalTo("Second (Orbit Software)"))
                .body("items[0].requester.name", equalTo("Mia Brandt"))
                .body("items[0].annualCost.amount", equalTo("1200.00"))
                .body("items[0].status", equalTo("QUEUED"));
    }

    @Test
    void aQueueShowsTheTasksOfMyTeamsOnly() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);

        // When
        as("ivan").get("/api/queue").then().statusCode(200).body("items", hasSize(0));
        as("mia").get("/api/queue").then().statusCode(200).body("items", hasSize(0));

        // Then
        as("sofia").get("/api/queue?team=team:security").then().body("items.id", contains(review.toString()));
        as("sofia").get("/api/queue?team=team:privacy").then().statusCode(400);
    }

    @Test
    void whatIsInSomebodysHandsStaysInTheQueueAndWhatIsDoneLeavesIt() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Rest.claim("sam", review);
        as("sofia").get("/api/queue").then().body("items[0].claimedBy.name", equalTo("Sam Rivera"));

        // When
        Rest.complete("sam", review, Rest.outcome("CLEARED")).then().statusCode(200);

        // Then
        as("sofia").get("/api/queue").then().body("items", hasSize(0));
        as("ivan").get("/api/queue").then().body("items[0].step", equalTo("it-approval"));
    }

    @Test
    void pagesFollowOneAnotherWithoutLossAndWithoutRepetition() throws SQLException {
        // Given
        LongQueue.fill("team:security", "QUEUED", 20);
        LongQueue.fill("team:security", "CLAIMED", 10);
        LongQueue.fill("team:privacy", "QUEUED", 15);
        Database.change(
                "UPDATE task SET escalated_to = 'team:privacy' WHERE team = 'team:security' AND request_number % 2 = 0");
        String token = inTeams("sam", "team:security", "team:privacy");

        // When
        List<String> seen = new ArrayList<>();
        String address = "/api/queue?limit=7";
        while (address != null) {
            Response page =
                    given().auth().oauth2(token).urlEncodingEnabled(false).get(address);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            assertTrue(seen.size() <= 45, "pages do not end");
            String link = page.header("Link");
            address = link == null ? null : link.substring(1, link.indexOf('>'));
        }

        // Then
        assertEquals(Database.read("SELECT id FROM task ORDER BY due_at, id"), seen);
    }

    @Test
    void nextTakesTheMostUrgentTaskThatNobodyHolds() throws SQLException {
        // Given
        UUID held = Rest.reviewOf(Rest.submit(MIA, "Held"));
        UUID urgent = Rest.reviewOf(Rest.submit(MIA, "Urgent"));
        Rest.reviewOf(Rest.submit(MIA, "Later"));
        Rest.claim("sofia", held);
        Database.change("UPDATE task SET due_at = due_at - interval '1 hour' WHERE id = ?", urgent);

        // When
        Response taken = as("sam").post("/api/queue/next");

        // Then
        taken.then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("id", equalTo(urgent.toString()))
                .body("status", equalTo("CLAIMED"))
                .body("claimedBy.sub", equalTo("sam"));
    }

    @Test
    void nextTakesTheMostUrgentOverAllMyTeams() throws SQLException {
        // Given
        LongQueue.fill("team:security", "QUEUED", 3);
        LongQueue.fill("team:privacy", "QUEUED", 3);
        String urgent =
                Database.read("SELECT id FROM task ORDER BY due_at, id LIMIT 1").getFirst();
        String token = inTeams("sam", "team:security", "team:privacy", "team:legal");

        // When
        Response taken =
                given().auth().oauth2(token).contentType(ContentType.JSON).post("/api/queue/next");

        // Then
        taken.then().statusCode(200).body("id", equalTo(urgent));
    }

    @Test
    void nextNeverHandsOutWhatWasAskedForOnMyBehalf() {
        // Given
        UUID request = UUID.randomUUID();
        Topic.tell(SampleRequests.onBehalfOf(MIA, request, "SAM@example.com"), 1);
        UUID review = Rest.reviewOf(request);

        // When
        as("sam").post("/api/queue/next").then().statusCode(204);

        // Then
        as("sofia").post("/api/queue/next").then().statusCode(200).body("id", equalTo(review.toString()));
    }

    @Test
    void nextNeverHandsOutARequestOfMyOwn() {
        // Given
        UUID own = Rest.reviewOfRequestBy(SAM);

        // When
        as("sam").post("/api/queue/next").then().statusCode(204);

        // Then
        as("sofia").post("/api/queue/next").then().statusCode(200).body("id", equalTo(own.toString()));
        as("mia").post("/api/queue/next").then().statusCode(204);
    }

    @Test
    void whatWasEscalatedToMyTeamIsInMyQueueAndIsTakenFromThere() throws SQLException {
        // Given
        UUID escalated = Rest.reviewOf(Rest.submit(MIA, "Escalated"));
        Rest.reviewOf(Rest.submit(MIA, "Not escalated"));
        escalate(escalated);
        as("ivan")
                .get("/api/queue?team=team:it-approval")
                .then()
                .body("items.id", contains(escalated.toString()))
                .body("items[0].team", equalTo("team:security"))
                .body("items[0].escalatedTo", equalTo("team:it-approval"));
        assertTrue(Browser.of("ivan", "/queue").html().contains("Not done in time, so IT approval can do it too"));

        // When
        Response taken = as("ivan").post("/api/queue/next");

        // Then
        taken.then().statusCode(200).body("id", equalTo(escalated.toString())).body("claimedBy.sub", equalTo("ivan"));
        as("ivan").post("/api/queue/next").then().statusCode(204);
        as("sofia")
                .get("/api/queue")
                .then()
                .body("items", hasSize(2))
                .body("items.claimedBy.name.findAll { it != null }", contains("Ivan Petrov"));
        as("ivan")
                .body(Map.of("tasks", List.of(Map.of("id", escalated))))
                .post("/api/queue/release")
                .then()
                .body("results.done", contains(true));
    }

    @Test
    void nextTakesTheMostUrgentOfWhatIsMineAndWhatWasEscalatedToMe() throws SQLException {
        // Given
        LongQueue.fill("team:it-approval", "QUEUED", 5);
        LongQueue.fill("team:security", "QUEUED", 5);
        Database.change("UPDATE task SET escalated_to = 'team:it-approval' WHERE team = 'team:security'");
        List<String> byUrgency = Database.read("SELECT id FROM task ORDER BY due_at, id");

        // When
        List<String> taken = new ArrayList<>();
        for (int i = 0; i < byUrgency.size(); i++) {
            taken.add(as("ivan").post("/api/queue/next").path("id"));
        }

        // Then
        assertEquals(byUrgency, taken);
        as("ivan").post("/api/queue/next").then().statusCode(204);
    }

    @Test
    void whoeverIsInBothTeamsSeesWhatWasEscalatedOnce() throws SQLException {
        // Given
        UUID escalated = Rest.reviewOfRequestBy(MIA);
        escalate(escalated);
        String token = inTeams("sam", "team:security", "team:it-approval");

        // When
        Response queue = given().auth().oauth2(token).get("/api/queue");

        // Then
        queue.then().body("items.id", contains(escalated.toString()));
    }

    @Test
    void aCursorOrLimitThatIsNotOursIsRefused() {
        as("sam").get("/api/queue?after=nonsense").then().statusCode(400);
        as("sam").get("/api/queue?limit=101").then().statusCode(400);
        assertNull(as("sam").get("/api/queue").header("Link"));
    }

    private static void escalate(UUID task) throws SQLException {
        Database.change("UPDATE task SET escalated_to = 'team:it-approval' WHERE id = ?", task);
    }

    private static String inTeams(String person, String... teams) {
        Map<String, Object> claims = TestBackends.get().claimsFor(person);
        claims.put("groups", List.of(teams));
        return TestBackends.get().sign(claims);
    }
}
