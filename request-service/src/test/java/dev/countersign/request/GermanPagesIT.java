package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.request.attachment.AttachmentMessages;
import dev.countersign.request.conversation.ConversationMessages;
import dev.countersign.request.language.Bundles;
import dev.countersign.request.purchase.FieldMessages;
import dev.countersign.request.purchase.FormMessages;
import dev.countersign.request.purchase.RequestMessages;
import dev.countersign.request.purchase.StoryMessages;
import dev.countersign.request.purchase.WrongMessages;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Pages for people whose browser asks for German.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class GermanPagesIT {
    private static final String GERMAN = "de-AT, en;q=0.5";

    @Test
    void theListIsInGerman() {
        // Given
        Rest.create("mia", content(), true);

        // When
        Browser mia = new Browser("mia", "/requests", GERMAN);

        // Then
        assertGerman(mia.html());
        assertShows(mia.html(), "<h1>Anträge</h1>", "Neuer Antrag", "Wer am Zug ist", "Meine Abteilung");
    }

    @Test
    void theFormSaysInGermanWhatIsWrong() {
        // Given
        Browser mia = new Browser("mia", "/requests/new", GERMAN);
        assertGerman(mia.html());

        // When
        mia.submit(
                "/requests",
                Map.of(
                        "action", List.of("submit"),
                        "seats", List.of("zwölf"),
                        "websiteTags", List.of("false"),
                        "site.domains", List.of("www.example.com"),
                        "integrations", List.of("Shop\r\n" + "x".repeat(121)),
                        "funding", List.of("CC-1042 60\r\nCC-2210 41"),
                        "businessOwner.email", List.of("carla")));

        // Then
        assertEquals(422, mia.status());
        assertGerman(mia.html());
        assertShows(
                mia.html(),
                "<title>Fehler: Neuer Antrag – Countersign</title>",
                "Geben Sie an, welches Produkt Sie brauchen.",
                "Geben Sie eine ganze Zahl ein, zum Beispiel 12.",
                "Zeile 2: Höchstens 120 Zeichen.",
                "Lassen Sie das weg, oder geben Sie an, dass etwas auf die Website gesetzt wird.",
                "Die Anteile ergeben 101 Prozent; es müssen 100 sein.",
                "Eine E-Mail-Adresse, zum Beispiel name@example.com.");
    }

    @Test
    void aRequestIsInGermanWithAmountsAndDaysAsTheyAreWrittenThere() {
        // Given
        String request =
                "/requests/" + Rest.create("mia", Rest.everything(), true).path("id");

        // When
        Browser mia = new Browser("mia", request, GERMAN);

        // Then
        assertGerman(mia.html());
        assertShows(
                mia.html(),
                "<dt>Einmalige Kosten</dt><dd class=\"number\">300,00\u00a0€</dd>",
                "31. Dezember 2099",
                "hat den Antrag eingereicht",
                "ist am Zug",
                "Antrag zurückziehen");
    }

    @Test
    void whatHasChangedIsToldInGerman() {
        // Given
        Map<String, Object> asked = content();
        asked.put("product", "<i>Karte</i> & Co");
        String request = "/requests/" + Rest.create("mia", asked, true).path("id");
        Browser mia = new Browser("mia", request + "/change", GERMAN);
        assertGerman(mia.html());
        mia.submit(request + "/change", Map.of("reason", List.of("x".repeat(1001))));
        assertGerman(mia.html());
        Map<String, Object> changed = new HashMap<>(asked);
        changed.put("capability", "Heatmaps");
        as("mia")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("If-Match", as("mia").get("/api" + request).header("ETag"))
                .body(Map.of("content", changed, "reason", "Mehr."))
                .post("/api" + request + "/revisions")
                .then()
                .statusCode(201);

        // When
        mia.open(request + "/revisions");

        // Then
        assertGerman(mia.html());
        assertShows(
                mia.html(),
                "<title>Fassungen von &lt;i&gt;Karte&lt;/i&gt; &amp; Co – Countersign</title>",
                "<h1>Fassungen</h1>",
                "<dt>Art des Werkzeugs</dt>",
                "<del>Keine Angabe</del>");
    }

    @Test
    void aRefusalIsInGermanOnAPageAndInEnglishForPrograms() throws IOException, InterruptedException {
        // Given
        String request = "/requests/" + Rest.create("mia", content(), true).path("id");
        Browser mia = new Browser("mia", request, GERMAN);
        FormBrowser german = FormBrowser.of("mia", GERMAN);
        Map<String, String> form = FormBrowser.hidden(german.get(request).body(), request + "/attachments");

        // When
        mia.submit(request + "/submit", Map.of());
        HttpResponse<String> upload =
                german.upload(request + "/attachments", form, "offer.pdf", "<!DOCTYPE html><html></html>");

        // Then
        assertEquals(409, mia.status());
        assertShows(mia.html(), "<html lang=\"de\">", "Das geht in diesem Stand nicht", "einreichen");
        assertEquals(422, upload.statusCode());
        assertGerman(upload.body());
        assertShows(upload.body(), "Diese Art von Datei geht nicht", "Fehler: ");
        as("mia")
                .header("Accept-Language", "de")
                .header("If-Match", as("mia").get("/api" + request).header("ETag"))
                .post("/api" + request + "/submit")
                .then()
                .statusCode(409)
                .body("title", org.hamcrest.Matchers.equalTo("Not possible in this state"))
                .body("detail", containsString("does not allow: submit."));
    }

    @Test
    void programsAreToldInEnglishWhatIsWrong() {
        as("mia")
                .header("Accept-Language", "de")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("content", Map.of("product", " "), "submit", true))
                .post("/api/requests")
                .then()
                .statusCode(422)
                .body("errors.message", org.hamcrest.Matchers.hasItem("Say which product you need."));
    }

    @Test
    void whoAsksForALanguageThatIsNotThereReadsEnglish() {
        // When
        Browser mia = new Browser("mia", "/requests/new", "fr");

        // Then
        assertShows(mia.html(), "<html lang=\"en\">", "What do you need?", "Save draft");
    }

    /// Of the words of this service, none may be English: looked for are those of more than one word, as the others
    /// are in German ones too.
    private static void assertGerman(String html) {
        assertShows(html, "<html lang=\"de\">");
        Stream.of(
                        AttachmentMessages.class,
                        ConversationMessages.class,
                        FieldMessages.class,
                        FormMessages.class,
                        RequestMessages.class,
                        StoryMessages.class,
                        WrongMessages.class)
                .flatMap(bundle -> Stream.of(bundle.getMethods()))
                .map(Bundles::englishOf)
                .filter(words -> words.contains(" ") && !words.contains("{"))
                .forEach(words -> assertFalse(html.contains(words), () -> words + " is on\n" + html));
    }

    private static void assertShows(String html, String... texts) {
        for (String text : texts) {
            assertTrue(html.contains(text), () -> text + " is not on\n" + html);
        }
    }
}
