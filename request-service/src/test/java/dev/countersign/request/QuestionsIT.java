package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskRef;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Questions about a request: asked over Kafka, answered over REST and on the page.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class QuestionsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private UUID id;
    private String path;
    private ToldCase told;

    @BeforeEach
    void open() {
        id = UUID.fromString(Rest.create("mia", Rest.content(), true).path("id"));
        path = "/api/requests/" + id;
        told = new ToldCase(id);
        told.opened(1);
        told.claimed(told.security);
        told.claimed(told.privacy);
        eventually("steps.status", contains("CLAIMED", "CLAIMED"));
    }

    @AfterEach
    void close() {
        told.close();
    }

    @Test
    void whatWaitsForAnAnswerComesFirstInTheListOfWhoAsked() {
        // Given
        UUID access = told.asked(told.security, AskedOf.REQUESTER, "Who has access?");
        eventually("questions.status", contains("OPEN"));
        Browser mia = new Browser("mia", "/requests");

        // Then
        assertTrue(waiting(mia.html()).contains("/requests/" + id), mia::html);
        mia.open("/requests?status=WAITING_ON_REQUESTER");
        assertFalse(mia.html().contains("Waits for you"), mia::html);
        assertTrue(mia.html().contains("/requests/" + id), mia::html);

        // When
        answer("mia", access, "The team.");

        // Then
        mia.open("/requests");
        assertFalse(waiting(mia.html()).contains("/requests/" + id), mia::html);
    }

    @Test
    void theListTellsWhenTheNextStepIsDueWhileItIsWithIt() {
        // Given
        Browser mia = new Browser("mia", list());
        assertTrue(mia.html().contains("Next step due"), mia::html);

        // When
        told.asked(told.security, AskedOf.REQUESTER, "Who has access?");
        told.asked(told.privacy, AskedOf.REQUESTER, "Where is it kept?");
        eventually("questions.status", contains("OPEN", "OPEN"));

        // Then
        mia.open(list());
        assertTrue(mia.html().contains("/requests/" + id), mia::html);
        assertFalse(mia.html().contains("Next step due"), mia::html);
    }

    /// With this request alone.
    private String list() {
        return "/requests?text=" + as("mia").get(path).path("number");
    }

    private static String waiting(String html) {
        return html.replaceFirst("(?s)^((?:(?!Waits for you).)*)$", "")
                .replaceFirst("(?s)<form class=\"filters\".*", "");
    }

    @Test
    void theRequestWaitsUntilTheLastOfTwoQuestionsIsAnswered() {
        // Given
        UUID access = told.asked(told.security, AskedOf.REQUESTER, "Who has access?");
        UUID place = told.asked(told.privacy, AskedOf.REQUESTER, "Where is it kept?");
        eventually("questions.status", contains("OPEN", "OPEN"));
        as("mia")
                .get(path)
                .then()
                .body("status", equalTo("WAITING_ON_REQUESTER"))
                .body("holder", equalTo("REQUESTER"));

        // When
        Response first = answer("mia", access, "The team.");
        Response last = answer("mia", place, "In Dublin.");

        // Then
        first.then()
                .statusCode(200)
                .body("status", equalTo("WAITING_ON_REQUESTER"))
                .body("holder", equalTo("IT"))
                .body("questions.status", contains("ANSWERED", "OPEN"));
        last.then().statusCode(200).body("status", equalTo("IN_REVIEW"));
        try (RequestTopic topic = new RequestTopic()) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertEquals(
                            List.of(access, place),
                            topic.eventsOf(id).stream()
                                    .filter(RequestEvent.Answered.class::isInstance)
                                    .map(event -> ((RequestEvent.Answered) event).questionId())
                                    .toList()));
        }
        told.answered(told.security, access, AskedOf.REQUESTER, "The team.");
        await().atMost(SOON)
                .untilAsserted(() ->
                        as("mia").get(path + "/timeline").then().body("items.kind", hasItem("INFORMATION_RECEIVED")));
        as("mia").get(path).then().body("questions[0].answer", equalTo("The team."));
    }

    @Test
    void aQuestionIsAnsweredOnceAndByItsRequesterOnly() {
        // Given
        UUID question = told.asked(told.security, AskedOf.REQUESTER, "Who has access?");
        eventually("status", equalTo("WAITING_ON_REQUESTER"));
        answer("tom", question, "Me.").then().statusCode(404);
        answer("carla", question, "Me.").then().statusCode(403);
        answer("mia", question, " ").then().statusCode(422);
        answer("mia", UUID.randomUUID(), "Me.").then().statusCode(404);
        answer("mia", question, "The team.").then().statusCode(200);

        // When
        Response again = answer("mia", question, "Somebody else.");

        // Then
        again.then()
                .statusCode(409)
                .body("type", equalTo("urn:countersign:problem:question-settled"))
                .body("state", equalTo("ANSWERED"));
    }

    @Test
    void whatIsTakenBackIsNoLongerWaitedFor() {
        // Given
        UUID question = told.asked(told.security, AskedOf.REQUESTER, "Who has access?");
        eventually("status", equalTo("WAITING_ON_REQUESTER"));

        // When
        told.takenBack(told.security, question);

        // Then
        eventually("status", equalTo("IN_REVIEW"));
        answer("mia", question, "The team.").then().statusCode(409).body("state", equalTo("NOT_NEEDED"));
    }

    @Test
    void aQuestionToTheVendorDoesNotMakeTheRequestWaitForItsRequester() {
        // Given
        told.cleared(told.privacy);

        // When
        UUID question = told.asked(told.security, AskedOf.VENDOR, "Where is it kept?");

        // Then
        eventually("holder", equalTo("VENDOR"));
        as("mia").get(path).then().body("status", equalTo("IN_REVIEW")).body("questions.askedOf", contains("VENDOR"));
        answer("mia", question, "In Dublin.").then().statusCode(404);
        told.answered(told.security, question, AskedOf.VENDOR, "In Dublin.");
        eventually("holder", equalTo("IT"));
        as("mia").get(path).then().body("questions[0].answer", equalTo("In Dublin."));
    }

    @Test
    void aQuestionEndsWithTheTurnOfItsTask() {
        // Given
        told.asked(told.privacy, AskedOf.REQUESTER, "Where is it kept?");
        eventually("status", equalTo("WAITING_ON_REQUESTER"));

        // When
        told.revised(2, List.of(), List.of(told.privacy));

        // Then
        eventually("status", equalTo("IN_REVIEW"));
        as("mia")
                .get(path)
                .then()
                .body("questions.status", contains("NOT_NEEDED"))
                .body("steps.status", contains("CLAIMED", "WAITING"));
    }

    @Test
    void theStoryNamesWhoHandedTheWorkOnAndForWhom() {
        // Given
        Person ivan = new Person("ivan", "Ivan Petrov", "ivan@example.com", "IT");
        TaskRef legal = new TaskRef(told.security.taskId(), "security", TaskKind.REVIEW, "team:legal");

        // When
        told.say(new HandoverEvent.Forwarded(
                told.caseId(),
                id,
                legal,
                "team:security",
                ToldCase.SAM,
                ivan,
                "It is about a contract.",
                Instant.now()));
        told.queued(legal);
        told.say(new HandoverEvent.Reassigned(
                told.caseId(),
                id,
                legal,
                "Heatmap One",
                ToldCase.MIA,
                null,
                ivan,
                ToldCase.SAM,
                null,
                null,
                Instant.now()));
        told.say(new HandoverEvent.Escalated(
                told.caseId(),
                id,
                legal,
                "Heatmap One",
                ToldCase.MIA,
                "team:it-approval",
                Instant.now(),
                Instant.now()));

        // Then
        eventually("steps.escalatedTo", hasItem("team:it-approval"));
        as("mia")
                .get(path)
                .then()
                .body("steps[0].team", equalTo("team:legal"))
                .body("steps[0].forwardedFrom", equalTo("team:security"))
                .body("steps[0].person", equalTo("Ivan Petrov"));
        as("mia")
                .get(path + "/timeline")
                .then()
                .body("items.kind", hasItem("TASK_REASSIGNED"))
                .body("items.find { it.kind == 'TASK_FORWARDED' }.onBehalfOf", equalTo("Ivan Petrov"));
    }

    @Test
    void aQuestionIsAnsweredOnThePage() throws IOException, InterruptedException {
        // Given
        UUID question = told.asked(told.security, AskedOf.REQUESTER, "Who has <b>access</b>?");
        eventually("status", equalTo("WAITING_ON_REQUESTER"));
        FormBrowser mia = FormBrowser.of("mia");
        String page = mia.get("/requests/" + id).body();
        String action = "/requests/" + id + "/questions/" + question + "/answer";
        assertTrue(page.contains("Who has &lt;b&gt;access&lt;/b&gt;?"), page);
        assertFalse(FormBrowser.of("carla").get("/requests/" + id).body().contains(action));
        Map<String, String> form = new HashMap<>(FormBrowser.hidden(page, action));
        form.put("answer", "");
        HttpResponse<String> refused = mia.post(action, form);
        assertEquals(422, refused.statusCode(), refused.body());
        form.put("answer", "The team.");

        // When
        HttpResponse<String> said = mia.post(action, form);

        // Then
        assertEquals(303, said.statusCode(), said.body());
        as("mia").get(path).then().body("status", equalTo("IN_REVIEW")).body("questions.answer", contains("The team."));
    }

    @Test
    void anAnswerThatNobodyWaitsForAnyMoreIsNotLostOnThePage() throws IOException, InterruptedException {
        // Given
        UUID question = told.asked(told.security, AskedOf.REQUESTER, "Who has access?");
        eventually("status", equalTo("WAITING_ON_REQUESTER"));
        FormBrowser mia = FormBrowser.of("mia");
        String action = "/requests/" + id + "/questions/" + question + "/answer";
        Map<String, String> form =
                new HashMap<>(FormBrowser.hidden(mia.get("/requests/" + id).body(), action));
        form.put("answer", "The team of <b>seven</b>.");
        told.takenBack(told.security, question);
        eventually("status", equalTo("IN_REVIEW"));

        // When
        HttpResponse<String> late = mia.post(action, form);

        // Then
        assertEquals(409, late.statusCode(), late.body());
        assertTrue(late.body().contains("Nobody waits for this answer any more."), late.body());
        assertTrue(late.body().contains("The team of &lt;b&gt;seven&lt;/b&gt;."), late.body());
    }

    private Response answer(String person, UUID question, String words) {
        return as(person).body(Map.of("answer", words)).post(path + "/questions/" + question + "/answer");
    }

    private void eventually(String field, org.hamcrest.Matcher<?> matcher) {
        await().atMost(SOON).untilAsserted(() -> as("mia").get(path).then().body(field, matcher));
    }
}
