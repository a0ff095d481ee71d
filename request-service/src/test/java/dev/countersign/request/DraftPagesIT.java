package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static dev.countersign.request.Rest.path;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the script of the form does, without the script.
@QuarkusTest
@WithTestResource(Backends.class)
class DraftPagesIT {

    @Test
    void whoDidNotHearTheAnswerGoesOnWithTheSameDraft() {
        // Given
        Browser mia = new Browser("mia", "/requests/new");
        String form = mia.html();

        // When
        mia.submit("/requests/new/draft", typed("Glow"));
        String first = JsonPath.from(mia.html()).getString("address");
        mia.open("/requests/new");
        mia.submit("/requests/new/draft", with(typed("Glowline"), "key", keyOf(form)));

        // Then
        assertEquals(200, mia.status(), mia::html);
        JsonPath second = JsonPath.from(mia.html());
        assertEquals(first, second.getString("address"));
        as("mia")
                .get("/api" + first)
                .then()
                .body("status", equalTo("DRAFT"))
                .body("content.product", equalTo("Glowline"))
                .body("version", equalTo(second.getInt("version")));
    }

    @Test
    void eachSaveHasSeenTheOneBefore() {
        // Given
        Browser mia = new Browser("mia", "/requests/new");
        String form = mia.html();
        mia.submit("/requests/new/draft", typed("Glow"));
        JsonPath begun = JsonPath.from(mia.html());
        String draft = begun.getString("address");
        mia.open("/requests/new");

        // When
        mia.submit(draft + "/draft", with(typed("Glowline"), "version", begun.getString("version")));

        // Then
        assertEquals(200, mia.status(), mia::html);
        assertTrue(JsonPath.from(mia.html()).getInt("version") > begun.getInt("version"), mia::html);
        mia.open("/requests/new");
        mia.submit(draft + "/draft", with(typed("Too late"), "version", begun.getString("version")));
        assertEquals(412, mia.status());
        as("mia").get("/api" + draft).then().body("content.product", equalTo("Glowline"));
        assertTrue(form.contains("data-draft=\"/requests/new/draft\""), form);
    }

    @Test
    void whatCannotBeReadIsNotKeptAndSaysWhatIsWrong() {
        Browser mia = new Browser("mia", "/requests/new");

        mia.submit("/requests/new/draft", with(typed("Glow"), "seats", "many"));

        assertEquals(422, mia.status());
        assertEquals(
                "Enter a whole number, such as 12.", JsonPath.from(mia.html()).getString("problem"));
    }

    @Test
    void aDraftOfSomebodyElseIsNotThere() {
        String draft = path(Rest.create("mia", content(), false)).replace("/api", "");
        Browser tom = new Browser("tom", "/requests/new");

        tom.submit(draft + "/draft", with(typed("Glow"), "version", "0"));

        assertEquals(404, tom.status());
    }

    @Test
    void whatIsHandedInIsNoDraftAnyMore() {
        // Given
        String request = path(Rest.create("mia", content(), true)).replace("/api", "");
        Browser mia = new Browser("mia", "/requests/new");
        int version = as("mia").get("/api" + request).then().extract().path("version");

        // When
        mia.submit(request + "/draft", with(typed("Glow"), "version", Integer.toString(version)));

        // Then
        assertEquals(409, mia.status());
    }

    private static Map<String, List<String>> typed(String product) {
        return Map.of("product", List.of(product));
    }

    private static Map<String, List<String>> with(Map<String, List<String>> typed, String name, String value) {
        return Map.of("product", typed.get("product"), name, List.of(value));
    }

    private static String keyOf(String form) {
        return form.replaceFirst("(?s).*name=\"key\" value=\"([^\"]+)\".*", "$1");
    }
}
