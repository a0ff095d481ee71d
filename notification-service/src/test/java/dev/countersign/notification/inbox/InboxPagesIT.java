package dev.countersign.notification.inbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.notification.Backends;
import dev.countersign.notification.Browser;
import dev.countersign.notification.Story;
import dev.countersign.notification.Topic;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class InboxPagesIT {
    private static Topic topic;

    @TestHTTPResource
    URI service;

    @Inject
    DataSource database;

    @BeforeAll
    static void open() {
        topic = new Topic();
    }

    @AfterAll
    static void close() {
        topic.close();
    }

    @Test
    void anEmptyInboxSaysWhatWillComeThere() {
        Browser browser = Browser.signIn(service, "/inbox", "newcomer-" + System.nanoTime());

        HttpResponse<String> page = browser.get("/inbox");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Nothing here yet"), page.body());
    }

    @Test
    void oneClickReadsTheNoticeAndOpensTheThing() {
        Story story = told("Lumenreach");
        Browser browser = Browser.signIn(service, "/inbox", story.requester().sub());
        String page = browser.get("/inbox").body();
        assertTrue(page.contains("We have your request for Lumenreach"), page);
        assertEquals("1", browser.get("/inbox/count").body());
        String open = Browser.between(page, "action=\"", "/open\"") + "/open";

        HttpResponse<String> answer = browser.post(open, Browser.csrf(page));

        assertEquals(303, answer.statusCode());
        assertEquals(
                "/requests/" + story.requestId(),
                URI.create(answer.headers().firstValue("Location").orElseThrow())
                        .getPath());
        assertEquals("0", browser.get("/inbox/count").body());
        assertTrue(browser.get("/inbox").body().contains("You have read everything."));
    }

    @Test
    void browsersKeepTheNumberInTheBarForSomeSeconds() {
        Browser browser = Browser.signIn(service, "/inbox", "newcomer-" + System.nanoTime());

        HttpResponse<String> count = browser.get("/inbox/count");

        String kept = count.headers().firstValue("Cache-Control").orElse("");
        assertTrue(kept.contains("private") && kept.contains("max-age=10"), kept);
        assertTrue(browser.get("/inbox").headers().firstValue("Cache-Control").isEmpty());
    }

    @Test
    void everythingCanBeMarkedAsRead() {
        Story story = told("Lumenreach");
        Browser browser = Browser.signIn(service, "/inbox", story.requester().sub());
        String page = browser.get("/inbox").body();

        HttpResponse<String> answer = browser.post("/inbox/read-all", Browser.csrf(page));

        assertEquals(303, answer.statusCode());
        assertTrue(browser.get("/inbox?done=all-read").body().contains("Everything is marked as read."));
        assertEquals("0", browser.get("/inbox/count").body());
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        Story story = told("Lumenreach");
        Browser browser = Browser.signIn(service, "/inbox", story.requester().sub());
        String page = browser.get("/inbox").body();
        String open = Browser.between(page, "action=\"", "/open\"") + "/open";

        HttpResponse<String> answer = browser.post(open, Map.of());

        assertEquals(400, answer.statusCode());
        assertEquals("1", browser.get("/inbox/count").body());
    }

    @Test
    void aProductNameIsShownAsItIsAndNeverRun() {
        Story story = told("<script>alert(1)</script>\"'&");
        Browser browser = Browser.signIn(service, "/inbox", story.requester().sub());

        String page = browser.get("/inbox").body();

        assertFalse(page.contains("<script>alert"), page);
        assertTrue(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&#39;&amp;"), page);
    }

    @Test
    void whoChoosesGermanReadsTheirInboxInGerman() {
        Story story = told("Lumenreach");
        Browser browser = Browser.signIn(service, "/inbox", story.requester().sub());
        String english = browser.get("/inbox?done=all-read").body();
        assertTrue(english.contains("<html lang=\"en\">"), english);
        Map<String, String> choice = new HashMap<>(Browser.csrf(english));
        choice.put("lang", "de");
        choice.put("here", Browser.between(english, "name=\"here\" value=\"", "\""));

        HttpResponse<String> answer = browser.post(
                Browser.between(english, "<form class=\"languages\" method=\"post\" action=\"", "\""), choice);
        String german = browser.get(answer.headers().firstValue("Location").orElseThrow())
                .body();

        assertEquals(303, answer.statusCode());
        assertEquals(
                "/inbox?done=all-read", answer.headers().firstValue("Location").orElseThrow());
        assertTrue(german.contains("<html lang=\"de\">"), german);
        assertTrue(german.contains("Alles ist als gelesen markiert."), german);
        assertTrue(german.contains("lang=\"de\">Ihr Antrag für Lumenreach ist bei uns<"), german);
        assertTrue(german.contains("Ihren Antrag ansehen"), german);
        assertTrue(german.contains("value=\"en\" lang=\"en\">English</button>"), german);
        assertTrue(german.contains("<span lang=\"de\" aria-current=\"true\">Deutsch</span>"), german);
        assertFalse(german.contains("Mark as read"), german);
        assertFalse(german.contains("We have your request"), german);
    }

    @Test
    void aNoticeFromBeforeThereWasGermanIsReadInEnglishAndSaysSo() throws SQLException {
        Story story = told("Lumenreach");
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE notice SET title_de = NULL, words_de = NULL WHERE request_id = ?")) {
            update.setObject(1, story.requestId());
            update.executeUpdate();
        }
        Browser browser = Browser.signIn(service, "/inbox", story.requester().sub());
        Map<String, String> choice =
                new HashMap<>(Browser.csrf(browser.get("/inbox").body()));
        choice.put("lang", "de");
        browser.post("/language/notification-service", choice);

        String page = browser.get("/inbox").body();

        assertTrue(page.contains("lang=\"en\">We have your request for Lumenreach<"), page);
        assertTrue(page.contains("Als gelesen markieren"), page);
    }

    @Test
    void somebodyElsesNoticeIsNotFoundAsAPage() {
        Story story = told("Lumenreach");
        String id = given().auth()
                .oauth2(Topic.tokenOf(story.requester().sub()))
                .get("/api/notifications")
                .path("items[0].id");
        Story other = told("Other");
        Browser browser = Browser.signIn(service, "/inbox", other.requester().sub());
        String page = browser.get("/inbox").body();

        HttpResponse<String> answer = browser.post("/inbox/" + id + "/open", Browser.csrf(page));

        assertEquals(404, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertTrue(answer.body().contains("href=\"/sign-out\""), "Who is signed in keeps the menu: " + answer.body());
    }

    @Test
    void anOpenInboxHearsOfWhatComesInAndOfWhatIsReadElsewhere() {
        Story story = told("Lumenreach");
        Browser browser = Browser.signIn(service, "/inbox", story.requester().sub());
        String page = browser.get("/inbox").body();
        String changes = changesOf(page);
        assertTrue(changes.startsWith("/inbox/changes?seen="), changes);

        topic.publish(story.approved());
        assertTrue(hears(browser, changes), "what comes in");

        String then = browser.get("/inbox").body();
        browser.post("/inbox/read-all", Browser.csrf(then));
        assertTrue(hears(browser, changesOf(then)), "what is read");
        assertEquals(
                changesOf(browser.get("/inbox").body()),
                changesOf(browser.get("/inbox").body()));
    }

    private static String changesOf(String page) {
        return Browser.between(page, "sse-connect=\"", "\"").replace("&amp;", "&");
    }

    /// Whether the stream of changes says so, which it does by itself.
    private static boolean hears(Browser browser, String changes) {
        return assertTimeoutPreemptively(Duration.ofSeconds(30), () -> {
            try (Stream<String> lines = browser.follow(changes)) {
                return lines.anyMatch(line -> line.startsWith("event") && line.endsWith("changed"));
            }
        });
    }

    private static Story told(String product) {
        Story story = Story.of(product);
        topic.publish(story.submitted());
        String token = Topic.tokenOf(story.requester().sub());
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> given().auth()
                        .oauth2(token)
                        .get("/api/notifications/count")
                        .then()
                        .body("unread", is(1)));
        return story;
    }
}
