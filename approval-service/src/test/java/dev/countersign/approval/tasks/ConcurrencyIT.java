package dev.countersign.approval.tasks;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ConcurrencyIT {
    private static final int TASKS = 60;
    private static final List<String> REVIEWERS = List.of("sam", "sofia");

    @BeforeEach
    void nothingWaits() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void nextGivesEveryTaskToExactlyOneOfManyWhoAskAtOnce() throws Exception {
        // Given
        List<UUID> requests = IntStream.range(0, TASKS)
                .mapToObj(n -> Rest.submit(MIA, "Product " + n))
                .toList();
        Set<String> waiting = new HashSet<>();
        requests.forEach(request -> waiting.add(Rest.reviewOf(request).toString()));

        // When
        List<String> taken = Collections.synchronizedList(new ArrayList<>());
        atOnce(IntStream.range(0, 8)
                .mapToObj(n -> (Callable<Void>) () -> {
                    takeUntilNothingIsLeft(REVIEWERS.get(n % 2), taken);
                    return null;
                })
                .toList());

        // Then
        assertEquals(TASKS, taken.size(), "a task was handed out twice, or one was lost");
        assertEquals(waiting, new HashSet<>(taken));
        assertEquals(
                List.of(Integer.toString(TASKS)),
                Database.read("SELECT count(*) FROM task WHERE status = 'CLAIMED' AND claimed_by IN ('sam', 'sofia')"));
    }

    @RepeatedTest(10)
    void ofTwoWhoClaimAtOnceExactlyOneGetsIt() throws Exception {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);

        // When
        List<Response> replies = atOnce(List.of(
                () -> Rest.claim("sam", review),
                () -> Rest.claim("sofia", review),
                () -> as("sam").post("/api/queue/next"),
                () -> as("sofia").post("/api/queue/next")));

        // Then
        String holder = Database.read("SELECT claimed_by FROM task WHERE id = ?", review)
                .getFirst();
        assertEquals(List.of("3"), Database.read("SELECT event_version FROM approval_case"));
        for (Response reply : replies) {
            assertTrue(Set.of(200, 204, 409).contains(reply.statusCode()), reply.asString());
            if (reply.statusCode() == 200) {
                assertEquals(holder, reply.path("claimedBy.sub"));
            }
        }
    }

    @RepeatedTest(10)
    void ofManyOutcomesSentAtOnceATaskHasExactlyOne() throws Exception {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        Rest.claim("sam", review);

        // When
        List<Response> replies = atOnce(List.of(
                () -> Rest.complete("sam", review, "\"1\"", Rest.outcome("CLEARED")),
                () -> Rest.complete("sam", review, "\"1\"", Rest.refusal()),
                () -> Rest.complete("sam", review, "\"1\"", Rest.outcome("CLEARED")),
                () -> Rest.complete("sofia", review, "\"1\"", Rest.refusal()),
                () -> as("sam").header("If-Match", "\"1\"").post("/api/tasks/{id}/release", review)));

        // Then
        long won = replies.stream().filter(reply -> reply.statusCode() == 200).count();
        assertEquals(
                1, won, () -> replies.stream().map(Response::asString).toList().toString());
        replies.forEach(reply -> assertTrue(Set.of(200, 409, 412).contains(reply.statusCode()), reply.asString()));
        List<Topic.Said> said = Topic.aboutCaseOf(request, 4);
        assertEquals(
                IntStream.rangeClosed(1, said.size()).mapToObj(Long::valueOf).toList(),
                said.stream().map(event -> event.envelope().aggregateVersion()).toList());
        assertTrue(said.stream()
                        .filter(event -> event.type().equals("task.completed"))
                        .count()
                <= 1);
    }

    private static void takeUntilNothingIsLeft(String reviewer, List<String> taken) {
        Response next = as(reviewer).post("/api/queue/next");
        // What others are taking at this moment looks like nothing to take, hence the look at the whole.
        while (next.statusCode() == 200 || taken.size() < TASKS) {
            if (next.statusCode() == 200) {
                taken.add(next.path("id"));
            } else if (Database.read("SELECT 1 FROM task WHERE status = 'QUEUED' AND step = 'security'")
                    .isEmpty()) {
                return;
            }
            next = as(reviewer).post("/api/queue/next");
        }
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
