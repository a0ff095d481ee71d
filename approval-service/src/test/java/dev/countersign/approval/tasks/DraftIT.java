package dev.countersign.approval.tasks;

import static dev.countersign.approval.SampleRequests.MIA;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.GoodAnswers;
import dev.countersign.approval.Rest;
import dev.countersign.approval.draft.DraftCommands;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// Nothing that a reviewer has typed is ever lost.
@QuarkusTest
@WithTestResource(Backends.class)
class DraftIT {
    @Inject
    DraftCommands drafts;

    @BeforeEach
    void nothingWaits() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void whatIsTypedIsThereAgainBeforeItIsSent() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = claimed(review);

        // When
        Browser.Answer saved = sam.submitQuietly(
                draftOf(review),
                Map.of(
                        "draft", "0",
                        "assessment", "0",
                        "answer.sign-in", "no",
                        "note.second-factor", "Ask <them>.",
                        "outcome", "REFUSED",
                        "reason", "It keeps data\r\nfor ever.",
                        "conditions", "No customer data."));

        // Then
        JsonPath told = JsonPath.from(saved.body());
        assertEquals(200, saved.status(), saved.body());
        assertEquals(List.of(1, 1), List.of(told.getInt("draft"), told.getInt("assessment")));
        assertEquals("sign-in", told.getString("raising"));
        sam.open("/reviews/" + review);
        assertShows(sam, "It keeps data\nfor ever.", "Ask &lt;them&gt;.", "No customer data.", "by Sam Rivera");
        assertShows(sam, "value=\"REFUSED\" checked", "name=\"treatment.sign-in\"");
        Rest.as("sam")
                .get("/api/tasks/{id}/assessment", review)
                .then()
                .body("questions.answer", hasItem("no"))
                .body("version", equalTo(1));
        assertEquals(List.of("CLAIMED"), Database.read("SELECT status FROM task WHERE id = ?", review));
    }

    @Test
    void withoutAScriptAButtonSavesTheSame() {
        // Given
        UUID approval = approval();
        Browser ivan = Browser.of("ivan", "/approvals/" + approval);
        ivan.submit("/approvals/" + approval + "/claim", Map.of());
        assertShows(ivan, "Save for later");

        // When
        ivan.submit(
                "/approvals/" + approval + "/draft",
                Map.of("draft", "0", "assessment", "0", "outcome", "APPROVED", "reason", "If it is cheap."));

        // Then
        assertEquals("/approvals/" + approval + "?done=answers-saved", ivan.path());
        assertShows(ivan, "If it is cheap.", "value=\"APPROVED\" checked");
    }

    @Test
    void whatDoesNotFitYetIsKeptAsWellAndNamed() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = claimed(review);
        Map<String, String> tooLong =
                Map.of("draft", "0", "assessment", "0", "answer.sign-in", "yes", "note.sign-in", "long ".repeat(600));

        // When
        Browser.Answer quietly = sam.submitQuietly(draftOf(review), tooLong);
        sam.submit(draftOf(review), tooLong);

        // Then
        assertEquals(200, quietly.status());
        assertEquals("At most 2,000 characters.", JsonPath.from(quietly.body()).getString("problem"));
        assertEquals(422, sam.status());
        assertShows(sam, "problem-note.sign-in", "long long");
        assertShows(sam.open("/reviews/" + review), "long long");
    }

    @Test
    void whatWasSavedMeanwhileStandsBesideMineAndICanTakeEither() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = claimed(review);
        sam.submitQuietly(
                draftOf(review),
                Map.of(
                        "draft", "0",
                        "assessment", "0",
                        "answer.sign-in", "no",
                        "reason", "Theirs.",
                        "conditions", "Only they say this."));

        // When
        Map<String, String> mine = Map.of("draft", "0", "assessment", "0", "answer.sign-in", "yes", "reason", "Mine.");
        Browser.Answer quietly = sam.submitQuietly(draftOf(review), mine);
        sam.submit(draftOf(review), mine);

        // Then
        assertEquals(412, quietly.status());
        assertEquals(412, sam.status());
        assertShows(sam, "You, in another window, saved something else meanwhile", "Keep mine", "Take the other");
        assertShows(sam, ">Theirs.</td>", ">Mine.</td>", "Only they say this.</textarea>");
        Map<String, String> kept = new HashMap<>(mine);
        kept.putAll(Map.of(
                "draft",
                sam.hiddenFields().get("draft"),
                "assessment",
                sam.hiddenFields().get("assessment")));
        assertShows(Browser.of("sam", "/reviews/" + review), "Theirs.</textarea>");
        sam.submit(draftOf(review), kept);
        assertEquals("/reviews/" + review + "?done=answers-saved", sam.path());
        assertShows(sam, "Mine.</textarea>");
    }

    @Test
    void aColleagueWhoseWordsAreThereIsNamed() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = claimed(review);
        Rest.as("sam").header("If-Match", "\"1\"").post("/api/tasks/{id}/release", review);
        Browser sofia = Browser.of("sofia", "/reviews/" + review);
        sofia.submit("/reviews/" + review + "/claim", Map.of());
        sofia.submitQuietly(draftOf(review), Map.of("draft", "0", "assessment", "0", "reason", "Sofia's."));
        Rest.as("sofia").header("If-Match", "\"3\"").post("/api/tasks/{id}/release", review);
        Rest.claim("sam", review);

        // When
        sam.submit(draftOf(review), Map.of("draft", "0", "assessment", "0", "reason", "Sam's."));

        // Then
        assertEquals(412, sam.status());
        assertShows(sam, "Sofia Lindqvist saved something else meanwhile", "Take theirs", ">Sofia&#39;s.</td>");
    }

    @Test
    void nothingIsSentOverWhatSomebodyHasNotSeen() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = claimed(review);
        sam.submitQuietly(draftOf(review), Map.of("draft", "0", "assessment", "0", "reason", "Wait for the vendor."));
        Map<String, String> sent = new HashMap<>(GoodAnswers.typed("sam", review));
        sent.putAll(Map.of("version", "1", "draft", "0", "assessment", "0", "outcome", "CLEARED", "reason", "Fine."));

        // When
        sam.submit("/reviews/" + review + "/complete", sent);

        // Then
        assertEquals(412, sam.status());
        assertShows(sam, "Wait for the vendor.", "Fine.");
        assertEquals(List.of("CLAIMED"), Database.read("SELECT status FROM task WHERE id = ?", review));
        sent.putAll(Map.of("draft", "1"));
        sam.submit("/reviews/" + review + "/complete", sent);
        assertEquals("/queue?done=cleared", sam.path());
        assertEquals(List.of(), Database.read("SELECT task_id FROM draft"));
    }

    @Test
    void whatIsSavedAlreadyIsNoConflictWhenTheAnswerWasLostOnTheWay() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = claimed(review);
        Map<String, String> typed = Map.of("draft", "0", "assessment", "0", "answer.sign-in", "yes", "reason", "Fine.");
        sam.submitQuietly(draftOf(review), typed);

        // When
        Browser.Answer again = sam.submitQuietly(draftOf(review), typed);

        // Then
        assertEquals(200, again.status(), again.body());
        assertEquals(List.of("0"), Database.read("SELECT version FROM draft"));
    }

    @Test
    void afterTheSessionHasEndedEveryWordIsThereToBeSentAgain() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = claimed(review);
        Map<String, String> typed = new HashMap<>(GoodAnswers.typed("sam", review));
        typed.putAll(Map.of(
                "version", "1",
                "draft", "0",
                "assessment", "0",
                "outcome", "CLEARED",
                "reason", "Two lines\r\nand a <tag>."));

        // When
        sam.loseSession().submit("/reviews/" + review + "/complete", typed);

        // Then
        assertEquals(401, sam.status());
        assertShows(sam, "You are signed out", "Two lines", "and a &lt;tag&gt;.", "Send it again");
        assertFalse(sam.html().contains("Orbit"), sam.html());
        assertEquals(List.of("CLAIMED"), Database.read("SELECT status FROM task WHERE id = ?", review));
        Map<String, String> again = sam.hiddenFields();
        sam.submitQuietly(draftOf(review), again);
        assertEquals(List.of(), Database.read("SELECT task_id FROM draft"));
        sam.signInElsewhere("sam", "/reviews/" + review).submit("/reviews/" + review + "/complete", again);
        assertEquals("/queue?done=cleared", sam.path());
        assertEquals(List.of("Two lines\nand a <tag>."), Database.read("SELECT reason FROM task WHERE id = ?", review));
    }

    @Test
    void whatWasTypedAboutATaskThatEndedWithoutItIsForgotten() throws SQLException {
        // Given
        UUID ended = Rest.reviewOfRequestBy(MIA);
        UUID open = Rest.reviewOfRequestBy(MIA);
        for (UUID review : List.of(ended, open)) {
            claimed(review).submitQuietly(draftOf(review), Map.of("draft", "0", "assessment", "0", "reason", "Hm."));
        }
        Database.change("UPDATE task SET status = 'CANCELLED', claimed_by = NULL WHERE id = ?", ended);

        // When
        drafts.forgetEnded();

        // Then
        assertEquals(List.of(open.toString()), Database.read("SELECT task_id FROM draft"));
    }

    @Test
    void onlyWhoeverHasTheTaskWritesAboutIt() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Rest.claim("sam", review);
        Map<String, String> typed = Map.of("draft", "0", "assessment", "0", "reason", "Not mine.");

        // When
        Browser sofia = Browser.of("sofia", "/queue");
        Browser priya = Browser.of("priya", "/queue");

        // Then
        assertEquals(409, sofia.submitQuietly(draftOf(review), typed).status());
        assertEquals(404, priya.submitQuietly(draftOf(review), typed).status());
        assertEquals(
                400,
                Browser.of("sam", "/reviews/" + review)
                        .submitBare(draftOf(review), typed)
                        .status());
        assertEquals(List.of(), Database.read("SELECT task_id FROM draft"));
    }

    @RepeatedTest(5)
    void ofTwoWindowsThatSaveAtOnceOneIsAskedToChoose() throws Exception {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Rest.claim("sam", review);
        Browser one = Browser.of("sam", "/reviews/" + review);
        Browser other = Browser.of("sam", "/reviews/" + review);

        // When
        List<Integer> answers;
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Callable<Integer> first = () -> save(one, review, "One.");
            Callable<Integer> second = () -> save(other, review, "Other.");
            answers = threads.invokeAll(List.of(first, second)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        // Then
        assertEquals(1, answers.stream().filter(status -> status == 200).count(), answers.toString());
        assertTrue(answers.stream().allMatch(Set.of(200, 409, 412)::contains), answers.toString());
        assertEquals(List.of("1"), Database.read("SELECT count(*) FROM draft"));
    }

    private static int save(Browser window, UUID review, String reason) {
        return window.submitQuietly(draftOf(review), Map.of("draft", "0", "assessment", "0", "reason", reason))
                .status();
    }

    private static Browser claimed(UUID review) {
        Browser sam = Browser.of("sam", "/reviews/" + review);
        return sam.submit("/reviews/" + review + "/claim", Map.of());
    }

    private static UUID approval() {
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        Rest.claim("sam", review);
        Rest.complete("sam", review, Rest.outcome("CLEARED")).then().statusCode(200);
        UUID approval = Rest.approvalOf(request);
        Rest.awaitStatus(approval, "QUEUED");
        return approval;
    }

    private static String draftOf(UUID review) {
        return "/reviews/" + review + "/draft";
    }

    private static void assertShows(Browser browser, String... texts) {
        for (String text : texts) {
            assertTrue(browser.html().contains(text), () -> "not shown: " + text + "\n" + browser.html());
        }
    }
}
