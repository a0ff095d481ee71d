package dev.countersign.approval;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.countersign.contracts.Person;
import dev.countersign.stack.TestBackends;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// The service over REST, as a demo person.
public final class Rest {
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private Rest() {}

    public static RequestSpecification as(String person) {
        String token = TOKENS.computeIfAbsent(person, TestBackends.get()::tokenFor);
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// Submits a request on the topic and waits for its security review.
    ///
    /// @return the task
    public static UUID reviewOfRequestBy(Person requester) {
        return reviewOf(submit(requester, "Orbit Surveys"));
    }

    /// Submits a request on the topic.
    ///
    /// @return the request
    public static UUID submit(Person requester, String product) {
        UUID request = UUID.randomUUID();
        Topic.tell(SampleRequests.submittedBy(requester, request, product), 1);
        return request;
    }

    public static UUID reviewOf(UUID request) {
        return task(request, "security");
    }

    public static UUID approvalOf(UUID request) {
        return task(request, "it-approval");
    }

    public static Response claim(String person, UUID task) {
        return as(person).post("/api/tasks/{id}/claim", task);
    }

    public static Response complete(String person, UUID task, Map<String, ?> completion) {
        String tag = as(person).get("/api/tasks/{id}", task).header("ETag");
        return complete(person, task, tag, completion);
    }

    public static Response complete(String person, UUID task, String tag, Map<String, ?> completion) {
        return as(person)
                .header("If-Match", tag)
                .body(answered(person, task, completion))
                .post("/api/tasks/{id}/complete", task);
    }

    /// A review that ends well is answered well, unless the test says something else.
    private static Map<String, ?> answered(String person, UUID task, Map<String, ?> completion) {
        boolean cleared = String.valueOf(completion.get("outcome")).startsWith("CLEARED");
        if (!cleared || completion.containsKey("answers")) {
            return completion;
        }
        Map<String, Object> answered = new LinkedHashMap<>(completion);
        answered.put("answers", GoodAnswers.of(person, task));
        return answered;
    }

    public static Map<String, ?> outcome(String outcome) {
        return Map.of("outcome", outcome, "reason", "Because it is so.");
    }

    public static Map<String, ?> refusal() {
        return Map.of(
                "outcome", "REFUSED",
                "reason", "It keeps data for ever.",
                "offer", Map.of("alternative", "Meridian Polls"));
    }

    public static void awaitStatus(UUID task, String status) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> Database.read("SELECT status FROM task WHERE id = ?", task), List.of(status)::equals);
    }

    private static UUID task(UUID request, String step) {
        List<String> found = await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> Database.read("SELECT id FROM task WHERE request_id = ? AND step = ?", request, step),
                        rows -> !rows.isEmpty());
        return UUID.fromString(found.getFirst());
    }
}
