package dev.countersign.approval.timer;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.DueTimes;
import dev.countersign.approval.Rest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionRequiredException;
import jakarta.transaction.TransactionalException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class TimerRunnerIT {
    private static final String OPERATIONS = "/api/operations/approval-service/timers";
    private static final Instant SOON = Instant.parse("2099-01-01T00:00:00Z");

    @Inject
    Timers timers;

    @Inject
    TimerRunner runner;

    @BeforeEach
    void nothingIsDue() throws SQLException {
        Database.forgetCases();
        Database.change("TRUNCATE timer");
    }

    @Test
    void aTimerNeedsTheTransactionThatItIsAbout() {
        TransactionalException refusal = assertThrows(
                TransactionalException.class,
                () -> timers.set(TimerKind.TASK_OVERDUE, UUID.randomUUID(), UUID.randomUUID(), SOON));
        assertTrue(refusal.getCause() instanceof TransactionRequiredException);
    }

    @Test
    void whatIsSetTwiceIsThereOnce() {
        // Given
        UUID subject = UUID.randomUUID();

        // When
        set(subject);
        set(subject);

        // Then
        assertEquals(List.of("TASK_OVERDUE PENDING"), DueTimes.statesOf(subject));
    }

    @Test
    void whatWasForNothingCanBeSetAgain() throws SQLException {
        // Given
        UUID subject = UUID.randomUUID();
        set(subject);
        Database.change("UPDATE timer SET state = 'CANCELLED', settled_at = now()");

        // When
        set(subject);

        // Then
        assertEquals(2, DueTimes.statesOf(subject).size());
    }

    @Test
    void aTimerIsARowAndWhoeverLooksFindsIt() throws SQLException {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        assertEquals(List.of("TASK_OVERDUE PENDING"), DueTimes.statesOf(review));
        assertEquals(
                Database.read("SELECT due_at FROM task WHERE id = ?", review),
                Database.read("SELECT due_at FROM timer WHERE subject = ?", review));

        // When
        runner.look();
        assertEquals(List.of("TASK_OVERDUE PENDING"), DueTimes.statesOf(review), "it is not due yet");
        DueTimes.pass(review);
        runner.look();

        // Then
        assertEquals(List.of("TASK_OVERDUE FIRED"), DueTimes.statesOf(review));
    }

    @Test
    void ofManyWhoLookAtOnceOneFiresIt() throws Exception {
        // Given
        List<UUID> reviews = IntStream.range(0, 10)
                .mapToObj(n -> Rest.reviewOf(Rest.submit(MIA, "Product " + n)))
                .toList();
        for (UUID review : reviews) {
            DueTimes.pass(review);
        }

        // When
        atOnce(4, () -> {
            runner.look();
            return null;
        });
        runner.look();

        // Then
        assertEquals(List.of("10"), Database.read("SELECT count(*) FROM timer WHERE state = 'FIRED'"));
        assertEquals(
                List.of("10"),
                Database.read("SELECT count(*) FROM case_history WHERE type = 'dev.countersign.task.escalated.v1'"));
    }

    @Test
    void oneThatFailsDoesNotStopTheOthersAndIsShownToOperators() throws SQLException {
        // Given
        UUID failing = Rest.reviewOf(Rest.submit(MIA, "First"));
        UUID other = Rest.reviewOf(Rest.submit(MIA, "Second"));
        DueTimes.pass(failing);
        DueTimes.pass(other);
        policyOf(failing, 999);

        // When
        runner.look();
        runner.look();

        // Then
        assertEquals(List.of("TASK_OVERDUE PENDING"), DueTimes.statesOf(failing));
        assertEquals(List.of("TASK_OVERDUE FIRED"), DueTimes.statesOf(other));
        as("olga")
                .get(OPERATIONS)
                .then()
                .statusCode(200)
                .body("items.subject", contains(failing.toString()))
                .body("items[0].kind", equalTo("TASK_OVERDUE"))
                .body("items[0].attempts", equalTo(1))
                .body("items[0].error", startsWith("Unknown"));
        as("sam").get(OPERATIONS).then().statusCode(403);
    }

    @Test
    void oneThatHasFailedFiresOnceItCan() throws SQLException {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        DueTimes.pass(review);
        policyOf(review, 999);
        runner.look();

        // When
        policyOf(review, 1);
        Database.change("UPDATE timer SET retry_at = now()");
        runner.look();

        // Then
        assertEquals(List.of("TASK_OVERDUE FIRED"), DueTimes.statesOf(review));
        as("olga").get(OPERATIONS).then().body("items", hasSize(0));
    }

    @Test
    void aKindThatThisBuildDoesNotKnowIsLeftToOthers() throws SQLException {
        // Given
        UUID subject = UUID.randomUUID();
        Database.change("""
                INSERT INTO timer (id, kind, request_id, subject, due_at)
                VALUES (gen_random_uuid(), 'OF_TOMORROW', gen_random_uuid(), ?, now() - interval '1 hour')""", subject);

        // When
        runner.look();

        // Then
        assertEquals(List.of("OF_TOMORROW PENDING"), DueTimes.statesOf(subject));
        as("olga").get(OPERATIONS).then().body("items.kind", contains("OF_TOMORROW"));
    }

    private void set(UUID subject) {
        QuarkusTransaction.requiringNew().run(() -> timers.set(TimerKind.TASK_OVERDUE, subject, subject, SOON));
    }

    private static void policyOf(UUID task, int version) throws SQLException {
        Database.change(
                "UPDATE approval_case SET policy_version = ? WHERE id = (SELECT case_id FROM task WHERE id = ?)",
                version,
                task);
    }

    private static void atOnce(int times, Callable<Void> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Callable<Void>> calls = new ArrayList<>();
            IntStream.range(0, times).forEach(n -> calls.add(call));
            for (Future<Void> done : threads.invokeAll(calls)) {
                done.get();
            }
        }
    }
}
