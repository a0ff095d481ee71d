package dev.countersign.approval.cases;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.DueTimes;
import dev.countersign.approval.Rest;
import dev.countersign.approval.Topic;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.timer.TimerRunner;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What happens when the target of a task passes. The policy that ships escalates a security review to IT approval.
@QuarkusTest
@WithTestResource(Backends.class)
class EscalationIT {
    private static final Actor REVIEWER = new Actor(SAM, Set.of("team:security"), false);

    @Inject
    TimerRunner runner;

    @Inject
    Cases cases;

    @Inject
    CaseBook book;

    @Inject
    BusinessCalendar calendar;

    @Inject
    Clock clock;

    @BeforeEach
    void nothingIsDue() throws SQLException {
        Database.forgetCases();
        Database.change("TRUNCATE timer");
    }

    @Test
    void anOverdueTaskMayBeDoneByAnotherGroupToo() throws SQLException {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        DueTimes.pass(review);
        as("sam").get("/api/queue").then().body("items[0].pace", equalTo("OVERDUE"));

        // When
        runner.look();
        runner.look();

        // Then
        as("sam")
                .get("/api/tasks/{id}", review)
                .then()
                .body("escalatedTo", equalTo("team:it-approval"))
                .body("pace", equalTo("OVERDUE"));
        as("ivan").get("/api/queue").then().body("items.id", contains(review.toString()));
        Rest.claim("ivan", review).then().statusCode(200);
        assertEquals(
                List.of("case.opened", "task.queued", "task.escalated", "task.claimed"),
                Topic.aboutCaseOf(request, 4).stream().map(Topic.Said::type).toList());
    }

    @Test
    void nothingIsEscalatedWhileAnAnswerIsAwaitedAndTheNextTargetIsLookedAtAgain() throws SQLException {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Rest.claim("sam", review).then().statusCode(200);
        change(
                review,
                (found, now) -> found.inquiry()
                        .ask(
                                review,
                                new Asking(AskedOf.REQUESTER, "Where is it kept?"),
                                UUID.randomUUID(),
                                null,
                                REVIEWER,
                                now));
        DueTimes.pass(review);

        // When
        runner.look();
        change(review, (found, now) -> found.inquiry().takeBack(review, REVIEWER, now));

        // Then
        assertEquals(List.of("TASK_OVERDUE CANCELLED", "TASK_OVERDUE PENDING"), DueTimes.statesOf(review));
        DueTimes.pass(review);
        runner.look();
        as("sam").get("/api/tasks/{id}", review).then().body("escalatedTo", equalTo("team:it-approval"));
    }

    @Test
    void whatWasDoneInTimeIsNotEscalated() throws SQLException {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Rest.claim("sam", review);
        Rest.complete("sam", review, Rest.outcome("CLEARED")).then().statusCode(200);

        // When
        DueTimes.pass(review);
        runner.look();

        // Then
        assertEquals(List.of("TASK_OVERDUE CANCELLED"), DueTimes.statesOf(review));
        as("sam").get("/api/tasks/{id}", review).then().body("escalatedTo", nullValue());
    }

    @Test
    void nothingFiresOnACaseThatHasEnded() throws SQLException {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        Rest.claim("sam", review);
        Rest.complete("sam", review, Rest.refusal()).then().statusCode(200);
        String before = versionOf(request);

        // When
        Database.change("UPDATE timer SET due_at = now() - interval '1 hour'");
        runner.look();

        // Then
        assertEquals(List.of("0"), Database.read("SELECT count(*) FROM timer WHERE state <> 'CANCELLED'"));
        assertEquals(before, versionOf(request));
    }

    @Test
    void aStepWithoutAnEscalationNeedsNoTimer() {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        Rest.claim("sam", review);

        // When
        Rest.complete("sam", review, Rest.outcome("CLEARED")).then().statusCode(200);

        // Then
        assertEquals(List.of(), DueTimes.statesOf(Rest.approvalOf(request)));
    }

    private void change(UUID task, What what) {
        QuarkusTransaction.requiringNew().run(() -> {
            ApprovalCase found = cases.withTask(task).orElseThrow();
            book.keep(found, what.happens(found, new Moment(clock.instant(), calendar)));
        });
    }

    private static String versionOf(UUID request) {
        return Database.read("SELECT event_version FROM approval_case WHERE request_id = ?", request)
                .getFirst();
    }

    private interface What {
        List<CaseEvent> happens(ApprovalCase found, Moment now);
    }
}
