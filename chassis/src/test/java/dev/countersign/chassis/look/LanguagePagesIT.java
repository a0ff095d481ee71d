package dev.countersign.chassis.look;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Choosing a language, which counts more than what the browser asks for.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class LanguagePagesIT {
    private static final String CSRF = "csrf-chassis-test";

    @Test
    void aChoiceIsKeptForAYearAndLeadsBack() {
        Response answer = form().formParam("lang", "de")
                .formParam("here", "/sample?page=2&q=%C3%A4")
                .post("/language/chassis-test");

        Cookie kept = answer.detailedCookie("lang");
        assertEquals(303, answer.statusCode());
        assertEquals("/sample?page=2&q=%C3%A4", answer.header("Location"));
        assertEquals("de", kept.getValue());
        assertEquals("/", kept.getPath());
        assertEquals("Lax", kept.getSameSite());
        assertEquals(365 * 24 * 3600, kept.getMaxAge());
        assertTrue(kept.isHttpOnly());
        assertFalse(kept.isSecured());
        assertNull(kept.getDomain());
    }

    @Test
    void overTlsTheCookieTravelsOverTlsOnly() {
        Response answer = form().header("X-Forwarded-Proto", "https")
                .formParam("lang", "de")
                .formParam("here", "/sample")
                .post("/language/chassis-test");

        assertTrue(answer.detailedCookie("lang").isSecured());
    }

    @Test
    void theChoiceComesBeforeWhatTheBrowserAsksFor() {
        given().header("Accept-Language", "en")
                .cookie("lang", "de")
                .get("/sample")
                .then()
                .header("Content-Language", "de")
                .header("Vary", containsString("Cookie"))
                .body(containsString("<html lang=\"de\">"));
        given().header("Accept-Language", "de")
                .cookie("lang", "en")
                .get("/sample")
                .then()
                .header("Content-Language", "en");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "DE", "de-AT", "\"", "<script>"})
    void aCookieWithAnythingElseIsNone(String lang) {
        given().header("Accept-Language", "de")
                .header("Cookie", "lang=" + lang)
                .get("/sample")
                .then()
                .statusCode(200)
                .header("Content-Language", "de");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https:evil.example", "/\\evil.example", "https://evil.example/", "\\/evil"})
    void nobodyIsSentElsewhere(String here) {
        form().formParam("lang", "de")
                .formParam("here", here)
                .post("/language/chassis-test")
                .then()
                .statusCode(303)
                .header("Location", equalTo("/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "de-AT"})
    void aLanguageThatIsNotSpokenIsRefused(String lang) {
        form().formParam("lang", lang)
                .formParam("here", "/sample")
                .post("/language/chassis-test")
                .then()
                .statusCode(400)
                .header("Location", nullValue());
    }

    @Test
    void aFormWithoutItsTokenChoosesNothing() {
        Response answer = given().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded")
                .formParam("lang", "de")
                .formParam("here", "/sample")
                .post("/language/chassis-test");

        assertEquals(400, answer.statusCode());
        assertNull(answer.detailedCookie("lang"));
    }

    @Test
    void theFormOfAnotherServiceIsNotOurs() {
        form().formParam("lang", "de").post("/language/other-service").then().statusCode(404);
    }

    /// With the token that the page before came with.
    private static RequestSpecification form() {
        String token = given().get("/sample").cookie(CSRF);
        return given().redirects()
                .follow(false)
                .accept("text/html")
                .contentType("application/x-www-form-urlencoded")
                .cookie(CSRF, token)
                .formParam("csrf-token", token);
    }
}
