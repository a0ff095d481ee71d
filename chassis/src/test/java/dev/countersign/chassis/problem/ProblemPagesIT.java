package dev.countersign.chassis.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import dev.countersign.chassis.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever goes wrong, a person sees a page of ours with a way on, and a program a problem document.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ProblemPagesIT {
    private static final String BROWSER = "text/html,application/xhtml+xml,*/*;q=0.8";

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, We cannot show you this page",
        "/sample/status/403, 403, This is not for your role",
        "/sample/status/405, 405, We could not take that",
        "/sample/stale, 412, Somebody changed this meanwhile",
        "/sample/status/413, 413, That is too much at once",
        "/sample/invalid, 422, Some fields need another look",
        "/sample/status/429, 429, That was a lot at once",
        "/sample/mistake, 500, Something went wrong on our side",
        "/sample/error, 500, Something went wrong on our side",
        "/sample/template, 500, Something went wrong on our side",
        "/sample/database, 503, Back in a moment",
        "/%ff, 400, We could not take that",
    })
    void aPersonSeesWhatWentWrongAndAWayOn(String path, int status, String title) {
        assertPage(given().urlEncodingEnabled(false).accept(BROWSER).get(path).then(), status, title);
    }

    @Test
    void anAddressThatIsTooLongIsAPageToo() {
        assertPage(given().accept(BROWSER).get("/sample/" + "x".repeat(5000)).then(), 414, "That address is too long");
    }

    @Test
    void aMethodThatAPageDoesNotTakeIsAPageToo() {
        assertPage(given().accept(BROWSER).delete("/sample/stale").then(), 405, "We could not take that");
    }

    @Test
    void aBodyThatIsTooLongIsAPageToo() {
        assertPage(
                given().accept(BROWSER)
                        .contentType("text/plain")
                        .body("x".repeat(1_100_000))
                        .post("/sample/stale")
                        .then(),
                413,
                "That is too much at once");
    }

    /// Also where nobody knows yet which request is the current one, or does not know it any more.
    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, Diese Seite können wir Ihnen nicht zeigen",
        "/sample/stale, 412, Jemand hat das inzwischen geändert",
        "/sample/invalid, 422, Etwas daran passt nicht",
        "/sample/template, 500, Bei uns ist etwas schiefgegangen",
        "/sample/database, 503, Gleich wieder da",
        "/%ff, 400, Das konnten wir nicht annehmen",
    })
    void aPersonReadsItInTheirLanguage(String path, int status, String title) {
        given().urlEncodingEnabled(false)
                .accept(BROWSER)
                .header("Accept-Language", "de-CH")
                .get(path)
                .then()
                .statusCode(status)
                .header("Content-Language", "de")
                .header("Vary", allOf(containsString("Accept-Language"), containsString("Cookie")))
                .body(containsString("<html lang=\"de\">"))
                .body(containsString("<h1>" + title + "</h1>"))
                .body(containsString("Was Sie tun können"))
                .body(not(containsString("Go to your requests")));
    }

    @Test
    void whoReadsIsOfferedToTryAgainWhatMayGoWellTheNextTime() {
        given().accept(BROWSER)
                .get("/sample/database?page=2")
                .then()
                .header("Retry-After", "5")
                .body(containsString("href=\"/sample/database?page=2\">Try again</a>"));
        given().accept(BROWSER).get("/sample/stale").then().body(not(containsString("Try again")));
    }

    @Test
    void whoSentAFormCanSendItAgainFromThePageThatSaysThatItFailed() {
        form().formParam("words", "<b>\"Two\"\nlines</b>")
                .formParam("words", "and more")
                .post("/sample/database?page=2")
                .then()
                .statusCode(503)
                .body(containsString("<form method=\"post\" action=\"/sample/database?page=2\">"))
                .body(containsString("name=\"words\" value=\"&lt;b&gt;&quot;Two&quot;\nlines&lt;/b&gt;\""))
                .body(containsString("name=\"words\" value=\"and more\""))
                .body(containsString("name=\"csrf-token\""))
                .body(containsString(">Send it again</button>"));
    }

    @Test
    void aFormIsNotOfferedAgainWhereItWouldFailAgain() {
        form().formParam("words", "Two lines")
                .post("/sample/stale")
                .then()
                .statusCode(412)
                .body(not(containsString("Send it again")));
    }

    /// It may come from another site.
    @Test
    void aFormWithoutItsTokenIsNotOfferedAgain() {
        given().accept(BROWSER)
                .contentType("application/x-www-form-urlencoded")
                .formParam("words", "Two lines")
                .post("/sample/database")
                .then()
                .statusCode(400)
                .body(not(containsString("Two lines")));
    }

    @ParameterizedTest
    @CsvSource({
        "/nowhere, 404, not-found",
        "/sample/stale, 412, stale",
        "/sample/invalid, 422, invalid",
        "/sample/mistake, 500, internal",
        "/sample/error, 500, internal",
        "/sample/template, 500, internal",
        "/sample/database, 503, unavailable",
        "/%ff, 400, bad-request",
    })
    void aProgramGetsAProblemDocument(String path, int status, String type) {
        given().urlEncodingEnabled(false)
                .accept("application/json, text/*;q=0.1")
                .get(path)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(Problem.TYPE_PREFIX + type));
    }

    /// With the token that the page before came with.
    private static RequestSpecification form() {
        String token = given().get("/sample").cookie("csrf-chassis-test");
        return given().accept(BROWSER)
                .contentType("application/x-www-form-urlencoded")
                .cookie("csrf-chassis-test", token)
                .formParam("csrf-token", token);
    }

    private static void assertPage(ValidatableResponse reply, int status, String title) {
        reply.statusCode(status)
                .contentType(startsWith("text/html"))
                .header(
                        "Content-Security-Policy",
                        allOf(
                                startsWith("default-src 'none'"),
                                containsString("frame-ancestors 'none'"),
                                containsString("form-action 'self'"),
                                containsString("base-uri 'none'"),
                                not(containsString("unsafe"))))
                .body(containsString("<h1>" + title + "</h1>"))
                .body(containsString("href=\"/requests\""))
                .body(containsString("href=\"/queue\""))
                .body(containsString("/look/countersign.css?v="))
                .body(not(containsString("secret")));
    }
}
