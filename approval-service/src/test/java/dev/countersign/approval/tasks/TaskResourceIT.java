package dev.countersign.approval.tasks;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.Rest.claim;
import static dev.countersign.approval.Rest.complete;
import static dev.countersign.approval.Rest.outcome;
import static dev.countersign.approval.Rest.refusal;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.GoodAnswers;
import dev.countersign.approval.Rest;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(Backends.class)
class TaskResourceIT {
    private UUID review = new UUID(0, 0);

    @BeforeEach
    void aReviewOfMiasRequestWaits() throws SQLException {
        Database.forgetCases();
        review = Rest.reviewOfRequestBy(MIA);
    }

    @Test
    void aTaskTellsAllThatItsReviewerNeeds() {
        as("sam")
                .get("/api/tasks/{id}", review)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("id", equalTo(review.toString()))
                .body("step", equalTo("security"))
                .body("kind", equalTo("REVIEW"))
                .body("team", equalTo("team:security"))
                .body("title", equalTo("Orbit Surveys (Orbit Software)"))
                .body("status", equalTo("QUEUED"))
                .body("requestNumber", equalTo(1001))
                .body("requester.name", equalTo("Mia Brandt"))
                .body("content.purpose", equalTo("Ask visitors what they think."))
                .body("content.annualCost.amount", equalTo("1200.00"))
                .body("caseId", notNullValue())
                .body("claimedBy", nullValue())
                .body("earlier", hasSize(0));
    }

    @Test
    void nobodyWithoutATokenForThisApiComesIn() {
        TestBackends backends = TestBackends.get();
        Map<String, Object> otherAudience = backends.claimsFor("sam");
        otherAudience.put("aud", List.of("another-api"));
        for (String token : List.of(
                backends.idTokenFor("sam"),
                backends.sign(otherAudience),
                backends.signWithAnotherKey(backends.claimsFor("sam")),
                backends.unsigned(backends.claimsFor("sam")))) {
            given().auth().oauth2(token).get("/api/tasks/{id}", review).then().statusCode(401);
        }
        given().get("/api/tasks/{id}", review)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Bearer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tom", "priya", "paul", "olga"})
    void aStrangersTaskIsNotThere(String stranger) {
        as(stranger).get("/api/tasks/{id}", review).then().statusCode(404).body("type", problem("not-found"));
        claim(stranger, review).then().statusCode(404);
        complete(stranger, review, "\"0\"", outcome("CLEARED")).then().statusCode(404);
        as(stranger)
                .header("If-Match", "\"0\"")
                .post("/api/tasks/{id}/release", review)
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ivan", "carla", "stella"})
    void whoMaySeeTheCaseButIsNotInTheTeamMayOnlyLook(String onlooker) {
        as(onlooker).get("/api/tasks/{id}", review).then().statusCode(200);
        claim(onlooker, review)
                .then()
                .statusCode(403)
                .body("type", problem("not-your-team"))
                .body("team", equalTo("team:security"));
        complete(onlooker, review, "\"0\"", outcome("CLEARED")).then().statusCode(403);
    }

    @Test
    void aReviewerCannotWorkOnTheirOwnRequestByAnyRoute() {
        // Given
        UUID own = Rest.reviewOfRequestBy(SAM);

        // When
        claim("sam", own).then().statusCode(403).body("type", problem("self-approval"));
        complete("sam", own, "\"0\"", outcome("CLEARED")).then().statusCode(403).body("type", problem("self-approval"));
        as("sam")
                .header("If-Match", "\"0\"")
                .post("/api/tasks/{id}/release", own)
                .then()
                .statusCode(403);

        // Then
        claim("sofia", own).then().statusCode(200);
    }

    @Test
    void theDatabaseItselfKnowsNoSelfApproval() {
        SQLException claimed = assertThrows(
                SQLException.class,
                () -> Database.change(
                        "UPDATE task SET status = 'CLAIMED', claimed_by = requester_sub WHERE id = ?", review));
        assertTrue(claimed.getMessage().contains("task_not_claimed_by_its_requester"));
        SQLException completed = assertThrows(
                SQLException.class,
                () -> Database.change("UPDATE task SET completed_by = requester_sub WHERE id = ?", review));
        assertTrue(completed.getMessage().contains("task_not_completed_by_its_requester"));
    }

    @Test
    void whatAnotherHoldsIsRefusedAndTheHolderNamed() {
        // Given
        claim("sam", review).then().statusCode(200).header("ETag", "\"1\"").body("claimedBy.sub", equalTo("sam"));

        // When
        claim("sofia", review)
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", problem("held-by-another"))
                .body("holder", equalTo("Sam Rivera"));

        // Then
        complete("sofia", review, outcome("CLEARED")).then().statusCode(409).body("holder", equalTo("Sam Rivera"));
        assertEquals(List.of("sam"), Database.read("SELECT claimed_by FROM task WHERE id = ?", review));
    }

    @Test
    void claimingWhatIHoldAnswersTheSameAgain() {
        // Given
        claim("sam", review).then().statusCode(200).header("ETag", "\"1\"");

        // When
        claim("sam", review).then().statusCode(200).header("ETag", "\"1\"").body("status", equalTo("CLAIMED"));

        // Then
        assertEquals(List.of("3"), Database.read("SELECT event_version FROM approval_case"));
    }

    @Test
    void whatIsGivenBackCanBeTakenByAnother() {
        // Given
        claim("sam", review);

        // When
        as("sam")
                .header("If-Match", "\"1\"")
                .post("/api/tasks/{id}/release", review)
                .then()
                .statusCode(200)
                .body("status", equalTo("QUEUED"))
                .body("claimedBy", nullValue());

        // Then
        claim("sofia", review).then().statusCode(200);
    }

    @Test
    void aTaskMustBeClaimedBeforeItIsCompleted() {
        complete("sam", review, outcome("CLEARED"))
                .then()
                .statusCode(409)
                .body("type", problem("illegal-action"))
                .body("state", equalTo("QUEUED"))
                .body("action", equalTo("COMPLETE"));
    }

    @Test
    void aSecondOutcomeIsRefusedEvenWhenItIsTheSame() {
        // Given
        claim("sam", review);
        complete("sam", review, "\"1\"", outcome("CLEARED"))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        // When
        for (String tag : List.of("\"1\"", "\"2\"")) {
            complete("sam", review, tag, outcome("CLEARED"))
                    .then()
                    .statusCode(409)
                    .body("state", equalTo("DONE"))
                    .body("action", equalTo("COMPLETE"));
            complete("sofia", review, tag, refusal()).then().statusCode(409);
        }

        // Then
        assertEquals(List.of("CLEARED"), Database.read("SELECT outcome FROM task WHERE id = ?", review));
    }

    @Test
    void theApproverSeesWhatTheReviewerFound() {
        // Given
        claim("sam", review);

        // When
        complete(
                        "sam",
                        review,
                        Map.of(
                                "outcome", "CLEARED_WITH_CONDITIONS",
                                "reason", "Fine with care.",
                                "conditions", List.of("No customer data.")))
                .then()
                .statusCode(200)
                .body("status", equalTo("DONE"))
                .body("completedBy.name", equalTo("Sam Rivera"));

        // Then
        UUID approval =
                UUID.fromString(Database.read("SELECT id FROM task WHERE step = 'it-approval' AND status = 'QUEUED'")
                        .getFirst());
        as("ivan")
                .get("/api/tasks/{id}", approval)
                .then()
                .body("earlier", hasSize(1))
                .body("earlier[0].outcome", equalTo("CLEARED_WITH_CONDITIONS"))
                .body("earlier[0].reason", equalTo("Fine with care."))
                .body("earlier[0].conditions", contains("No customer data."));
    }

    @Test
    void aWrongOutcomeIsRefusedFieldByField() {
        claim("sam", review);
        Map<String, Object> ofAnApproval = new HashMap<>(Map.of("outcome", "APPROVED", "reason", "x"));
        ofAnApproval.put("conditions", List.of("y"));
        ofAnApproval.put("answers", GoodAnswers.of("sam", review));
        complete("sam", review, ofAnApproval)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.pointer", contains("/outcome", "/conditions"));
        complete("sam", review, Map.of("outcome", "REFUSED", "reason", "No."))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/offer"));
        complete("sam", review, Map.of("outcome", "REFUSED", "reason", "No.", "offer", Map.of("sandbox", " ")))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/offer"));
        complete("sam", review, Map.of("outcome", "CLEARED", "reason", " "))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/reason"));
        complete("sam", review, Map.of("reason", "x".repeat(4_001), "conditions", List.of("")))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/outcome"))
                .body("errors.pointer", hasItem("/reason"));
        assertEquals(List.of("CLAIMED"), Database.read("SELECT status FROM task WHERE id = ?", review));
    }

    @Test
    void propertiesThatAClientMayNotSetAreRefused() {
        claim("sam", review);
        complete("sam", review, Map.of("outcome", "CLEARED", "reason", "x", "completedBy", "mia"))
                .then()
                .statusCode(400)
                .body("type", problem("unreadable"))
                .body("errors[0].pointer", equalTo("/completedBy"));
        complete("sam", review, Map.of("outcome", "WAVED_THROUGH", "reason", "x"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/outcome"));
    }

    @Test
    void aChangeSaysWhichVersionItWasMadeTo() {
        claim("sam", review);
        as("sam")
                .body(outcome("CLEARED"))
                .post("/api/tasks/{id}/complete", review)
                .then()
                .statusCode(428);
        as("sam").post("/api/tasks/{id}/release", review).then().statusCode(428);
        complete("sam", review, "\"0\"", outcome("CLEARED"))
                .then()
                .statusCode(412)
                .body("currentVersion", equalTo(1));
        as("sofia")
                .header("If-Match", "\"7\"")
                .post("/api/tasks/{id}/claim", review)
                .then()
                .statusCode(409);
        assertEquals(List.of("CLAIMED"), Database.read("SELECT status FROM task WHERE id = ?", review));
    }

    private static org.hamcrest.Matcher<String> problem(String type) {
        return equalTo("urn:countersign:problem:" + type);
    }
}
