package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Looking for a request by what it is called.
@QuarkusTest
@WithTestResource(Backends.class)
class LookedForIT {
    private static long number;

    @BeforeEach
    void aRequestAmongOthers() {
        if (number != 0) {
            return;
        }
        number = Rest.create("mia", called("Zebrafinch.io: Über-CRM (Pro)"), true)
                .jsonPath()
                .getLong("number");
        Rest.create("mia", called("Zebrawood"), false);
        Rest.create("tom", called("Zebrafinch of another"), true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zebraf", "ZEBRAFINCH", "zebra io", "über", "pro zebrafinch", "crm"})
    void wordsAreFoundFromTheirBeginning(String text) {
        list("mia", text).body("items.number", contains((int) number));
    }

    @Test
    void aNumberIsFoundHoweverItIsWritten() {
        list("mia", "REQ-" + number).body("items.number", contains((int) number));
        list("mia", " req-" + number + " ").body("items.number", contains((int) number));
        list("mia", Long.toString(number)).body("items.number", contains((int) number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"finch", "zebra & nothing", "' | !", "%", "REQ-999999999"})
    void whatIsNotThereIsNotFound(String text) {
        list("mia", text).body("items.number", not(hasItem((int) number)));
    }

    @Test
    void whatSomebodyMayNotSeeTheyDoNotFind() {
        list("tom", "zebraf").body("items", hasSize(1));
        list("tom", "REQ-" + number).body("items", hasSize(0));
    }

    @Test
    void aPageOfWhatIsFoundLeadsToTheNext() {
        as("mia")
                .queryParam("text", "zebra")
                .queryParam("limit", 1)
                .get("/api/requests")
                .then()
                .statusCode(200)
                .header("Link", containsString("text=zebra"));
        as("mia")
                .queryParam("text", "x".repeat(101))
                .get("/api/requests")
                .then()
                .statusCode(400)
                .body("detail", containsString("text has at most 100 characters."));
    }

    @Test
    void thePageShowsWhatWasLookedForAndHowToSeeEverything() {
        Browser mia = new Browser("mia", "/requests?view=mine&text=zebraf%20%22%3E");

        assertTrue(mia.html().contains("value=\"zebraf &quot;&gt;\""), mia::html);
        assertTrue(mia.html().contains("Zebrafinch.io"), mia::html);
        assertFalse(mia.html().contains("Zebrawood"), mia::html);
        assertTrue(mia.html().contains(">Show everything</a>"), mia::html);
        mia.open("/requests?text=nowhere");
        assertTrue(mia.html().contains("Nothing is like that"), mia::html);
    }

    private static ValidatableResponse list(String person, String text) {
        return as(person)
                .queryParam("text", text)
                .get("/api/requests?view=all")
                .then()
                .statusCode(200);
    }

    private static Map<String, Object> called(String product) {
        Map<String, Object> content = content();
        content.put("product", product);
        return content;
    }
}
