package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static dev.countersign.request.Rest.path;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class ConversationIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void whatIsSaidIsReadByEverybodyWhoSeesTheRequestNewestFirst() {
        // Given
        String request = path(Rest.create("mia", content(), true));
        say("mia", request, "Does anybody know the vendor?").then().statusCode(201);

        // When
        Response said = say("carla", request, "  I do.\n", "mia");

        // Then
        said.then()
                .statusCode(201)
                .body("by.sub", equalTo("carla"))
                .body("text", equalTo("I do."))
                .body("mentions.name", contains("Mia Brandt"));
        as("mia")
                .get(request + "/comments")
                .then()
                .statusCode(200)
                .body("items.text", contains("I do.", "Does anybody know the vendor?"));
    }

    @Test
    void theListGoesOnBehindTheLastComment() {
        // Given
        String request = path(Rest.create("mia", content(), true));
        for (int i = 1; i <= 5; i++) {
            say("mia", request, "Number " + i);
        }

        // When
        Response first = as("mia").get(request + "/comments?limit=3");

        // Then
        first.then()
                .body("items.text", contains("Number 5", "Number 4", "Number 3"))
                .header("Link", containsString("/comments?limit=3&after="));
        as("mia")
                .get(request + "/comments?limit=3&after=" + first.path("next"))
                .then()
                .body("items.text", contains("Number 2", "Number 1"))
                .body("next", nullValue());
    }

    @Test
    void onlyThoseWhoTakePartCanBeMentioned() {
        // Given
        String request = path(Rest.create("mia", content(), true));

        // When
        Response said = say("mia", request, "Look at this!", "mia", "tom");

        // Then
        said.then()
                .statusCode(422)
                .body("type", equalTo("urn:countersign:problem:invalid"))
                .body("errors.pointer", contains("/mentions/1"));
        as("mia").get(request + "/comments").then().body("items", hasSize(0));
    }

    @Test
    void whoHasSaidOrDoneSomethingTakesPart() throws Exception {
        // Given
        Response created = Rest.create("mia", content(), true);
        try (AskedTeams approvals = new AskedTeams()) {
            approvals.claim("sofia", approvals.ask(UUID.fromString(created.path("id"))));
        }
        say("carla", path(created), "I do.").then().statusCode(201);

        // When
        await().atMost(SOON)
                .untilAsserted(() -> as("mia")
                        .get(path(created) + "/comments/participants")
                        .then()
                        .body("items.sub", containsInAnyOrder("mia", "sofia", "carla")));

        // Then
        say("mia", path(created), "Look at this!", "sofia").then().statusCode(201);
    }

    @Test
    void aStrangersConversationIsNotFound() {
        // Given
        String request = path(Rest.create("mia", content(), true));
        say("mia", request, "Between us.");

        // When
        Response read = as("tom").get(request + "/comments");

        // Then
        read.then().statusCode(404).body("type", equalTo("urn:countersign:problem:not-found"));
        say("tom", request, "Hello?").then().statusCode(404);
        as("tom").get(request + "/comments/participants").then().statusCode(404);
        as("tom").put(request + "/watch").then().statusCode(404);
        as("tom").delete(request + "/watch").then().statusCode(404);
    }

    @Test
    void aDraftHasNoConversation() {
        // Given
        String draft = path(Rest.create("mia", content(), false));

        // When
        Response said = say("mia", draft, "Is anybody there?");

        // Then
        said.then().statusCode(409).body("type", equalTo("urn:countersign:problem:still-draft"));
    }

    @Test
    void nothingAndTooMuchAreRefusedAtTheirPlace() {
        // Given
        String request = path(Rest.create("mia", content(), true));

        // When
        Response nothing = say("mia", request, " \n ");
        Response tooMuch = say("mia", request, "x".repeat(4001));

        // Then
        nothing.then().statusCode(422).body("errors.pointer", contains("/text"));
        tooMuch.then().statusCode(422).body("errors.pointer", contains("/text"));
        say("mia", request, "x".repeat(4000)).then().statusCode(201);
    }

    @Test
    void theSameKeySaysItOnce() {
        // Given
        String request = path(Rest.create("mia", content(), true));
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("text", "Once.");
        Response first = as("mia").header("Idempotency-Key", key).body(body).post(request + "/comments");

        // When
        Response second = as("mia").header("Idempotency-Key", key).body(body).post(request + "/comments");

        // Then
        assertEquals(first.asString(), second.asString());
        as("mia").get(request + "/comments").then().body("items", hasSize(1));
    }

    @Test
    void whoWatchesGoesOnSeeingARequestAfterLeavingItsDepartment() {
        // Given
        String request = path(Rest.create("mia", content(), true));
        String gone = tokenOfCarlaIn("Legal Affairs");
        given().auth().oauth2(gone).get(request).then().statusCode(404);
        as("carla").put(request + "/watch").then().statusCode(204);
        as("carla").put(request + "/watch").then().statusCode(204);

        // When
        Response seen = given().auth().oauth2(gone).get(request);

        // Then
        seen.then().statusCode(200);
        given().auth().oauth2(gone).delete(request + "/watch").then().statusCode(204);
        given().auth().oauth2(gone).get(request).then().statusCode(404);
    }

    @Test
    void aCommentIsPublishedWithEverybodyWhoMayWantToHearOfIt() {
        // Given
        Response created = Rest.create("mia", content(), true);
        as("stella").put(path(created) + "/watch").then().statusCode(204);

        // When
        say("carla", path(created), "I do.", "mia").then().statusCode(201);

        // Then
        try (RequestTopic topic = new RequestTopic()) {
            await().atMost(SOON).untilAsserted(() -> {
                List<DomainEvent> events = topic.eventsOf(UUID.fromString(created.path("id")));
                assertEquals(2, events.size());
                RequestEvent.Commented comment = assertInstanceOf(RequestEvent.Commented.class, events.getLast());
                assertEquals("Heatmap One", comment.title());
                assertEquals("I do.", comment.text());
                assertEquals(List.of("mia"), subs(comment.mentioned()));
                assertEquals(List.of("stella"), subs(comment.watchers()));
                assertEquals("stella@example.com", comment.watchers().getFirst().email());
            });
        }
    }

    @Test
    void everybodyWhoSpeaksAtOnceIsHeard() throws Exception {
        // Given
        Response created = Rest.create("mia", content(), true);

        // When
        List<Integer> replies = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> calls = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> say("carla", path(created), "Number " + i)))
                    .toList();
            for (Future<Response> call : calls) {
                replies.add(call.get().statusCode());
            }
        }

        // Then
        assertEquals(List.of(201, 201, 201, 201, 201, 201, 201, 201), replies);
        try (RequestTopic topic = new RequestTopic()) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertEquals(
                            9,
                            topic.eventsOf(UUID.fromString(created.path("id"))).size()));
        }
    }

    private static List<String> subs(List<Person> people) {
        return people.stream().map(Person::sub).toList();
    }

    private static String tokenOfCarlaIn(String department) {
        Map<String, Object> claims = TestBackends.get().claimsFor("carla");
        claims.put("department", department);
        return TestBackends.get().sign(claims);
    }

    private static Response say(String person, String request, String text, String... mentions) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("text", text, "mentions", List.of(mentions)))
                .post(request + "/comments");
    }
}
