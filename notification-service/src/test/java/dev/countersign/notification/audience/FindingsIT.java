package dev.countersign.notification.audience;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.Contact;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.ReopenedBecause;
import dev.countersign.contracts.Treatment;
import dev.countersign.notification.Backends;
import dev.countersign.notification.Story;
import dev.countersign.notification.Topic;
import dev.countersign.stack.TestBackends;
import dev.countersign.stack.mail.CaughtMail;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Who hears of what reviews have found, in inboxes and mailboxes. Events come in on the real topic.
@QuarkusTest
@WithTestResource(Backends.class)
class FindingsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static Topic topic;

    private final Story story = Story.of("Lumenreach");
    private final String owner = story.dana().email();
    private final String requester = Objects.requireNonNull(story.requester().email());
    private final String team = story.team().substring("team:".length()) + "@example.com";

    @BeforeAll
    static void open() {
        topic = new Topic();
    }

    @AfterAll
    static void close() {
        topic.close();
    }

    @Test
    void whatIsOpenAgainReachesOwnerRequesterAndTeamOnceEach() {
        // When
        topic.publishTwice(story.reopened(ReopenedBecause.EXCEPTION_EXPIRED, story.dana()));
        topic.publish(story.queued(story.review()));

        // Then
        mailsTo(team, 2);
        for (String address : List.of(owner, requester, team)) {
            // The team hears of its turn, too, and mails that are due together are sent together.
            CaughtMail mail = mailsTo(address, address.equals(team) ? 2 : 1).stream()
                    .filter(sent -> sent.subject().equals("A problem of Lumenreach is open again"))
                    .findFirst()
                    .orElseThrow();
            assertTrue(mail.text().contains("Passwords live outside our sign-in"), mail.text());
        }
        notices(Topic.tokenOf("rita", story.team()))
                .body("items.kind", contains("YOUR_TURN", "FINDING_REOPENED"))
                .body("items[1].link", equalTo("/reviews/" + story.reviewId()));
        notices(Topic.tokenOf(story.requester().sub())).body("items.kind", contains("FINDING_REOPENED"));
    }

    @Test
    void anOwnerWhoSignsInLaterFindsItInTheirInboxUntilItIsSolved() {
        // Given
        topic.publish(story.raised(Treatment.REMEDIATE, story.dana()));
        mailsTo(owner, 1);
        String dana = tokenOf("dana-" + story.requestId().toString().substring(24), owner.toUpperCase(Locale.ROOT));
        unread(dana, 1);

        // When
        topic.publish(story.decided(Decision.APPROVED, "Fine.", List.of(), null));
        mailsTo(requester, 2);
        unread(dana, 1);
        topic.publish(story.remediated(null));

        // Then
        unread(dana, 0);
        notices(dana).body("items", hasSize(1)).body("items[0].settledAt", notNullValue());
        assertEquals(
                "A problem of Lumenreach is solved",
                mailsTo(requester, 3).getFirst().subject());
        assertEquals(1, mailsTo(owner, 1).size());
    }

    @Test
    void aRequesterWhoSeesToItThemselvesGetsOneMail() {
        // Given
        Contact ana = new Contact("Ana", requester.toUpperCase(Locale.ROOT));

        // When
        topic.publish(story.reopened(ReopenedBecause.EVIDENCE_EXPIRED, ana));

        // Then
        mailsTo(team, 1);
        CaughtMail mail = mailsTo(requester, 1).getFirst();
        assertTrue(mail.text().contains("You are named as the one who sees to it."), mail.text());
        notices(tokenOf(story.requester().sub(), requester)).body("items", hasSize(1));
    }

    @Test
    void whatIsAllowedIsToldToOwnerAndRequesterAndNotToTheTeam() {
        // When
        topic.publish(story.raised(Treatment.ACCEPT, story.dana()), story.accepted(story.dana()));

        // Then
        String until = "A problem of Lumenreach is allowed until 5 November 2026";
        assertEquals(List.of(until, until), subjects(owner));
        assertEquals(List.of(until, until), subjects(requester));
        assertEquals(List.of(), TestBackends.get().mailsTo(team));
    }

    private static List<String> subjects(String address) {
        return mailsTo(address, 2).stream().map(CaughtMail::subject).toList();
    }

    private static List<CaughtMail> mailsTo(String address, int number) {
        return await().atMost(PATIENCE)
                .until(() -> TestBackends.get().mailsTo(address), found -> found.size() == number);
    }

    private static String tokenOf(String sub, String email) {
        Map<String, Object> claims = TestBackends.get().claimsFor(sub);
        claims.put("email", email);
        return TestBackends.get().sign(claims);
    }

    private static void unread(String token, int number) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> given().auth()
                        .oauth2(token)
                        .get("/api/notifications/count")
                        .then()
                        .statusCode(200)
                        .body("unread", is(number)));
    }

    private static ValidatableResponse notices(String token) {
        return given().auth().oauth2(token).get("/api/notifications").then().statusCode(200);
    }
}
