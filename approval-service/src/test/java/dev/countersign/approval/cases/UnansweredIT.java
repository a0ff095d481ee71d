package dev.countersign.approval.cases;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.DueTimes;
import dev.countersign.approval.Rest;
import dev.countersign.approval.Topic;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.timer.TimerRunner;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.RequestEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// A requester who does not answer. The policy that ships warns after 20 days and ends the case after 30.
@QuarkusTest
@WithTestResource(Backends.class)
class UnansweredIT {
    private static final Actor REVIEWER = new Actor(SAM, Set.of("team:security"), false);

    @Inject
    TimerRunner runner;

    @Inject
    Cases cases;

    @Inject
    CaseBook book;

    @Inject
    CaseCommands commands;

    @Inject
    BusinessCalendar calendar;

    @Inject
    Clock clock;

    private UUID request;
    private UUID question;

    @BeforeEach
    void somethingIsAsked() throws SQLException {
        Database.forgetCases();
        Database.change("TRUNCATE timer");
        request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        Rest.claim("sam", review).then().statusCode(200);
        question = UUID.randomUUID();
        ask(review);
    }

    @Test
    void theRequesterIsWarnedOnceAndThenTheCaseEnds() throws SQLException {
        // Given
        DueTimes.pass("REQUEST_EXPIRY_WARNING", question);
        runner.look();
        runner.look();
        as("mia").get("/api/cases/{id}", request).then().body("status", equalTo("OPEN"));

        // When
        DueTimes.pass("REQUEST_EXPIRES", question);
        runner.look();

        // Then
        as("mia").get("/api/cases/{id}", request).then().body("status", equalTo("EXPIRED"));
        List<Topic.Said> said = Topic.aboutCaseOf(request, 6);
        assertEquals(
                List.of(
                        "case.opened",
                        "task.queued",
                        "task.claimed",
                        "task.information-requested",
                        "case.expiring",
                        "case.expired"),
                said.stream().map(Topic.Said::type).toList());
        CaseEvent.Expiring expiring =
                assertInstanceOf(CaseEvent.Expiring.class, said.get(4).event());
        Instant asked = said.get(3).event().occurredAt();
        assertEquals(asked.plus(Duration.ofDays(30)), expiring.expiresAt());
    }

    @Test
    void nothingHappensBeforeItsTime() {
        // When
        runner.look();

        // Then
        assertEquals(List.of("REQUEST_EXPIRY_WARNING PENDING", "REQUEST_EXPIRES PENDING"), DueTimes.statesOf(question));
        assertEquals(
                List.of("20", "30"),
                Database.read("SELECT extract(day FROM t.due_at - q.asked_at) FROM timer t"
                        + " JOIN question q ON q.id = t.subject ORDER BY t.due_at"));
    }

    @Test
    void whoHasAnsweredIsNeitherWarnedNorTurnedAway() throws SQLException {
        // Given
        answer();

        // When
        DueTimes.pass("REQUEST_EXPIRY_WARNING", question);
        DueTimes.pass("REQUEST_EXPIRES", question);
        runner.look();

        // Then
        assertEquals(
                List.of("REQUEST_EXPIRES CANCELLED", "REQUEST_EXPIRY_WARNING CANCELLED"),
                DueTimes.statesOf(question).stream().sorted().toList());
        as("mia").get("/api/cases/{id}", request).then().body("status", equalTo("OPEN"));
    }

    @RepeatedTest(10)
    void ofAnAnswerAndTheEndAtTheSameMomentOneCounts() throws Exception {
        // Given
        DueTimes.pass("REQUEST_EXPIRES", question);
        CyclicBarrier together = new CyclicBarrier(2);

        // When
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Void> end = () -> {
                together.await();
                runner.look();
                return null;
            };
            Callable<Void> answer = () -> {
                together.await();
                answerAsTheInboxDoes();
                return null;
            };
            for (Future<Void> done : threads.invokeAll(List.of(end, answer))) {
                done.get();
            }
        }
        runner.look();

        // Then
        Map<String, List<String>> expected = Map.of(
                "OPEN In Frankfurt.", List.of("CANCELLED", "dev.countersign.task.information-received.v1"),
                "EXPIRED ", List.of("FIRED", "dev.countersign.case.expired.v1"));
        String became = Database.read(
                        "SELECT c.status || ' ' || coalesce(q.answer, '') FROM approval_case c"
                                + " JOIN question q ON q.case_id = c.id WHERE c.request_id = ?",
                        request)
                .getFirst();
        assertEquals(
                expected.get(became),
                Database.read(
                        "SELECT state FROM timer WHERE kind = 'REQUEST_EXPIRES' AND subject = ? UNION ALL"
                                + " (SELECT type FROM case_history WHERE request_id = ? AND version > 4 ORDER BY version)",
                        question,
                        request));
    }

    private void ask(UUID review) {
        QuarkusTransaction.requiringNew().run(() -> {
            ApprovalCase found = cases.withTask(review).orElseThrow();
            Moment now = new Moment(clock.instant(), calendar);
            Instant expiresAt = book.expiresAt(found, now.at()).orElseThrow();
            Asking asking = new Asking(AskedOf.REQUESTER, "Where is it kept?");
            book.keep(found, found.inquiry().ask(review, asking, question, expiresAt, REVIEWER, now));
        });
    }

    /// Until it is taken, as it is with an event.
    private void answerAsTheInboxDoes() {
        boolean taken = false;
        while (!taken) {
            try {
                answer();
                taken = true;
            } catch (OptimisticLockException e) {
                taken = false;
            }
        }
    }

    private void answer() {
        RequestEvent.Answered answered =
                new RequestEvent.Answered(request, question, "In Frankfurt.", MIA, clock.instant());
        QuarkusTransaction.requiringNew().run(() -> commands.answer(answered));
    }
}
