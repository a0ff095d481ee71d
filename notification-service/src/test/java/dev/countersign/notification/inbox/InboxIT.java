package dev.countersign.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.notification.Backends;
import dev.countersign.notification.Story;
import dev.countersign.notification.Topic;
import dev.countersign.stack.TestBackends;
import dev.countersign.stack.mail.CaughtMail;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Events come in on the real topics; what people see comes out over REST and by mail.
@QuarkusTest
@WithTestResource(Backends.class)
class InboxIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static Topic topic;

    private final TestBackends backends = TestBackends.get();

    @BeforeAll
    static void open() {
        topic = new Topic();
    }

    @AfterAll
    static void close() {
        topic.close();
    }

    @Test
    void anEventThatComesTwiceMakesOneNoticeAndOneMail() {
        Story story = Story.of("Lumenreach");
        Story fence = new Story(UUID.randomUUID(), story.requester(), "Fence", story.team(), story.reviewId());

        topic.publishTwice(story.submitted());
        topic.publish(story.approved());
        topic.publish(fence.submitted());

        awaitUnread(tokenOf(story), 3);
        List<CaughtMail> mails = await().atMost(PATIENCE)
                .until(() -> backends.mailsTo(story.requester().email()), found -> found.size() == 3);
        assertEquals(
                1,
                mails.stream()
                        .filter(mail -> mail.subject().equals("We have your request for Lumenreach"))
                        .count());
        notices(tokenOf(story), "")
                .body("items.findAll { it.title == 'We have your request for Lumenreach' }", hasSize(1));
    }

    @Test
    void theRequesterSeesTheAnswerWithReasonAndLink() {
        Story story = Story.of("Lumenreach");

        topic.publish(story.approved());

        awaitUnread(tokenOf(story), 1);
        notices(tokenOf(story), "")
                .body("items[0].kind", equalTo("DECIDED"))
                .body("items[0].title", equalTo("Lumenreach is approved"))
                .body("items[0].words", containsString("It is safe."))
                .body("items[0]", not(hasKey("german")))
                .body("items[0].link", equalTo("/requests/" + story.requestId()))
                .body("items[0].requestId", equalTo(story.requestId().toString()))
                .body("items[0].unread", is(true))
                .body("items[0].createdAt", notNullValue());
        CaughtMail mail = await().atMost(PATIENCE)
                .until(() -> backends.mailsTo(story.requester().email()), found -> !found.isEmpty())
                .getFirst();
        assertEquals("Lumenreach is approved", mail.subject());
        assertTrue(mail.text().contains("http://localhost:8080/requests/" + story.requestId()), mail.text());
        assertTrue(
                mail.html().contains("href=\"http://localhost:8080/requests/" + story.requestId() + "\""), mail.html());
    }

    @Test
    void aCommentIsInTheInboxAndInTheMailOfTheRequester() {
        Story story = Story.of("Lumenreach");

        topic.publish(story.submitted());
        topic.publishTwice(story.commented(List.of(), List.of(story.requester())));

        awaitUnread(tokenOf(story), 2);
        notices(tokenOf(story), "")
                .body("items[0].kind", equalTo("COMMENTED"))
                .body("items[0].title", equalTo("Sam Rivera commented on Lumenreach"))
                .body("items[0].words", equalTo("Where are the data kept?"))
                .body("items[0].link", equalTo("/requests/" + story.requestId()));
        await().atMost(PATIENCE)
                .until(() -> backends.mailsTo(story.requester().email()).size() == 2);
    }

    @Test
    void theTeamWhoseTurnItIsSeesItAndGetsOneMail() {
        Story story = Story.of("Lumenreach");
        String reviewer = Topic.tokenOf("rita", story.team());

        topic.publish(story.queued(story.review()));

        awaitUnread(reviewer, 1);
        notices(reviewer, "?unread=true").body("items[0].link", equalTo("/reviews/" + story.reviewId()));
        String mailbox = story.team().substring("team:".length()) + "@example.com";
        await().atMost(PATIENCE).until(() -> backends.mailsTo(mailbox).size() == 1);
    }

    @Test
    void theRequesterIsNotToldAsAMemberOfTheTeam() {
        Story story = Story.of("Lumenreach");

        topic.publish(story.queued(story.review()));

        awaitUnread(Topic.tokenOf("rita", story.team()), 1);
        notices(Topic.tokenOf(story.requester().sub(), story.team()), "").body("items", hasSize(0));
    }

    @Test
    void aStrangerSeesNothingOfIt() {
        Story story = Story.of("Lumenreach");
        topic.publish(story.submitted());
        awaitUnread(tokenOf(story), 1);
        String id = firstId(tokenOf(story));
        String stranger = Topic.tokenOf(
                "zoe-" + id,
                "team:security",
                "role:operator",
                "person:" + story.requester().sub());

        notices(stranger, "").body("items.findAll { it.id == '" + id + "' }", hasSize(0));
        as(stranger).get("/api/notifications/" + id).then().statusCode(404).body("type", containsString("not-found"));
        as(stranger).post("/api/notifications/" + id + "/read").then().statusCode(404);
        notices(tokenOf(story), "").body("items[0].unread", is(true));
    }

    @Test
    void readIsReadForOnePersonOnlyAndTwiceIsOnce() {
        Story story = Story.of("Lumenreach");
        String rita = Topic.tokenOf("rita", story.team());
        String rob = Topic.tokenOf("rob", story.team());
        topic.publish(story.queued(story.review()));
        awaitUnread(rita, 1);
        String id = firstId(rita);

        String first = as(rita).post("/api/notifications/" + id + "/read")
                .then()
                .statusCode(200)
                .body("unread", is(false))
                .extract()
                .path("readAt");

        as(rita).post("/api/notifications/" + id + "/read")
                .then()
                .statusCode(200)
                .body("readAt", equalTo(first));
        count(rita).body("unread", is(0));
        notices(rita, "?unread=true").body("items", hasSize(0));
        notices(rita, "").body("items", hasSize(1));
        count(rob).body("unread", is(1));
    }

    @Test
    void readAllLeavesNothingUnread() {
        Story story = Story.of("Lumenreach");
        topic.publish(story.submitted(), story.approved());
        awaitUnread(tokenOf(story), 2);

        as(tokenOf(story))
                .post("/api/notifications/read-all")
                .then()
                .statusCode(200)
                .body("unread", is(0));

        notices(tokenOf(story), "?unread=true").body("items", hasSize(0));
        notices(tokenOf(story), "").body("items", hasSize(2));
    }

    @Test
    void aTurnThatSomebodyTakesNagsNobodyUntilItIsGivenBack() {
        Story story = Story.of("Lumenreach");
        String rita = Topic.tokenOf("rita", story.team());
        topic.publish(story.queued(story.review()));
        awaitUnread(rita, 1);

        topic.publish(story.claimed());
        awaitUnread(rita, 0);
        notices(rita, "").body("items[0].settledAt", notNullValue());

        topic.publish(story.released());
        awaitUnread(rita, 1);
        notices(rita, "").body("items", hasSize(1)).body("items[0].settledAt", nullValue());

        topic.publish(story.completed());
        awaitUnread(rita, 0);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aCaseThatEndsSettlesTheTurnsOfItsTeams(boolean decided) {
        Story story = Story.of("Lumenreach");
        String rita = Topic.tokenOf("rita", story.team());
        topic.publish(story.queued(story.review()));
        awaitUnread(rita, 1);

        topic.publish(decided ? story.approved() : story.cancelled());

        awaitUnread(rita, 0);
        if (decided) {
            awaitUnread(tokenOf(story), 1);
        }
    }

    @Test
    void aPageLeadsToTheNextAndNothingIsShownTwice() {
        Story story = Story.of("Lumenreach");
        topic.publish(story.submitted(), story.approved());
        awaitUnread(tokenOf(story), 2);

        ValidatableResponse first = notices(tokenOf(story), "?limit=1&unread=true");
        String link = first.body("items", hasSize(1)).extract().header("Link");
        String next = link.substring(1, link.indexOf('>'));
        ValidatableResponse second = as(tokenOf(story)).get(next).then().statusCode(200);

        second.body("items", hasSize(1)).body("next", nullValue());
        List<String> ids =
                List.of(first.extract().path("items[0].id"), second.extract().path("items[0].id"));
        assertEquals(2, ids.stream().distinct().count());
    }

    @Test
    void aTokenIsNeededAndOneForThisApi() {
        given().get("/api/notifications").then().statusCode(401).body("type", containsString("unauthenticated"));
        as(backends.idTokenFor("mia")).get("/api/notifications").then().statusCode(401);
        as(backends.signWithAnotherKey(backends.claimsFor("mia")))
                .get("/api/notifications")
                .then()
                .statusCode(401);
        as(backends.unsigned(backends.claimsFor("mia")))
                .get("/api/notifications")
                .then()
                .statusCode(401);
        given().contentType("application/json")
                .post("/api/notifications/read-all")
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?limit=0", "?limit=101", "?after=nonsense", "?unread=maybe"})
    void aParameterThatDoesNotFitIsRefused(String query) {
        as(backends.tokenFor("mia"))
                .get("/api/notifications" + query)
                .then()
                .statusCode(400)
                .body("type", containsString("bad-parameter"));
    }

    @Test
    void whatIsNotThereIsNotFound() {
        as(backends.tokenFor("mia"))
                .get("/api/notifications/" + UUID.randomUUID())
                .then()
                .statusCode(404);
        as(backends.tokenFor("mia"))
                .post("/api/notifications/nonsense/read")
                .then()
                .statusCode(404);
    }

    @Test
    void operatorsAloneSeeDeadLettersAndUnknownPropertiesAreRefused() {
        String path = "/api/operations/notification-service/dead-letters";

        as(backends.tokenFor("mia")).get(path).then().statusCode(403).body("type", containsString("forbidden"));
        as(backends.tokenFor("olga")).get(path).then().statusCode(200);
        as(backends.tokenFor("olga"))
                .body("{\"reason\": \"test\", \"other\": 1}")
                .post(path + "/" + UUID.randomUUID() + "/skip")
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/other"));
    }

    private static String tokenOf(Story story) {
        return Topic.tokenOf(story.requester().sub());
    }

    private static RequestSpecification as(String token) {
        return given().contentType("application/json").auth().oauth2(token);
    }

    private static ValidatableResponse notices(String token, String query) {
        return as(token).get("/api/notifications" + query).then().statusCode(200);
    }

    private static ValidatableResponse count(String token) {
        return as(token).get("/api/notifications/count").then().statusCode(200);
    }

    private static String firstId(String token) {
        return notices(token, "").extract().path("items[0].id");
    }

    private static void awaitUnread(String token, int unread) {
        await().atMost(PATIENCE).untilAsserted(() -> count(token).body("unread", is(unread)));
    }
}
