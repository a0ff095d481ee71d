package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.Decision;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.RequestEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Changes of what was handed in, and what becomes of them when approval-service says something.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class RevisionsIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    private UUID id;
    private String path;
    private ToldCase told;

    @BeforeEach
    void submit() {
        id = UUID.fromString(Rest.create("mia", Rest.content(), true).path("id"));
        path = "/api/requests/" + id;
        told = new ToldCase(id);
    }

    @AfterEach
    void close() {
        told.close();
    }

    @Test
    void aChangeWhileItIsLookedAtGoesOnUnderTheNextRevision() {
        // Given
        inReview();

        // When
        Response amended = amend(seats(40), "More people than we thought.");

        // Then
        amended.then()
                .statusCode(201)
                .header("Location", org.hamcrest.Matchers.endsWith(path + "/revisions/2"))
                .header("ETag", notNullValue())
                .body("revision", equalTo(2))
                .body("reason", equalTo("More people than we thought."));
        as("mia")
                .get(path)
                .then()
                .body("status", equalTo("IN_REVIEW"))
                .body("revision", equalTo(2))
                .body("content.seats", equalTo(40));
        try (RequestTopic topic = new RequestTopic()) {
            await().atMost(SOON)
                    .untilAsserted(() -> assertEquals(
                            List.of(RequestEvent.Submitted.class, RequestEvent.Revised.class),
                            topic.eventsOf(id).stream()
                                    .map(DomainEvent::getClass)
                                    .toList()));
            RequestEvent.Revised revised =
                    (RequestEvent.Revised) topic.eventsOf(id).getLast();
            assertEquals(2, revised.revision());
            assertEquals(40, revised.content().seats());
        }
    }

    @Test
    void onlyWhatHasChangedIsLookedAtAgain() {
        // Given
        inReview();
        told.cleared(told.security);
        told.cleared(told.privacy);
        amend(seats(40), null).then().statusCode(201);

        // When
        told.revised(2, List.of(told.privacy), List.of());
        told.queued(told.privacy);

        // Then
        eventually("steps.status", contains("DONE", "QUEUED"));
        as("mia")
                .get(path)
                .then()
                .body("steps.because", hasItem("Because the policy asks for it."))
                .body("holder", equalTo("IT"));
        as("mia").get(path + "/timeline").then().body("items.kind", hasItem("CASE_REVISED"));
    }

    /// OCA/purchase-workflow#2178: there, an edit of an approved requisition was approved with it.
    @Test
    void anApprovedRequestThatIsEditedKeepsTheContentThatWasApprovedUntilTheAmendmentIsApproved() {
        // Given
        approved();

        // When
        amend(seats(40), null).then().statusCode(201);

        // Then
        as("mia")
                .get(path)
                .then()
                .body("status", equalTo("IN_REVIEW"))
                .body("approved.revision", equalTo(1))
                .body("approved.content.seats", equalTo(12))
                .body("approved.decision.decision", equalTo("APPROVED"))
                .body("decision", nullValue());
        told.opened(2);
        told.decided(Decision.APPROVED, 2);
        eventually("status", equalTo("APPROVED"));
        as("mia").get(path).then().body("content.seats", equalTo(40)).body("approved", nullValue());
    }

    @Test
    void whatWasApprovedStandsWhenTheChangeIsRefused() {
        // Given
        approved();
        amend(seats(40), null).then().statusCode(201);

        // When
        told.opened(2);
        told.decided(Decision.REJECTED, 2);

        // Then
        eventually("status", equalTo("APPROVED"));
        as("mia")
                .get(path)
                .then()
                .body("revision", equalTo(1))
                .body("content.seats", equalTo(12))
                .body("decision.decision", equalTo("APPROVED"))
                .body("notApproved.revision", equalTo(2))
                .body("notApproved.ending", equalTo("REFUSED"))
                .body("notApproved.answer.offer.alternative", equalTo(ToldCase.OFFER.alternative()));
        amend(seats(50), null).then().statusCode(201).body("revision", equalTo(3));
    }

    @Test
    void aChangeThatIsTakenBackLeavesWhatWasApproved() {
        // Given
        approved();
        amend(seats(40), null).then().statusCode(201);

        // When
        Response withdrawn = as("mia").header("If-Match", tag()).post(path + "/withdraw");

        // Then
        withdrawn
                .then()
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("content.seats", equalTo(12))
                .body("notApproved.ending", equalTo("WITHDRAWN"));
        told.opened(2);
        told.decided(Decision.REJECTED, 2);
        eventuallyInTheStory("DECIDED", 2);
        as("mia").get(path).then().body("status", equalTo("APPROVED")).body("content.seats", equalTo(12));
    }

    @Test
    void anAnswerToAnOlderRevisionIsNoneToTheNewerOne() {
        // Given
        inReview();
        amend(seats(40), null).then().statusCode(201);

        // When
        told.decided(Decision.REJECTED, 1);

        // Then
        eventuallyInTheStory("DECIDED", 1);
        as("mia")
                .get(path)
                .then()
                .body("status", equalTo("IN_REVIEW"))
                .body("holder", equalTo("IT"))
                .body("decision", nullValue());
        told.opened(2);
        told.decided(Decision.APPROVED, 2);
        eventually("status", equalTo("APPROVED"));
        as("mia").get(path).then().body("content.seats", equalTo(40)).body("decision.decision", equalTo("APPROVED"));
    }

    @Test
    void aYesToAnOlderRevisionStandsWhenTheNewerOneIsRefused() {
        // Given
        inReview();
        amend(seats(40), null).then().statusCode(201);
        told.decided(Decision.APPROVED, 1);

        // When
        told.opened(2);
        told.decided(Decision.REJECTED, 2);

        // Then
        eventually("status", equalTo("APPROVED"));
        as("mia").get(path).then().body("revision", equalTo(1)).body("content.seats", equalTo(12));
    }

    @Test
    void aRequestThatWasRefusedIsSubmittedAgainUnderItsNumber() {
        // Given
        inReview();
        told.decided(Decision.REJECTED, 1);
        eventually("status", equalTo("REJECTED"));

        // When
        Response again = resubmit(seats(5));

        // Then
        again.then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("revision", equalTo(2))
                .body("decision", nullValue())
                .body("notApproved.answer.decision", equalTo("REJECTED"));
        told.opened(2);
        eventually("status", equalTo("IN_REVIEW"));
        try (RequestTopic topic = new RequestTopic()) {
            await().atMost(SOON)
                    .until(() -> topic.eventsOf(id).size() == 2
                            && topic.eventsOf(id).getLast() instanceof RequestEvent.Submitted submitted
                            && submitted.revision() == 2);
        }
    }

    @Test
    void aRequestThatHasExpiredIsSubmittedAgainAsItIs() {
        // Given
        inReview();
        told.asked(told.security, dev.countersign.contracts.AskedOf.REQUESTER, "Who has access?");
        told.expired(1);
        eventually("status", equalTo("EXPIRED"));
        as("mia")
                .get(path)
                .then()
                .body("questions.status", contains("NOT_NEEDED"))
                .body("holder", equalTo("NOBODY"));

        // When
        Response again = resubmit(Rest.content());

        // Then
        again.then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("notApproved.ending", equalTo("EXPIRED"));
    }

    @Test
    void aChangeIsValidatedAsAWholeAndNeverTurnsToSomebodyElse() {
        // Given
        Map<String, Object> incomplete = seats(40);
        incomplete.remove("purpose");
        Map<String, Object> forTom = seats(40);
        forTom.put("beneficiary", Map.of("name", "Tom Okafor", "email", "tom@example.com"));

        // When
        Response refused = amend(incomplete, null);

        // Then
        refused.then().statusCode(422).body("errors.pointer", contains("/content/purpose"));
        amend(forTom, null).then().statusCode(422).body("errors.pointer", contains("/content/beneficiary"));
    }

    @Test
    void aChangeThatChangesNothingIsRefusedWithASentence() {
        // Given
        Map<String, Object> same = Rest.content();
        same.put("annualCost", Map.of("amount", "1200", "currency", "EUR"));

        // When
        Response refused = amend(same, null);

        // Then
        refused.then()
                .statusCode(422)
                .body("type", equalTo("urn:countersign:problem:nothing-changed"))
                .body("detail", equalTo("This says the same as revision 1. Change something, or leave it as it is."));
    }

    @Test
    void aChangeSaysWhatItChangesAndIsMadeOncePerKey() {
        // Given
        String tag = tag();
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("content", seats(40));

        // When
        Response first = as("mia")
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path + "/revisions");
        Response second = as("mia")
                .header("If-Match", tag)
                .header("Idempotency-Key", key)
                .body(body)
                .post(path + "/revisions");

        // Then
        first.then().statusCode(201);
        second.then().statusCode(201);
        assertEquals(first.asString(), second.asString());
        as("mia")
                .header("Idempotency-Key", key)
                .body(body)
                .post(path + "/revisions")
                .then()
                .statusCode(428);
        as("mia")
                .header("If-Match", tag)
                .body(body)
                .post(path + "/revisions")
                .then()
                .statusCode(400);
        as("mia")
                .header("If-Match", tag)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("content", seats(41)))
                .post(path + "/revisions")
                .then()
                .statusCode(412);
        as("mia").header("If-Match", tag()).body(body).put(path).then().statusCode(409);
    }

    @Test
    void revisionsAreListedComparedAndHiddenFromStrangers() {
        // Given
        Map<String, Object> changed = seats(40);
        changed.put("websiteTags", false);
        changed.remove("site");
        amend(changed, "Without the website.").then().statusCode(201);

        // When
        Response differences = as("carla").get(path + "/revisions/2/differences");

        // Then
        differences
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("items.pointer", contains("/seats", "/websiteTags", "/site/domains", "/site/tags"))
                .body("items[0].before", equalTo(12))
                .body("items[0].after", equalTo(40))
                .body("items[2].before", contains("www.example.com"))
                .body("items[2].after", nullValue());
        as("carla")
                .get(path + "/revisions")
                .then()
                .body("items.revision", contains(1, 2))
                .body("items.content.seats", contains(12, 40));
        as("carla").get(path + "/revisions/1/differences?from=2").then().body("items[0].after", equalTo(12));
        as("carla").get(path + "/revisions/1/differences").then().statusCode(400);
        as("carla").get(path + "/revisions/3").then().statusCode(404);
        for (String hidden : List.of("/revisions", "/revisions/1", "/revisions/2/differences")) {
            as("tom").get(path + hidden).then().statusCode(404);
        }
        amend("tom", seats(41)).then().statusCode(404);
        amend("carla", seats(41)).then().statusCode(403);
        as("tom")
                .header("If-Match", tag())
                .body(Map.of("content", seats(41)))
                .post(path + "/resubmit")
                .then()
                .statusCode(404);
    }

    @Test
    void aRequestIsChangedOnThePageAndWhatIsDifferentIsShownInWords() {
        // Given
        Browser mia = new Browser("mia", "/requests/" + id + "/change");
        Map<String, List<String>> typed = typed("12");
        mia.submit("/requests/" + id + "/change", typed);
        assertEquals(422, mia.status());
        assertTrue(mia.html().contains("Nothing is different."), mia.html());

        // When
        mia.submit("/requests/" + id + "/change", typed("40"));

        // Then
        assertEquals(200, mia.status());
        assertEquals("/requests/" + id, mia.path());
        mia.open("/requests/" + id + "/revisions");
        assertTrue(mia.html().contains("<del>12</del>"), mia.html());
        assertTrue(mia.html().contains("<ins>40</ins>"), mia.html());
        assertTrue(mia.html().contains("More people."), mia.html());
    }

    private static Map<String, List<String>> typed(String seats) {
        Map<String, List<String>> typed = new HashMap<>();
        typed.put("reason", List.of("More people."));
        typed.put("product", List.of("Heatmap One"));
        typed.put("vendor", List.of("Glowline"));
        typed.put("vendorWebsite", List.of("https://glowline.example.com/heatmaps"));
        typed.put("purpose", List.of("See where visitors of the landing pages give up."));
        typed.put("annualCost.amount", List.of("1200.00"));
        typed.put("annualCost.currency", List.of("EUR"));
        typed.put("seats", List.of(seats));
        typed.put("customerData", List.of("false"));
        typed.put("websiteTags", List.of("true"));
        typed.put("site.domains", List.of("www.example.com"));
        typed.put("site.tags", List.of("glowline-heatmap.js"));
        typed.put("costCentre", List.of("CC-1042"));
        return typed;
    }

    private void inReview() {
        told.opened(1);
        eventually("status", equalTo("IN_REVIEW"));
        eventually("steps.status", contains("QUEUED", "QUEUED"));
    }

    private void approved() {
        inReview();
        told.decided(Decision.APPROVED, 1);
        eventually("status", equalTo("APPROVED"));
    }

    private void eventually(String field, org.hamcrest.Matcher<?> matcher) {
        await().atMost(SOON).untilAsserted(() -> as("mia").get(path).then().body(field, matcher));
    }

    private void eventuallyInTheStory(String kind, int times) {
        await().atMost(SOON)
                .until(() -> as("mia").get(path + "/timeline").<List<String>>path("items.kind").stream()
                                .filter(kind::equals)
                                .count()
                        == times);
    }

    private Response amend(Map<String, Object> content, String reason) {
        Map<String, Object> body = new HashMap<>(Map.of("content", content));
        body.put("reason", reason);
        return post("mia", body);
    }

    private Response amend(String person, Map<String, Object> content) {
        return post(person, Map.of("content", content));
    }

    private Response post(String person, Map<String, Object> body) {
        return as(person)
                .header("If-Match", tag())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path + "/revisions");
    }

    private Response resubmit(Map<String, Object> content) {
        return as("mia")
                .header("If-Match", tag())
                .body(Map.of("content", content))
                .post(path + "/resubmit");
    }

    private String tag() {
        return as("mia").get(path).header("ETag");
    }

    private static Map<String, Object> seats(int seats) {
        Map<String, Object> content = Rest.content();
        content.put("seats", seats);
        return content;
    }
}
