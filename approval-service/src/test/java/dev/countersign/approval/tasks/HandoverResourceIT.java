package dev.countersign.approval.tasks;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.Rest.claim;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.StandIn;
import dev.countersign.approval.Topic;
import dev.countersign.contracts.HandoverEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class HandoverResourceIT {
    private UUID request;
    private UUID review;

    @BeforeEach
    void somethingWaits() throws SQLException {
        Database.forgetCases();
        StandIn.forgetAll();
        List.of("sam", "sofia", "ivan", "priya").forEach(StandIn::known);
        request = Rest.submit(MIA, "Orbit Surveys");
        review = Rest.reviewOf(request);
    }

    @AfterEach
    void nobodyStandsIn() throws SQLException {
        StandIn.forgetAll();
    }

    @Test
    void anAbsentReviewerDoesNotBlockAndTheHistoryStays() {
        // Given
        claim("sam", review);

        // When
        reassign("sofia", "\"1\"", Map.of("to", "sofia", "reason", "Sam is ill."))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("status", equalTo("CLAIMED"))
                .body("claimedBy.sub", equalTo("sofia"));

        // Then
        List<Topic.Said> said = Topic.aboutCaseOf(request, 4);
        assertEquals(
                List.of("case.opened", "task.queued", "task.claimed", "task.reassigned"),
                said.stream().map(Topic.Said::type).toList());
        HandoverEvent.Reassigned told =
                assertInstanceOf(HandoverEvent.Reassigned.class, said.get(3).event());
        assertEquals("sam", Objects.requireNonNull(told.from()).sub());
        assertEquals("sofia@example.com", told.to().email());
        assertEquals("Sam is ill.", told.reason());
    }

    @Test
    void nobodyIsRelievedOfATaskWithoutAReason() {
        claim("sam", review);

        Response refused = reassign("sofia", "\"1\"", Map.of("to", "sofia", "reason", " "));

        refused.then().statusCode(422).body("errors.pointer", contains("/reason"));
        reassign("sam", "\"1\"", Map.of("to", "sofia")).then().statusCode(200);
    }

    @Test
    void whatNobodyHoldsIsGivenWithoutAReasonAndTwiceChangesNothing() {
        reassign("sofia", "\"0\"", Map.of("to", "sam")).then().statusCode(200).body("claimedBy.sub", equalTo("sam"));

        Response again = reassign("sofia", "\"1\"", Map.of("to", "sam"));

        again.then().statusCode(200).header("ETag", "\"1\"");
        assertEquals(List.of("3"), Database.read("SELECT event_version FROM approval_case"));
    }

    @Test
    void aTaskIsGivenToNobodyWhoCouldNotTakeIt() {
        // Given
        UUID ofSofia = Rest.reviewOfRequestBy(SOFIA);

        // When
        Response toTheRequester = as("sam")
                .header("If-Match", "\"0\"")
                .body(Map.of("to", "sofia"))
                .post("/api/tasks/{id}/reassign", ofSofia);

        // Then
        toTheRequester.then().statusCode(409).body("type", problem("not-for-them"));
        reassign("sam", "\"0\"", Map.of("to", "ivan")).then().statusCode(409).body("type", problem("not-for-them"));
        reassign("sam", "\"0\"", Map.of("to", "nobody-knows-them"))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/to"));
    }

    @Test
    void aTaskIsGivenToWhoStandsInForOneOfTheTeam() {
        StandIn.grant("sam", "ivan", "REVIEW");

        Response given = reassign("sofia", "\"0\"", Map.of("to", "ivan"));

        given.then().statusCode(200).body("claimedBy.sub", equalTo("ivan")).body("claimedFor.sub", equalTo("sam"));
    }

    @Test
    void onlyTheTeamGivesItsTasksAway() {
        reassign("ivan", "\"0\"", Map.of("to", "sam")).then().statusCode(403).body("type", problem("not-your-team"));
        reassign("tom", "\"0\"", Map.of("to", "sam")).then().statusCode(404);
        forward("ivan", "\"0\"", "team:privacy").then().statusCode(403);
        forward("tom", "\"0\"", "team:privacy").then().statusCode(404);
        as("sam")
                .body(Map.of("to", "sam"))
                .post("/api/tasks/{id}/reassign", review)
                .then()
                .statusCode(428);
        reassign("sam", "\"7\"", Map.of("to", "sam")).then().statusCode(412);
        forward("sam", "\"7\"", "team:privacy").then().statusCode(412);
        assertEquals(List.of("2"), Database.read("SELECT event_version FROM approval_case"));
    }

    @Test
    void whoMayNotGiveATaskAwayDoesNotLearnWhoIsKnownHere() {
        for (String to : List.of("sam", "nobody-knows-them")) {
            reassign("ivan", "\"0\"", Map.of("to", to)).then().statusCode(403).body("type", problem("not-your-team"));
            reassign("tom", "\"0\"", Map.of("to", to)).then().statusCode(404);
        }
        for (String team : List.of("team:privacy", "team:nobody-knows-it")) {
            forward("ivan", "\"0\"", team).then().statusCode(403);
        }
    }

    @Test
    void anotherTeamGetsATaskThatWasForwarded() {
        // Given
        claim("sam", review);

        // When
        forward("sam", "\"1\"", "team:privacy")
                .then()
                .statusCode(200)
                .body("team", equalTo("team:privacy"))
                .body("status", equalTo("QUEUED"))
                .body("claimedBy", nullValue());

        // Then
        as("sofia").get("/api/queue").then().body("items", hasSize(0));
        claim("priya", review).then().statusCode(200);
        assertEquals(
                List.of("case.opened", "task.queued", "task.claimed", "task.forwarded", "task.queued", "task.claimed"),
                Topic.aboutCaseOf(request, 6).stream().map(Topic.Said::type).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"team:security", "team:it-approval", "team:marketing", "cost-centre:CC-1042"})
    void aTaskIsForwardedOnlyToAnotherTeamThatDoesTheSameKindOfWork(String team) {
        forward("sam", "\"0\"", team).then().statusCode(422).body("errors.pointer", contains("/team"));
    }

    @Test
    void colleaguesAreThoseToWhomOneMayGiveATask() {
        as("sam")
                .get("/api/colleagues?team=team:security")
                .then()
                .statusCode(200)
                .body("items.sub", hasItems("sam", "sofia"))
                .body(not(containsString("@example.com")));
        as("priya").get("/api/colleagues?team=team:security").then().statusCode(200);
        as("ivan").get("/api/colleagues?team=team:security").then().statusCode(404);
        as("mia").get("/api/colleagues?team=team:security").then().statusCode(404);
        as("sam").get("/api/colleagues").then().statusCode(400);
    }

    @Test
    void colleaguesComeInPages() {
        Response first = as("sam").get("/api/colleagues?team=team:security&limit=1");
        String link = first.header("Link");

        Response second = as("sam").urlEncodingEnabled(false).get(link.substring(1, link.indexOf('>')));

        first.then().body("items.name", contains("Sam Rivera"));
        second.then().body("items.name", contains("Sofia Lindqvist"));
        as("sam")
                .get("/api/colleagues?team=team:security&after=nonsense")
                .then()
                .statusCode(400);
    }

    private Response reassign(String by, String tag, Map<String, ?> body) {
        return as(by).header("If-Match", tag).body(body).post("/api/tasks/{id}/reassign", review);
    }

    private Response forward(String by, String tag, String team) {
        return as(by).header("If-Match", tag)
                .body(Map.of("team", team, "reason", "It is about personal data."))
                .post("/api/tasks/{id}/forward", review);
    }

    private static Matcher<String> problem(String type) {
        return equalTo("urn:countersign:problem:" + type);
    }
}
