package dev.countersign.chassis.inbox;

import static dev.countersign.chassis.inbox.InboxIT.awaitDead;
import static dev.countersign.chassis.inbox.InboxIT.awaitEntries;
import static dev.countersign.chassis.inbox.InboxIT.awaitParked;
import static dev.countersign.chassis.inbox.InboxIT.deadOf;
import static dev.countersign.chassis.inbox.Sender.upTo;
import static io.restassured.RestAssured.given;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.Backends;
import dev.countersign.chassis.Rows;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class DeadLetterResourceIT {
    private static final String LETTERS = "/api/operations/chassis-test/dead-letters";

    @Inject
    Ledger ledger;

    private final UUID request = UUID.randomUUID();
    private Sender sender;

    @BeforeEach
    void connect() {
        sender = new Sender();
    }

    @AfterEach
    void disconnect() {
        ledger.acceptAll();
        sender.close();
    }

    @Test
    void anOperatorSeesWhatDiedAndWhy() {
        // Given
        UUID letter = poisonAt(1, 1);

        // When
        Response shown = as("olga").get(LETTERS + "/" + letter);

        // Then
        shown.then()
                .statusCode(200)
                .body("topic", equalTo("countersign.requests"))
                .body("aggregateId", equalTo(request.toString()))
                .body("aggregateVersion", equalTo(1))
                .body("status", equalTo("DEAD"))
                .body("error", containsString("does not accept number 1"))
                .body("headers.ce_subject", equalTo(request.toString()))
                .body("payload", containsString("Heatmap One"))
                .body("failedAt", notNullValue())
                .body("resolvedAt", nullValue());
        assertTrue(allListed().contains(letter.toString()));
    }

    @Test
    void afterTheCauseIsGoneReplayAppliesTheEventAndAllThatWaitedForItInOrder() {
        // Given
        UUID letter = poisonAt(2, 6);
        ledger.accept(request, 2);

        // When
        Response replayed = as("olga").post(LETTERS + "/" + letter + "/replay");

        // Then
        replayed.then().statusCode(200).body("status", equalTo("REPLAYED")).body("resolvedBy", equalTo("olga"));
        awaitEntries(request, 6);
        assertEquals(upTo(6), Ledger.entriesOf(request));
        awaitParked(request, 0);
        assertFalse(allListed().contains(letter.toString()));
        as("olga").post(LETTERS + "/" + letter + "/replay").then().statusCode(409);
        sender.send(request, 7);
        awaitEntries(request, 7);
    }

    @Test
    void skippingWithAReasonLetsTheOthersFollow() {
        // Given
        UUID letter = poisonAt(2, 5);

        // When
        Response skipped = as("olga").body(Map.of("reason", "Entered by hand.")).post(LETTERS + "/" + letter + "/skip");

        // Then
        skipped.then()
                .statusCode(200)
                .body("status", equalTo("SKIPPED"))
                .body("reason", equalTo("Entered by hand."))
                .body("resolvedBy", equalTo("olga"));
        awaitEntries(request, 4);
        assertEquals(List.of(1L, 3L, 4L, 5L), Ledger.entriesOf(request));
        awaitParked(request, 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"reason\": \" \"}", "{\"reason\": null}"})
    void nobodySkipsWithoutAReason(String body) {
        // Given
        UUID letter = poisonAt(1, 1);

        // When
        Response refused = as("olga").body(body).post(LETTERS + "/" + letter + "/skip");

        // Then
        refused.then().statusCode(422).body("errors.pointer", equalTo(List.of("/reason")));
        assertEquals(1, deadOf(request));
    }

    @Test
    void aReplayThatFailsAgainSaysWhyAndLeavesEverythingAsItWas() {
        // Given
        UUID letter = poisonAt(2, 4);
        List<Object> before = everythingOf();

        // When
        Response refused = as("olga").post(LETTERS + "/" + letter + "/replay");

        // Then
        refused.then().statusCode(409).body("detail", containsString("does not accept number 2"));
        assertEquals(before, everythingOf());
    }

    @Test
    void anEventAmongTheParkedThatFailsIsTheNextDeadLetter() {
        // Given
        UUID letter = poisonAt(2, 6);
        ledger.accept(request, 2);
        ledger.refuse(request, 4);

        // When
        as("olga").post(LETTERS + "/" + letter + "/replay").then().statusCode(200);

        // Then
        assertEquals(upTo(3), Ledger.entriesOf(request));
        assertEquals(1, deadOf(request));
        awaitParked(request, 2);
        ledger.accept(request, 4);
        as("olga").post(LETTERS + "/" + deadLetter() + "/replay").then().statusCode(200);
        assertEquals(upTo(6), Ledger.entriesOf(request));
    }

    @Test
    void garbageWithARequestsKeyHoldsThatRequestBackUntilItIsSkipped() {
        // Given
        sender.send(request, 1);
        sender.send(request.toString(), Map.of(), new byte[] {1, 2, 3});
        sender.send(request, 2);
        awaitDead(request);
        awaitParked(request, 1);

        // When
        as("olga")
                .post(LETTERS + "/" + deadLetter() + "/replay")
                .then()
                .statusCode(409)
                .body("detail", containsString("header"));
        as("olga")
                .body(Map.of("reason", "Not ours."))
                .post(LETTERS + "/" + deadLetter() + "/skip")
                .then()
                .statusCode(200);

        // Then
        awaitEntries(request, 2);
        assertEquals(upTo(2), Ledger.entriesOf(request));
        sender.send(request, 3);
        awaitEntries(request, 3);
    }

    @Test
    void aRequestWithTwoDeadLettersWaitsForBoth() {
        // Given
        ledger.refuse(request, 2);
        sender.sendUpTo(request, 3);
        awaitParked(request, 1);
        UUID poison = deadLetter();
        sender.send(request.toString(), Map.of(), new byte[] {1, 2, 3});
        await().atMost(60, SECONDS).until(() -> deadOf(request) == 2);
        ledger.accept(request, 2);

        // When
        as("olga").post(LETTERS + "/" + poison + "/replay").then().statusCode(200);

        // Then
        assertEquals(upTo(2), Ledger.entriesOf(request));
        as("olga")
                .body(Map.of("reason", "Not ours."))
                .post(LETTERS + "/" + deadLetter() + "/skip")
                .then()
                .statusCode(200);
        assertEquals(upTo(3), Ledger.entriesOf(request));
    }

    @Test
    void theListGoesOnFromPageToPage() {
        // Given
        UUID first = poisonAt(1, 1);

        // When
        List<String> listed = allListed();

        // Then
        assertEquals(Rows.count("SELECT count(*) FROM dead_letter WHERE status = 'DEAD'"), listed.size());
        assertEquals(listed.size(), new HashSet<>(listed).size());
        assertTrue(listed.contains(first.toString()));
        as("olga").get(LETTERS + "?limit=101").then().statusCode(400);
    }

    @Test
    void onlyOperatorsAreLetIn() {
        // Given
        UUID letter = poisonAt(1, 1);

        // Then
        for (String path : List.of("", "/" + letter)) {
            as("sam").get(LETTERS + path).then().statusCode(403);
            given().get(LETTERS + path).then().statusCode(401);
        }
        for (String path : List.of("/" + letter + "/replay", "/" + letter + "/skip", "/resume")) {
            as("sam")
                    .body(Map.of("reason", "Because I can."))
                    .post(LETTERS + path)
                    .then()
                    .statusCode(403);
        }
        assertEquals(1, deadOf(request));
    }

    @Test
    void whatIsNotHereIsNotFound() {
        // Given
        UUID letter = poisonAt(1, 1);

        // Then
        as("olga").get("/api/operations/request-service/dead-letters").then().statusCode(404);
        as("olga")
                .post("/api/operations/request-service/dead-letters/" + letter + "/replay")
                .then()
                .statusCode(404);
        as("olga").get(LETTERS + "/" + UUID.randomUUID()).then().statusCode(404);
        as("olga").get(LETTERS + "/no-id").then().statusCode(404);
        as("olga").post(LETTERS + "/" + UUID.randomUUID() + "/replay").then().statusCode(404);
    }

    /// Sends the events 1 to `last`, of which one is refused.
    private UUID poisonAt(long poison, long last) {
        ledger.refuse(request, poison);
        sender.sendUpTo(request, last);
        awaitDead(request);
        awaitParked(request, last - poison);
        return deadLetter();
    }

    private UUID deadLetter() {
        return (UUID) Rows.column("SELECT id FROM dead_letter WHERE aggregate_id = ? AND status = 'DEAD'", request)
                .getFirst();
    }

    private List<Object> everythingOf() {
        List<Object> everything = new ArrayList<>(Ledger.entriesOf(request));
        for (String table : List.of("inbox_position", "inbox_parked", "dead_letter")) {
            everything.addAll(Rows.column(
                    "SELECT row_to_json(t)::text FROM " + table + " t WHERE aggregate_id = ? ORDER BY 1", request));
        }
        return everything;
    }

    private static List<String> allListed() {
        List<String> ids = new ArrayList<>();
        String next = LETTERS + "?limit=2";
        while (next != null) {
            Response page = as("olga").get(next);
            page.then().statusCode(200);
            ids.addAll(page.path("items.id"));
            String link = page.header("Link");
            next = link == null ? null : LETTERS + "?limit=2&after=" + page.path("next");
        }
        return ids;
    }

    private static RequestSpecification as(String person) {
        return given().contentType(ContentType.JSON)
                .auth()
                .oauth2(TestBackends.get().tokenFor(person));
    }
}
