package dev.countersign.approval.tasks;

import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.GoodAnswers;
import dev.countersign.approval.Rest;
import dev.countersign.approval.StandIn;
import dev.countersign.approval.Treatments;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@QuarkusTest
@WithTestResource(Backends.class)
class PagesIT {

    @BeforeEach
    void nothingWaits() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void aReviewAndAnApprovalGoThroughPagesAlone() {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        Browser sam = Browser.of("sam", "/queue");
        assertShows(sam, "Orbit Surveys (Orbit Software)", "Mia Brandt", "IT security", "€1,200.00");

        // When
        sam.submit("/queue/next", Map.of());
        assertEquals("/reviews/" + review + "?done=claimed", sam.path());
        assertShows(sam, "Ask visitors what they think.", "It is yours now.", "Give it back");
        Map<String, String> typed = new HashMap<>(GoodAnswers.typed("sam", review));
        typed.putAll(Map.of(
                "version", "1",
                "outcome", "CLEARED_WITH_CONDITIONS",
                "reason", "Fine with care.",
                "conditions", "No customer data.\r\n\r\nEnds in June."));
        sam.submit("/reviews/" + review + "/complete", typed);
        assertEquals("/queue?done=cleared-with-conditions", sam.path());
        assertShows(sam, "Nothing waits for you");
        UUID approval = Rest.approvalOf(request);
        Browser ivan = Browser.of("ivan", "/approvals/" + approval);
        assertShows(ivan, "Fine with care.", "No customer data.", "Ends in June.", "€1,200.00 a year");
        ivan.submit("/approvals/" + approval + "/claim", Map.of());
        ivan.submit(
                "/approvals/" + approval + "/complete",
                Map.of("version", "2", "outcome", "APPROVED", "reason", "Go ahead."));

        // Then
        assertEquals("/queue?done=approved", ivan.path());
        assertEquals(List.of("APPROVED_WITH_CONDITIONS"), Database.read("SELECT status FROM approval_case"));
    }

    @Test
    void theWayOfACaseIsAPictureAndAListThatSaysTheSame() throws Exception {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);

        // When
        Browser sam = Browser.of("sam", "/reviews/" + review);

        // Then
        Matcher found = Pattern.compile("<svg class=\"graph\".*?</svg>(?=\\s*<(ol|p)[ >])", Pattern.DOTALL)
                .matcher(sam.html());
        assertTrue(found.find(), sam.html());
        Document graph = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(found.group())));
        assertEquals("img", graph.getDocumentElement().getAttribute("role"));
        assertTrue(graph.getDocumentElement().getTextContent().contains("IT security review"), found.group());
        assertTrue(found.group().contains("graph-step graph-waiting graph-now"), found.group());
        assertShows(sam, "<p>After: IT security review</p>", "Mia Brandt");
    }

    @Test
    void aTaskIsGivenToAColleagueOnAPageOfItsOwn() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        StandIn.known("sofia");
        Rest.claim("sam", review);
        Browser sofia = Browser.of("sofia", "/reviews/" + review);
        assertShows(sofia, "Sam Rivera has it.", "/reviews/" + review + "/hand-over");
        sofia.open("/reviews/" + review + "/hand-over");
        assertShows(sofia, "Who should have it?", "Sofia Lindqvist", "Privacy");

        // When
        sofia.submit("/reviews/" + review + "/hand-over", Map.of("version", "1", "to", "person:sofia"));
        assertEquals(422, sofia.status());
        assertShows(sofia, "Sam Rivera has it. Say why you give it to somebody else.");
        sofia.submit(
                "/reviews/" + review + "/hand-over",
                Map.of("version", "1", "to", "person:sofia", "reason", "Sam is ill."));

        // Then
        assertEquals("/queue?done=handed-over", sofia.path());
        assertEquals(List.of("sofia"), Database.read("SELECT claimed_by FROM task WHERE id = ?", review));
    }

    @Test
    void whoHasATaskAsksAndWritesDownWhatTheVendorAnswers() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/reviews/" + review);
        sam.submit("/reviews/" + review + "/claim", Map.of());
        sam.open("/reviews/" + review + "/question");
        sam.submit("/reviews/" + review + "/question", Map.of("version", "1", "question", "Where is it kept?"));
        assertEquals(422, sam.status());
        assertShows(sam, "Choose who is to answer.", "Where is it kept?");

        // When
        sam.submit(
                "/reviews/" + review + "/question",
                Map.of("version", "1", "of", "VENDOR", "question", "Where is it kept?"));
        assertEquals("/reviews/" + review + "?done=asked", sam.path());
        assertShows(sam, "It waits for an answer", "Where is it kept?", "There is no answer yet.");
        sam.open("/reviews/" + review + "/question");
        sam.submit("/reviews/" + review + "/question/answer", Map.of("version", "2", "answer", "In Frankfurt."));

        // Then
        assertEquals("/reviews/" + review + "?done=vendor-answered", sam.path());
        assertShows(sam, "In Frankfurt.", "Your answer");
        assertEquals(List.of("CLAIMED"), Database.read("SELECT status FROM task WHERE id = ?", review));
    }

    @Test
    void aProblemStandsBesideItsFieldAndNothingTypedIsLost() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/reviews/" + review);
        sam.submit("/reviews/" + review + "/claim", Map.of());

        // When
        sam.submit(
                "/reviews/" + review + "/complete",
                Map.of("version", "1", "outcome", "REFUSED", "reason", "It keeps <data> for ever."));

        // Then
        assertEquals(422, sam.status());
        assertShows(
                sam,
                "It keeps &lt;data&gt; for ever.",
                "A no comes with an alternative",
                "problem-offer.alternative",
                "value=\"REFUSED\" checked");
        assertEquals(List.of("CLAIMED"), Database.read("SELECT status FROM task WHERE id = ?", review));
    }

    @Test
    void answersAreKeptAndWhatTheyMeanIsAskedAbout() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/reviews/" + review);
        sam.submit("/reviews/" + review + "/claim", Map.of());
        assertShows(sam, "Can people sign in with the account that they have here?", "Save answers");

        // When
        sam.submit(
                "/reviews/" + review + "/draft",
                Map.of("version", "1", "assessment", "0", "answer.sign-in", "no", "note.sign-in", "Only by <mail>."));
        assertEquals("/reviews/" + review + "?done=answers-saved", sam.path());
        assertShows(
                sam,
                "value=\"no\" checked",
                "Only by &lt;mail&gt;.",
                "People sign in with a password that is not ours.",
                "We live with it for a time");
        Map<String, String> typed = new HashMap<>(GoodAnswers.typed("sam", review));
        typed.putAll(Map.of(
                "version", "1",
                "answer.sign-in", "no",
                "answer.second-factor", "everybody",
                "outcome", "CLEARED",
                "reason", "Fine for now."));
        sam.submit("/reviews/" + review + "/complete", typed);
        assertEquals(422, sam.status());
        assertShows(sam, "Say under findings what becomes of that.", "Fine for now.");
        typed.putAll(Map.of("treatment.sign-in", "ACCEPT", "words.sign-in", "It is small."));
        sam.submit("/reviews/" + review + "/complete", typed);
        assertEquals(422, sam.status());
        assertShows(sam, "what is accepted for ever is forgotten", "problem-until.sign-in");
        typed.put("until.sign-in", LocalDate.now(ZoneOffset.UTC).plusDays(90).toString());
        sam.submit("/reviews/" + review + "/complete", typed);

        // Then
        assertEquals("/queue?done=cleared", sam.path());
        sam.open("/reviews/" + review);
        assertShows(sam, "What was answered", "What reviews have found", "Accepted for a time", "It is small.");
    }

    @Test
    void whoIsInNoTeamIsShownTheWayToTheQueueAndWhatWouldBeThere() {
        assertShows(Browser.of("mia", "/queue"), "<a href=\"/queue\"", "stand in for them while they are away");
    }

    @Test
    void aDocumentIsAskedForOnlyWhereOneCanSettleIt() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/reviews/" + review);
        sam.submit("/reviews/" + review + "/claim", Map.of());

        // When
        sam.submit(
                "/reviews/" + review + "/draft",
                Map.of("version", "1", "assessment", "0", "answer.sign-in", "no", "answer.audit-report", "yes"));

        // Then
        assertShows(sam, "name=\"evidenceTitle.audit-report\"", "name=\"treatment.sign-in\"");
        assertFalse(sam.html().contains("name=\"evidenceTitle.sign-in\""));
    }

    @Test
    void whoFoundSomethingSaysOnAPageThatItIsMended() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Rest.claim("sam", review);
        Rest.complete("sam", review, Treatments.accepted("sam", review)).then().statusCode(200);
        String finding = Database.read("SELECT id FROM finding").getFirst();
        Browser sam = Browser.of("sam", "/reviews/" + review + "/findings/" + finding);
        assertShows(sam, "Accepted for a time", "It is mended");

        // When
        sam.submit("/reviews/" + review + "/findings/" + finding + "/remediate", Map.of("version", "0", "note", ""));
        assertEquals(422, sam.status());
        assertShows(sam, "Say how it was mended");
        sam.submit(
                "/reviews/" + review + "/findings/" + finding + "/remediate",
                Map.of("version", "0", "note", "They use our sign-in now."));

        // Then
        assertEquals("/reviews/" + review + "?done=finding-mended", sam.path());
        assertShows(sam, "Mended", "They use our sign-in now.");
    }

    @Test
    void whatHappenedMeanwhileIsToldAndNothingTypedIsLost() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/reviews/" + review);
        sam.submit("/reviews/" + review + "/claim", Map.of());
        Rest.as("sam").header("If-Match", "\"1\"").post("/api/tasks/{id}/release", review);
        Rest.claim("sofia", review);

        // When
        sam.submit(
                "/reviews/" + review + "/complete",
                Map.of("version", "1", "outcome", "CLEARED", "reason", "Nothing to worry about."));

        // Then
        assertEquals(409, sam.status());
        assertShows(sam, "Nothing to worry about.", "Sofia Lindqvist has it.");
    }

    @Test
    void anAnswerWithoutAChoiceIsAskedForAgain() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/reviews/" + review);
        sam.submit("/reviews/" + review + "/claim", Map.of());

        // When
        sam.submit("/reviews/" + review + "/complete", Map.of("version", "1", "reason", "Fine."));

        // Then
        assertEquals(422, sam.status());
        assertShows(sam, "Choose how it ends.");
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/queue");

        // When
        sam.submitBare("/queue/next", Map.of());

        // Then
        assertEquals(400, sam.status());
        assertShows(sam, "It may have been open for too long.");
        assertEquals(List.of("QUEUED"), Database.read("SELECT status FROM task WHERE id = ?", review));
    }

    @Test
    void aFormSentAfterTheSessionHasEndedSaysHowToSendItAgain() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/queue");

        // When
        sam.loseSession().submit("/reviews/" + review + "/claim", Map.of());

        // Then
        assertEquals(401, sam.status());
        assertEquals("/reviews/" + review + "/claim", sam.path());
        assertShows(sam, "You are not signed in", "your browser still has what you typed");
        assertEquals(List.of("QUEUED"), Database.read("SELECT status FROM task WHERE id = ?", review));
    }

    @Test
    void readingNeverChangesAnything() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/queue");

        // When
        for (String path :
                List.of("/queue/next", "/reviews/" + review + "/claim", "/reviews/" + review + "/complete")) {
            assertEquals(405, sam.open(path).status(), path);
        }

        // Then
        assertEquals(List.of("QUEUED"), Database.read("SELECT status FROM task WHERE id = ?", review));
    }

    @Test
    void aReviewLookedForAmongApprovalsIsFound() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);

        // When
        Browser sam = Browser.of("sam", "/approvals/" + review);

        // Then
        assertEquals("/reviews/" + review, sam.path());
    }

    @Test
    void myOwnRequestIsShownAndNotOffered() {
        // Given
        UUID review = Rest.reviewOfRequestBy(SAM);

        // When
        Browser sam = Browser.of("sam", "/queue");

        // Then
        assertShows(sam, "Your own request");
        assertShows(sam.open("/reviews/" + review), "You asked for this yourself");
        assertFalse(sam.html().contains("Take it</button>"), sam.html());
    }

    @Test
    void whatPeopleTypeIsShownAsText() {
        // Given
        Rest.reviewOf(Rest.submit(MIA, "<script>alert(1)</script>"));

        // When
        Browser sam = Browser.of("sam", "/queue");

        // Then
        assertShows(sam, "&lt;script&gt;alert(1)&lt;/script&gt;");
        assertFalse(sam.html().contains("<script>alert"), sam.html());
    }

    @Test
    void aStrangerIsToldNothing() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);

        // When
        Browser tom = Browser.of("tom", "/reviews/" + review);

        // Then
        assertEquals(404, tom.status());
        assertFalse(tom.html().contains("Orbit"), tom.html());
        assertShows(tom.open("/queue"), "You are in no team that reviews or approves");
    }

    private static void assertShows(Browser browser, String... texts) {
        for (String text : texts) {
            assertTrue(browser.html().contains(text), () -> "not shown: " + text + "\n" + browser.html());
        }
    }
}
