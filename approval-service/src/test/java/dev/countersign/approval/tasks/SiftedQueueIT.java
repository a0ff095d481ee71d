package dev.countersign.approval.tasks;

import static dev.countersign.approval.Rest.as;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// A part of the queue, and several tasks of it at once.
@QuarkusTest
@WithTestResource(Backends.class)
class SiftedQueueIT {
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @BeforeEach
    void nothingWaits() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void everyChoiceLeavesWhatItNames() throws SQLException {
        // Given
        UUID mine = Rest.reviewOf(Rest.submit(MIA, "Orbit Surveys"));
        UUID late = Rest.reviewOf(Rest.submit(MIA, "Meridian Polls"));
        UUID tried = Rest.reviewOf(Rest.submit(MIA, "100% {Fun}"));
        Rest.claim("sam", mine);
        Database.change("UPDATE task SET due_at = now() - interval '1 hour' WHERE id = ?", late);
        Database.change("UPDATE task SET lane = 'SANDBOX', kind = 'APPROVAL' WHERE id = ?", tried);
        Database.change(
                "UPDATE approval_case SET request_number = 77 WHERE id = (SELECT case_id FROM task WHERE id = ?)",
                tried);

        // When
        // Then
        assertShown("?whose=mine", mine);
        assertShown("?whose=unclaimed&kind=REVIEW", late);
        assertShown("?overdue=true", late);
        assertShown("?lane=SANDBOX", tried);
        assertShown("?kind=APPROVAL&whose=unclaimed", tried);
        assertShown("?text=meridian", late);
        assertShown("?text=100%25%20%7Bfun%7D", tried);
        assertShown("?text=req-77", tried);
        assertShown("?text=77&team=team:security", tried);
        as("sam").get("/api/queue?text=77&overdue=true").then().body("items", hasSize(0));
        as("sofia").get("/api/queue?whose=mine").then().body("items", hasSize(0));
        as("sam").get("/api/queue?lane=nonsense").then().statusCode(400);
    }

    @Test
    void theChoiceIsInTheAddressAndStaysOverThePages() throws SQLException {
        // Given
        LongQueue.fill("team:security", "QUEUED", 60);
        LongQueue.fill("team:security", "CLAIMED", 30);
        Database.change("UPDATE task SET lane = 'FAST', title = 'A {50%} + more' WHERE request_number % 2 = 0");

        // When
        Browser sam = Browser.of("sam", "/queue?lane=FAST&whose=unclaimed&text=%7B50%25%7D%20%2B");
        List<String> seen = new ArrayList<>(rowsOf(sam));
        Matcher next = NEXT.matcher(sam.html());
        assertTrue(next.find(), sam.html());
        assertTrue(sam.html().contains("value=\"FAST\" selected"), sam.html());
        assertTrue(sam.html().contains("value=\"{50%} +\""), sam.html());
        sam.open(next.group(1).replace("&amp;", "&"));
        seen.addAll(rowsOf(sam));

        // Then
        assertEquals(
                Database.read("SELECT id FROM task WHERE lane = 'FAST' AND status = 'QUEUED' ORDER BY due_at, id"),
                seen);
        assertTrue(sam.html().contains("value=\"unclaimed\" selected"), sam.html());
    }

    @Test
    void whatIsSiftedOutIsToldAndHowToSeeItAll() {
        // Given
        Rest.reviewOfRequestBy(MIA);

        // When
        Browser sam = Browser.of("sam", "/queue?text=nowhere");

        // Then
        assertTrue(sam.html().contains("Nothing like this waits for you"), sam.html());
        assertTrue(sam.html().contains("href=\"/queue\">Show everything that waits"), sam.html());
    }

    @Test
    void theTickedTasksAreTakenAndOfEachItIsSaidWhatBecameOfIt() {
        // Given
        UUID free = Rest.reviewOf(Rest.submit(MIA, "Free one"));
        UUID held = Rest.reviewOf(Rest.submit(MIA, "Held one"));
        UUID own = Rest.reviewOf(Rest.submit(SAM, "Own one"));
        Browser sam = Browser.of("sam", "/queue?whose=unclaimed");
        assertFalse(sam.html().contains("id=\"tick-" + own), "nobody takes a request of their own");
        Rest.claim("sofia", held);

        // When
        sam.submit("/queue/take?whose=unclaimed", "task", List.of(free, held, own, UUID.randomUUID()));

        // Then
        assertEquals(200, sam.status());
        assertShows(sam, "1 of 4 are yours now", "Free one (Orbit Software)</a>: yours now.");
        assertShows(sam, "Held one (Orbit Software)</a>: Sofia Lindqvist has this task in hand.");
        assertShows(sam, "Own one (Orbit Software)</a>:", "A task that you do not see any more:");
        assertShows(sam, "value=\"unclaimed\" selected");
        assertEquals(List.of("sam"), Database.read("SELECT claimed_by FROM task WHERE id = ?", free));
        assertEquals(List.of("QUEUED"), Database.read("SELECT status FROM task WHERE id = ?", own));
        assertEquals("/queue", sam.open("/queue/take").path());
    }

    @Test
    void nothingTickedIsToldAndNonsenseIsRefused() {
        // Given
        Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/queue");

        // When
        sam.submit("/queue/take", "task", List.of());

        // Then
        assertShows(sam, "Nothing was ticked");
        sam.submit("/queue/take", "task", List.of("nonsense"));
        assertEquals(400, sam.status());
    }

    @RepeatedTest(5)
    void ofTwoWhoTakeTheSameTasksAtOnceEachTaskHasExactlyOneHolder() throws Exception {
        // Given
        List<UUID> waiting = IntStream.range(0, 8).mapToObj(n -> Rest.submit(MIA, "Product " + n)).toList().stream()
                .map(Rest::reviewOf)
                .toList();
        Browser sam = Browser.of("sam", "/queue");
        Browser sofia = Browser.of("sofia", "/queue");

        // When
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Browser> first = () -> sam.submit("/queue/take", "task", waiting);
            Callable<Browser> second = () -> sofia.submit("/queue/take", "task", waiting.reversed());
            threads.invokeAll(List.of(first, second)).forEach(Future::resultNow);
        }

        // Then
        assertEquals(
                waiting.size(), count(sam, ": yours now") + count(sofia, ": yours now"), sam.html() + sofia.html());
        assertEquals(
                List.of(Integer.toString(count(sam, ": yours now"))),
                Database.read("SELECT count(*) FROM task WHERE claimed_by = 'sam'"));
        assertEquals(
                List.of(Integer.toString(count(sofia, ": yours now"))),
                Database.read("SELECT count(*) FROM task WHERE claimed_by = 'sofia'"));
    }

    /// On the page and over REST.
    private static void assertShown(String choice, UUID task) {
        as("sam")
                .urlEncodingEnabled(false)
                .get("/api/queue" + choice)
                .then()
                .body("items.id", contains(task.toString()));
        assertEquals(List.of(task.toString()), rowsOf(Browser.of("sam", "/queue" + choice)), choice);
    }

    private static List<String> rowsOf(Browser browser) {
        return Pattern.compile("id=\"row-([^\"]+)\"")
                .matcher(browser.html())
                .results()
                .map(row -> row.group(1))
                .toList();
    }

    private static int count(Browser browser, String text) {
        return browser.html().split(Pattern.quote(text), -1).length - 1;
    }

    private static void assertShows(Browser browser, String... texts) {
        for (String text : texts) {
            assertTrue(browser.html().contains(text), () -> "not shown: " + text + "\n" + browser.html());
        }
    }
}
