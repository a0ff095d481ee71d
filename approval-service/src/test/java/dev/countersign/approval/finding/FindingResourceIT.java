package dev.countersign.approval.finding;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.Topic;
import dev.countersign.approval.Treatments;
import dev.countersign.approval.timer.TimerRunner;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.ReopenedBecause;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class FindingResourceIT {
    @Inject
    TimerRunner runner;

    private UUID request = new UUID(0, 0);
    private UUID review = new UUID(0, 0);

    @BeforeEach
    void samHasTheReviewOfARequestOfMias() throws SQLException {
        Database.forgetCases();
        Database.change("DELETE FROM timer");
        request = Rest.submit(MIA, "Orbit Surveys");
        review = Rest.reviewOf(request);
        Rest.claim("sam", review).then().statusCode(200);
    }

    @Test
    void aReviewDoesNotEndBeforeItIsSaidWhatBecomesOfWhatItFound() {
        Rest.complete("sam", review, Treatments.untreated("sam", review))
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/answers/sign-in"));
    }

    @Test
    void whatIsFoundIsToldAndKept() {
        // When
        Rest.complete("sam", review, Treatments.treated("sam", review, Map.of("treatment", "REMEDIATE")))
                .then()
                .statusCode(200);

        // Then
        findings("mia")
                .then()
                .statusCode(200)
                .body("", hasSize(1))
                .body("[0].status", equalTo("OPEN"))
                .body("[0].severity", equalTo("MEDIUM"))
                .body("[0].question", equalTo("sign-in"))
                .body("[0].owner.email", equalTo("mia@example.com"))
                .body("[0].until", equalTo(Treatments.today().plusDays(30).toString()))
                .body("[0].raisedBy", equalTo("Sam Rivera"));
        findings("tom").then().statusCode(404);
        as("sofia").get("/api/queue/findings").then().body("items", hasSize(1));
        as("ivan").get("/api/queue/findings").then().body("items", empty());
        assertEquals(
                List.of(
                        "case.opened",
                        "task.queued",
                        "task.claimed",
                        "task.completed",
                        "task.queued",
                        "finding.raised"),
                Topic.aboutCaseOf(request, 6).stream().map(Topic.Said::type).toList());
    }

    @Test
    void aConditionOfAFindingIsAConditionOfTheYes() {
        Map<String, ?> condition = Map.of("treatment", "CONDITION", "reason", "Only with the second proof.");
        Map<String, Object> completion = new LinkedHashMap<>(Treatments.treated("sam", review, condition));
        Rest.complete("sam", review, completion).then().statusCode(422).body("errors.pointer", hasItem("/conditions"));
        completion.put("outcome", "CLEARED_WITH_CONDITIONS");

        Rest.complete("sam", review, completion)
                .then()
                .statusCode(200)
                .body("conditions", contains("Only with the second proof."));
        findings("sam").then().body("[0].status", equalTo("CONDITION"));
    }

    @Test
    void anExceptionExpiresAndTheFindingIsOpenAgain() throws SQLException {
        // Given
        Rest.complete("sam", review, Treatments.accepted("sam", review)).then().statusCode(200);
        findings("sam").then().body("[0].status", equalTo("ACCEPTED"));
        assertEquals(List.of("EXCEPTION"), Database.read("SELECT kind FROM record_entry WHERE subject = ?", found()));

        // When
        pass("EXCEPTION_EXPIRES");
        runner.look();

        // Then
        findings("sam").then().body("[0].status", equalTo("OPEN"));
        FindingEvent.Reopened reopened =
                (FindingEvent.Reopened) Topic.aboutCaseOf(request, 7).getLast().event();
        assertEquals(ReopenedBecause.EXCEPTION_EXPIRED, reopened.because());
        assertEquals("mia@example.com", reopened.owner().email());
        assertEquals("team:security", reopened.task().team());
    }

    @Test
    void evidenceExpiresAndTheFindingIsOpenAgain() throws SQLException {
        // Given
        Rest.complete("sam", review, Treatments.proven("sam", review)).then().statusCode(200);
        findings("sam")
                .then()
                .body("[0].status", equalTo("REMEDIATED"))
                .body("[0].evidence.title", equalTo("ISO 27001 certificate"));

        // When
        Database.change("UPDATE timer SET due_at = now() - interval '1 hour' WHERE kind = 'EVIDENCE_EXPIRES'");
        runner.look();

        // Then
        findings("sam").then().body("[0].status", equalTo("OPEN"));
        FindingEvent.Reopened reopened =
                (FindingEvent.Reopened) Topic.aboutCaseOf(request, 7).getLast().event();
        assertEquals(ReopenedBecause.EVIDENCE_EXPIRED, reopened.because());
    }

    @Test
    void whatWasAcceptedForLongerOrMendedDoesNotComeBack() throws SQLException {
        // Given
        Rest.complete("sam", review, Treatments.accepted("sam", review)).then().statusCode(200);
        accept("sofia", "\"0\"", Treatments.today().plusDays(200).toString())
                .then()
                .statusCode(200);

        // When
        Database.change("UPDATE timer SET due_at = due_at - interval '400 days' WHERE kind = 'EXCEPTION_EXPIRES'");
        runner.look();

        // Then
        findings("sam").then().body("[0].status", equalTo("ACCEPTED"));
        remediate("sam", "\"1\"").then().statusCode(200).body("status", equalTo("REMEDIATED"));
        remediate("sam", "\"2\"").then().statusCode(409);
        accept("sam", "\"2\"", Treatments.today().plusDays(20).toString())
                .then()
                .statusCode(409);
    }

    @Test
    void nobodyDealsWithWhatWasFoundInTheirOwnRequestOrForAnotherTeam() {
        // Given
        Rest.complete("sam", review, Treatments.accepted("sam", review)).then().statusCode(200);

        // Then
        remediate("mia", "\"0\"").then().statusCode(403);
        remediate("tom", "\"0\"").then().statusCode(404);
        remediate("ivan", "\"0\"").then().statusCode(403);
        remediate("sam", "\"7\"").then().statusCode(412);
        accept("sam", "\"0\"", Treatments.today().plusDays(400).toString())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/until"));
        remediate("sofia", "\"0\"").then().statusCode(200).header("ETag", "\"1\"");
    }

    @Test
    void whatWasFoundInARequestThatIsNotApprovedIsMoot() throws SQLException {
        // Given
        Rest.complete("sam", review, Treatments.accepted("sam", review)).then().statusCode(200);
        UUID approval = Rest.approvalOf(request);
        Rest.claim("ivan", approval);
        Rest.complete("ivan", approval, Rest.refusal()).then().statusCode(200);

        // When
        pass("EXCEPTION_EXPIRES");
        runner.look();

        // Then
        findings("sam").then().body("[0].status", equalTo("ACCEPTED"));
        remediate("sam", "\"0\"").then().statusCode(409);
    }

    @Test
    void theDatabaseTakesNoExceptionWithoutAnEnd() {
        Rest.complete("sam", review, Treatments.accepted("sam", review)).then().statusCode(200);

        assertThrows(SQLException.class, () -> Database.change("UPDATE finding SET until_day = NULL, until_at = NULL"));
    }

    /// As if the time of the finding had come.
    private static void pass(String kind) throws SQLException {
        Database.change("UPDATE finding SET until_at = '2026-01-01T00:00:00Z'");
        Database.change("UPDATE timer SET due_at = '2026-01-01T00:00:00Z' WHERE kind = ?", kind);
    }

    private static UUID found() {
        return UUID.fromString(Database.read("SELECT id FROM finding").getFirst());
    }

    private Response findings(String person) {
        return as(person).get("/api/cases/{request}/findings", request);
    }

    private Response remediate(String person, String tag) {
        return as(person)
                .header("If-Match", tag)
                .body(Map.of("note", "They use our sign-in now."))
                .post("/api/cases/{request}/findings/{id}/remediate", request, found());
    }

    private Response accept(String person, String tag, String until) {
        return as(person)
                .header("If-Match", tag)
                .body(Map.of("reason", "It is still small.", "until", until))
                .post("/api/cases/{request}/findings/{id}/accept", request, found());
    }
}
