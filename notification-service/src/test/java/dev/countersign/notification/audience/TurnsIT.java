package dev.countersign.notification.audience;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.notification.Backends;
import dev.countersign.notification.Story;
import dev.countersign.notification.Topic;
import dev.countersign.stack.TestBackends;
import dev.countersign.stack.mail.CaughtMail;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What hangs in inboxes over the whole life of a case. Events come in on the real topics.
@QuarkusTest
@WithTestResource(Backends.class)
class TurnsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Instant LATER = Story.AT.plusSeconds(3600);
    private static Topic topic;

    private final Story story = Story.of("Lumenreach");
    private final String rita = Topic.tokenOf("rita", story.team());
    private final String requester = Topic.tokenOf(story.requester().sub());

    @BeforeAll
    static void open() {
        topic = new Topic();
    }

    @AfterAll
    static void close() {
        topic.close();
    }

    @Test
    void theTeamThatATaskIsForwardedToIsToldAndTheOneItCameFromIsDone() {
        // Given
        String other = story.team() + "-cloud";
        String carl = Topic.tokenOf("carl", other);
        topic.publish(story.queued(story.review()));
        awaitUnread(rita, 1);

        // When
        topic.publish(story.forwardedTo(other), story.queued(story.reviewOf(other), LATER));

        // Then
        awaitUnread(carl, 1);
        notices(carl).body("items", hasSize(1));
        awaitUnread(rita, 0);
        notices(rita).body("items", hasSize(1)).body("items[0].settledAt", notNullValue());
    }

    @Test
    void whatIsGivenBackAfterItWasForwardedAsksOnlyTheTeamThatHasIt() {
        // Given
        String other = story.team() + "-cloud";
        String carl = Topic.tokenOf("carl", other);
        topic.publish(
                story.queued(story.review()),
                story.forwardedTo(other),
                story.queued(story.reviewOf(other), LATER),
                story.claimed());
        awaitUnread(carl, 0);

        // When
        topic.publish(story.released());

        // Then
        awaitUnread(carl, 1);
        count(rita).body("unread", is(0));
    }

    /// What others get wrong: reviewers notified before their turn, or silently never.
    @Test
    void aReviewThatHasToBeDoneAgainIsToldAgainWhenItIsItsTurn() {
        // Given
        topic.publish(story.queued(story.review()), story.claimed(), story.completed());
        await().atMost(PATIENCE).untilAsserted(() -> notices(rita).body("items[0].settledAt", notNullValue()));

        // When
        topic.publish(story.revised(List.of(story.review()), List.of()), story.queued(story.review(), LATER));

        // Then
        awaitUnread(rita, 1);
        notices(rita).body("items", hasSize(2)).body("items[0].settledAt", nullValue());
        assertEquals(2, mailsTo(teamMailbox(), 2).size());
    }

    @Test
    void aTaskThatIsHeldBackAsksNobodyUntilItIsItsTurnAgain() {
        // Given
        topic.publish(story.queued(story.review()));
        awaitUnread(rita, 1);

        // When
        topic.publish(story.revised(List.of(), List.of(story.review())));

        // Then
        awaitUnread(rita, 0);
        topic.publish(story.queued(story.review(), LATER));
        awaitUnread(rita, 1);
    }

    /// What others get wrong: finished work that stays in the queue.
    @ParameterizedTest
    @MethodSource("endings")
    void workThatIsDoneStaysInNobodysInbox(Function<Story, CaseEvent> ending) {
        // Given
        String leader = Topic.tokenOf("leo", story.team() + "-leads");
        Person lena = lena();
        topic.publish(
                story.queued(story.review()), story.escalatedTo(story.team() + "-leads"), story.reassignedTo(lena));
        awaitUnread(Topic.tokenOf(lena.sub()), 1);

        // When
        topic.publish(ending.apply(story));

        // Then
        awaitUnread(Topic.tokenOf(lena.sub()), 0);
        for (String reader : List.of(rita, leader, Topic.tokenOf(lena.sub()))) {
            count(reader).body("unread", is(0));
            notices(reader).body("items", hasSize(1)).body("items.settledAt", everyItem(notNullValue()));
        }
    }

    static List<Function<Story, CaseEvent>> endings() {
        return List.of(
                Story::completed,
                Story::dispensed,
                Story::approved,
                Story::cancelled,
                Story::expired,
                story -> story.revised(List.of(), List.of(story.review())),
                story -> story.forwardedTo(story.team() + "-cloud"));
    }

    @Test
    void whoGivesATaskBackIsNotAskedForItAnyMoreAndTheTeamIs() {
        // Given
        Person lena = lena();
        topic.publish(story.queued(story.review()), story.reassignedTo(lena));
        awaitUnread(Topic.tokenOf(lena.sub()), 1);
        awaitUnread(rita, 0);

        // When
        topic.publish(story.released());

        // Then
        awaitUnread(rita, 1);
        count(Topic.tokenOf(lena.sub())).body("unread", is(0));
    }

    @Test
    void aQuestionHangsInTheRequestersInboxUntilItIsAnswered() {
        // Given
        topic.publish(story.queued(story.review()), story.claimed(), asked());
        awaitUnread(requester, 1);
        notices(requester)
                .body("items[0].kind", equalTo("ASKED"))
                .body("items[0].action", equalTo("Answer"))
                .body("items[0].link", equalTo("/requests/" + story.requestId()));
        CaughtMail mail = mailsTo(story.requester().email(), 1).getFirst();
        assertEquals("Lena Vogel has a question about Lumenreach", mail.subject());

        // When
        topic.publish(answered());

        // Then
        awaitUnread(Topic.tokenOf(lena().sub()), 1);
        count(requester).body("unread", is(0));
        notices(requester).body("items", hasSize(1)).body("items[0].settledAt", notNullValue());
        count(rita).body("unread", is(0));
    }

    @ParameterizedTest
    @MethodSource("waysInWhichNobodyWaits")
    void aQuestionThatNobodyWaitsForAsksNothingAnyMore(Function<Story, CaseEvent> fact) {
        // Given
        topic.publish(asked());
        awaitUnread(requester, 1);

        // When
        topic.publish(fact.apply(story));

        // Then
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> notices(requester).body("items.find { it.kind == 'ASKED' }.settledAt", notNullValue()));
    }

    static List<Function<Story, CaseEvent>> waysInWhichNobodyWaits() {
        return List.of(
                Story::takenBack,
                Story::dispensed,
                Story::cancelled,
                Story::expired,
                story -> story.revised(List.of(), List.of(story.review())));
    }

    @Test
    void theRequesterAndWhoeverAskedHearThatTheRequestExpires() {
        // Given
        String lena = Topic.tokenOf(lena().sub());
        topic.publish(asked());

        // When
        topic.publishTwice(story.expiring());

        // Then
        awaitUnread(lena, 1);
        notices(lena)
                .body("items[0].kind", equalTo("EXPIRING"))
                .body("items[0].link", equalTo("/reviews/" + story.reviewId()));
        awaitUnread(requester, 2);
        topic.publish(story.expired());
        await().atMost(PATIENCE)
                .untilAsserted(() -> notices(lena)
                        .body("items[0].kind", equalTo("EXPIRED"))
                        .body("items[1].settledAt", notNullValue()));
        awaitUnread(requester, 1);
        notices(requester).body("items", hasSize(3)).body("items[0].kind", equalTo("EXPIRED"));
    }

    @Test
    void whoAskedHearsNothingOfAnExpiryOnceTheyHaveTakenTheQuestionBack() {
        // Given
        topic.publish(asked(), story.takenBack());

        // When
        topic.publish(story.expired());

        // Then
        awaitUnread(requester, 1);
        notices(Topic.tokenOf(lena().sub())).body("items", hasSize(0));
    }

    /// Lena, who has an inbox of her own in each story.
    private Person lena() {
        String sub = "lena-" + story.requestId().toString().substring(24);
        return new Person(sub, Story.LENA.name(), sub + "@example.com", null);
    }

    private QuestionEvent.Asked asked() {
        QuestionEvent.Asked own = story.asked(AskedOf.REQUESTER, Story.DUE);
        return new QuestionEvent.Asked(
                own.caseId(),
                own.requestId(),
                own.task(),
                own.questionId(),
                own.of(),
                own.question(),
                own.title(),
                own.requester(),
                lena(),
                null,
                own.expiresAt(),
                own.askedAt());
    }

    private QuestionEvent.Answered answered() {
        QuestionEvent.Answered own = story.answered(AskedOf.REQUESTER, story.requester());
        return new QuestionEvent.Answered(
                own.caseId(),
                own.requestId(),
                own.task(),
                own.questionId(),
                own.of(),
                own.answer(),
                own.title(),
                own.by(),
                lena(),
                own.dueAt(),
                own.answeredAt());
    }

    private String teamMailbox() {
        return story.team().substring("team:".length()) + "@example.com";
    }

    private static List<CaughtMail> mailsTo(String address, int number) {
        return await().atMost(PATIENCE)
                .until(() -> TestBackends.get().mailsTo(address), found -> found.size() == number);
    }

    private static ValidatableResponse notices(String token) {
        return given().auth().oauth2(token).get("/api/notifications").then().statusCode(200);
    }

    private static ValidatableResponse count(String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/notifications/count")
                .then()
                .statusCode(200);
    }

    private static void awaitUnread(String token, int unread) {
        await().atMost(PATIENCE).untilAsserted(() -> count(token).body("unread", is(unread)));
    }
}
