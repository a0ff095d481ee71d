package dev.countersign.approval.assessment;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.approval.Asked;
import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.GoodAnswers;
import dev.countersign.approval.Rest;
import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.Topic;
import dev.countersign.approval.Treatments;
import dev.countersign.contracts.RequestEvent;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class AssessmentResourceIT {
    private UUID review = new UUID(0, 0);

    @BeforeEach
    void samHasTheReviewOfARequestOfMias() throws SQLException {
        Database.forgetCases();
        review = Rest.reviewOfRequestBy(MIA);
        Rest.claim("sam", review).then().statusCode(200);
    }

    @Test
    void onlyWhatConcernsTheRequestIsAsked() {
        as("sam")
                .get("/api/tasks/{id}/assessment", review)
                .then()
                .statusCode(200)
                .header("ETag", "\"0\"")
                .body("questions.id", hasItems("sign-in", "encrypted"))
                .body("questions.id", not(hasItem("told-of-incidents")))
                .body("questions[0].hint", notNullValue())
                .body("questions[0].options[2].finding", equalTo("People sign in with a password that is not ours."))
                .body("questions[0].options[2].severity", equalTo("MEDIUM"))
                .body("missing", hasItem("sign-in"))
                .body("missing", not(hasItem("second-factor")));
    }

    @Test
    void answersAreKeptAndTheNextQuestionFollows() {
        // Given
        Map<String, ?> answers = Map.of("sign-in", Map.of("answer", "no", "note", "Only by mail."));

        // When
        Response saved = save("sam", "\"0\"", answers);

        // Then
        saved.then().statusCode(200).header("ETag", "\"1\"").body("missing", hasItem("second-factor"));
        as("sofia")
                .get("/api/tasks/{id}/assessment", review)
                .then()
                .body("questions[0].answer", equalTo("no"))
                .body("questions[0].note", equalTo("Only by mail."))
                .body("savedBy", equalTo("Sam Rivera"));
        save("sam", "\"0\"", answers).then().statusCode(412);
        save("sam", "\"1\"", Map.of()).then().statusCode(200).header("ETag", "\"2\"");
    }

    @Test
    void onlyWhoeverHasTheReviewAnswersAndOnlyWhatIsAsked() {
        Map<String, ?> answers = Map.of("sign-in", Map.of("answer", "yes"));

        save("sofia", "\"0\"", answers).then().statusCode(409).body("holder", equalTo("Sam Rivera"));
        save("mia", "\"0\"", answers).then().statusCode(403);
        save("tom", "\"0\"", answers).then().statusCode(404);
        save("sam", "\"0\"", Map.of("sign-in", Map.of("answer", "perhaps")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/answers/sign-in/answer"));
        save("sam", "\"0\"", Map.of("second-factor", Map.of("answer", "no")))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/answers/second-factor"));
    }

    @Test
    void aYesNeedsEveryAnswerAndANoNeedsNone() {
        // Given
        Map<String, Object> unanswered = new LinkedHashMap<>(Rest.outcome("CLEARED"));
        unanswered.put("answers", Map.of());

        // When
        Response refused = Rest.complete("sam", review, unanswered);

        // Then
        refused.then().statusCode(422).body("errors.pointer", hasItems("/answers/sign-in", "/answers/encrypted"));
        assertEquals(List.of("CLAIMED"), Database.read("SELECT status FROM task WHERE id = ?", review));
        Rest.complete("sam", review, Rest.refusal()).then().statusCode(200);
    }

    @Test
    void whatWasSavedBeforeIsWhatTheReviewEndsWith() {
        // Given
        save("sam", "\"0\"", GoodAnswers.of("sam", review)).then().statusCode(200);
        String tag = as("sam").get("/api/tasks/{id}", review).header("ETag");

        // When
        as("sam")
                .header("If-Match", tag)
                .body(Rest.outcome("CLEARED"))
                .post("/api/tasks/{id}/complete", review)
                .then()
                .statusCode(200);

        // Then
        as("sam").get("/api/tasks/{id}/assessment", review).then().body("completedAt", notNullValue());
        save("sam", "\"0\"", Map.of()).then().statusCode(409);
        assertThrows(
                SQLException.class,
                () -> Database.change("UPDATE assessment SET answers = '{}' WHERE task_id = ?", review));
    }

    @Test
    void anApprovalHasNeitherQuestionsNorFindings() {
        // Given
        Rest.complete("sam", review, Rest.outcome("CLEARED")).then().statusCode(200);
        UUID approval = Rest.approvalOf(requestOf(review));
        Rest.claim("ivan", approval);

        // When
        Map<String, Object> withAnswers = new LinkedHashMap<>(Rest.outcome("APPROVED"));
        withAnswers.put("answers", Map.of("sign-in", Map.of("answer", "yes")));

        // Then
        as("ivan").get("/api/tasks/{id}/assessment", approval).then().body("questions", hasSize(0));
        Rest.complete("ivan", approval, withAnswers)
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answers"));
        Rest.complete("ivan", approval, Rest.outcome("APPROVED")).then().statusCode(200);
    }

    @Test
    void aReassessmentStartsFromTheEarlierAnswers() {
        // Given
        Rest.complete("sam", review, Treatments.accepted("sam", review)).then().statusCode(200);
        UUID request = requestOf(review);

        // When
        Topic.tell(
                new RequestEvent.Revised(
                        request,
                        1001,
                        2,
                        Asked.newsletter().content(),
                        SampleRequests.MIA,
                        null,
                        Instant.now().truncatedTo(ChronoUnit.MICROS)),
                2);
        Rest.awaitStatus(review, "QUEUED");
        Rest.claim("sofia", review).then().statusCode(200);

        // Then
        as("sofia")
                .get("/api/tasks/{id}/assessment", review)
                .then()
                .body("questions[0].answer", equalTo("no"))
                .body("missing", hasItem("told-of-incidents"))
                .body("missing", not(hasItem("encrypted")));
        Rest.complete("sofia", review, Rest.outcome("CLEARED")).then().statusCode(200);
        assertEquals(List.of("SUPERSEDED"), Database.read("SELECT status FROM finding"));
        assertEquals(List.of("2"), Database.read("SELECT count(*) FROM assessment WHERE completed_at IS NOT NULL"));
    }

    private Response save(String person, String tag, Map<String, ?> answers) {
        return as(person)
                .header("If-Match", tag)
                .body(Map.of("answers", answers))
                .put("/api/tasks/{id}/assessment", review);
    }

    private static UUID requestOf(UUID task) {
        return UUID.fromString(
                Database.read("SELECT request_id FROM task WHERE id = ?", task).getFirst());
    }
}
