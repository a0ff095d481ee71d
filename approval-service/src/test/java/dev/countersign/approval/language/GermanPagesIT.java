package dev.countersign.approval.language;

import static dev.countersign.approval.SampleRequests.MIA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.StandIn;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whether whoever asks for German reads German, whole pages of it, and whoever asks for another language English.
@QuarkusTest
@WithTestResource(Backends.class)
class GermanPagesIT {
    /// Shorter ones are in the policy's own words too, and in those of the chassis.
    private static final int WORDS = 4;

    private static final List<String> ENGLISH = Bundles.ALL.stream()
            .flatMap(bundle -> Bundles.english(bundle).values().stream())
            .filter(words -> !words.contains("{") && words.split(" ").length >= WORDS)
            .toList();

    @BeforeEach
    void nothingWaits() throws SQLException {
        Database.forgetCases();
        StandIn.forgetAll();
    }

    @Test
    void theQueueIsInGerman() {
        Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/queue", "fr;q=0.5, de-AT");
        assertGerman(
                sam,
                "<h1>Warteschlange</h1>",
                "Was auf Ihre Teams wartet, das Dringendste zuerst.",
                "Nächste Aufgabe übernehmen",
                "Orbit Surveys (Orbit Software) ankreuzen",
                "Auswahl einschränken");
        sam.submit("/queue/take", "task", List.of(UUID.randomUUID()));
        assertGerman(
                sam,
                "Eine Aufgabe, die für Sie nicht mehr sichtbar ist",
                "Hier gibt es nichts, oder nichts, was Sie sehen dürfen.");
    }

    @Test
    void aReviewIsInGermanAndSoIsWhatIsWrongWithIt() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Rest.claim("sam", review).then().statusCode(200);
        Browser sam = Browser.of("sam", "/reviews/" + review, "de");
        assertGerman(
                sam,
                "Was beantragt wird",
                "Beantragt von Mia Brandt",
                "Was wir immer fragen",
                "Ohne Einwände, mit Auflagen",
                "Antwort senden");

        // When
        sam.submit(
                "/reviews/" + review + "/complete",
                Map.of("version", "1", "outcome", "REFUSED", "reason", "", "conditions", "One."));

        // Then
        assertEquals(422, sam.status());
        assertGerman(sam, "<title>Fehler: Orbit Surveys", "Geben Sie den Grund an", "Was ist stattdessen möglich?");
    }

    @Test
    void whatSomebodyElseSavedIsComparedInGerman() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Rest.claim("sam", review).then().statusCode(200);
        Browser here = Browser.of("sam", "/reviews/" + review, "de");
        Browser there = Browser.of("sam", "/reviews/" + review, "de");
        there.submit("/reviews/" + review + "/draft", Map.of("version", "1", "outcome", "REFUSED"));

        // When
        here.submit("/reviews/" + review + "/draft", Map.of("version", "1", "outcome", "CLEARED"));

        // Then
        assertEquals(412, here.status());
        assertGerman(
                here,
                "Sie haben inzwischen in einem anderen Fenster etwas anderes gespeichert",
                "<th scope=\"row\">Entscheidung</th>",
                ">Ablehnen</td>",
                ">Ohne Einwände</td>");
    }

    @Test
    void whatIsRefusedIsSaidInGermanOnPagesAndInEnglishOverRest() {
        // Given
        UUID review = Rest.reviewOfRequestBy(MIA);
        Rest.claim("sofia", review).then().statusCode(200);
        Browser sam = Browser.of("sam", "/reviews/" + review, "de");
        assertGerman(sam, "Sofia Lindqvist arbeitet daran.");
        sam.open("/queue").submit("/queue/take", "task", List.of(review));
        assertGerman(sam, "Sofia Lindqvist hat diese Aufgabe übernommen.");

        // When
        // Then
        String detail = Rest.as("sam")
                .header("Accept-Language", "de")
                .post("/api/tasks/{id}/claim", review)
                .path("detail");
        assertEquals("Sofia Lindqvist has this task in hand. Talk to them, or take the next one.", detail);
    }

    @Test
    void delegationsAreInGermanAndSoIsWhatIsWrongWithOne() {
        Browser sam = Browser.of("sam", "/delegations", "de");
        assertGerman(sam, "Wenn Sie abwesend sind", "Eine Vertretung benennen", "Zurzeit gibt es keine Vertretung");
        sam.submit("/delegations", Map.of("delegate", "other", "email", "nobody@example.com", "until", ""));
        assertEquals(422, sam.status());
        assertGerman(sam, "Diese Person ist hier nicht bekannt.", "Geben Sie den letzten Tag der Vertretung an.");
    }

    @Test
    void policiesAreInGerman() {
        Browser petra = Browser.of("petra", "/policies", "de");
        assertGerman(petra, "<h1>Richtlinien</h1>", "Entwurf schreiben", "Wird mit Countersign geliefert");
        petra.open("/policies/drafts/new");
        petra.submit("/policies/drafts", Map.of("basedOn", "1", "yaml", "name: nothing"));
        assertEquals(422, petra.status());
        assertGerman(petra, "Zeile 1, Spalte 1");
    }

    @Test
    void whatComesOfARequestIsInGerman() {
        Browser mia = Browser.of("mia", "/queue", "de");
        assertGerman(mia, "Sie gehören zu keinem Team, das prüft oder freigibt");
        mia.ask("/previews/request", "{\"seats\": [\"many\"]}");
        assertShows(
                mia, "Etwas passt noch nicht:", "Wie viele Personen es nutzen: Geben Sie eine ganze Zahl wie 12 an.");
        mia.ask("/previews/request", """
                {"annualCost.amount": ["48000"], "customerData": ["true"], "websiteTags": ["false"],
                 "data.classes": ["PROFILE"], "data.residency": ["EU"]}""");
        assertShows(mia, "Arbeitsstunden", "Danach", "Rechnen Sie mit einer Antwort bis zum");
    }

    @Test
    void whoeverAsksForAnotherLanguageReadsEnglish() {
        Rest.reviewOfRequestBy(MIA);
        Browser sam = Browser.of("sam", "/queue", "fr");
        assertShows(sam, "<html lang=\"en\">", "What waits for your teams, the most urgent first.");
    }

    /// German words, and none of ours in English.
    private static void assertGerman(Browser browser, String... texts) {
        assertShows(browser, "<html lang=\"de\">");
        assertShows(browser, texts);
        for (String english : ENGLISH) {
            assertFalse(browser.html().contains(english), () -> "in English: " + english + "\n" + browser.html());
        }
    }

    private static void assertShows(Browser browser, String... texts) {
        for (String text : texts) {
            assertTrue(browser.html().contains(text), () -> "not shown: " + text + "\n" + browser.html());
        }
    }
}
