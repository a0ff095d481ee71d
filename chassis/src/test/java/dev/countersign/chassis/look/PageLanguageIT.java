package dev.countersign.chassis.look;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.Backends;
import dev.countersign.contracts.Money;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Whether a browser's wish reaches the layout, the tags and the way values are written.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PageLanguageIT {
    @Inject
    @Location("sample")
    Template sample;

    @Test
    void whoAsksForGermanReadsGerman() {
        page("fr;q=0.9, de-AT")
                .header("Content-Language", "de")
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("<html lang=\"de\">"))
                .body(containsString("Zum Hauptinhalt springen"))
                .body(containsString("Nächste Seite"))
                .body(containsString("1.200,00\u00a0€"))
                .body(containsString("1. März 2026"))
                .body(containsString("Wartet auf Datenschutz"))
                .body(not(containsString("Next page")));
    }

    /// Whoever gives a rendering its language gives it to all of its words.
    @Test
    void everyWordIsInTheLanguageOfTheRendering() {
        String page = sample.data("money", Money.of("1200", "EUR"))
                .data("day", LocalDate.of(2026, 3, 1))
                .setLocale(Locale.GERMAN)
                .render();

        assertTrue(page.contains("<html lang=\"de\">"), page);
        assertTrue(page.contains("Wartet auf Datenschutz"), page);
        assertTrue(page.contains("Gleich wieder da"), page);
        assertTrue(page.contains("1.200,00\u00a0€"), page);
    }

    @Test
    void whoAsksForALanguageThatIsNotThereReadsEnglish() {
        page("fr")
                .header("Content-Language", "en")
                .header("Vary", containsString("Accept-Language"))
                .body(containsString("<html lang=\"en\">"))
                .body(containsString("Skip to main content"))
                .body(containsString("€1,200.00"))
                .body(containsString("1 March 2026"));
    }

    private static ValidatableResponse page(String acceptLanguage) {
        return given().header("Accept-Language", acceptLanguage)
                .get("/sample")
                .then()
                .statusCode(200);
    }
}
