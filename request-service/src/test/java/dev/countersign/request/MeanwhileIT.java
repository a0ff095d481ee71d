package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static dev.countersign.request.Rest.path;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The same request in two windows: whoever is second loses nothing that they typed, and overwrites nothing either.
@QuarkusTest
@WithTestResource(Backends.class)
class MeanwhileIT {

    @Test
    void whoSavesADraftSecondSeesBothAndMaySendTheirsAgain() {
        // Given
        String draft = path(Rest.create("mia", content(), false)).replace("/api", "");
        Browser second = new Browser("mia", draft + "/edit");
        Browser first = new Browser("mia", draft + "/edit");
        first.submit(draft + "/edit", typed("save", "seats", "31"));

        // When
        second.submit(draft + "/edit", typed("save", "seats", "77"));

        // Then
        assertEquals(412, second.status());
        shows(second, "What is saved now", "<span class=\"quiet\">You typed:</span> 77", "Saved:</span> 31");
        shows(second, "value=\"77\"");
        as("mia").get("/api" + draft).then().body("content.seats", equalTo(31));
        second.submit(draft + "/edit", typed("save", "seats", "77"));
        assertEquals(200, second.status(), second::html);
        as("mia").get("/api" + draft).then().body("content.seats", equalTo(77));
    }

    @Test
    void whoSavesWhatWasHandedInMeanwhileKeepsWhatTheyTyped() {
        // Given
        String draft = path(Rest.create("mia", content(), false)).replace("/api", "");
        Browser second = new Browser("mia", draft + "/edit");
        new Browser("mia", draft + "/edit").submit(draft + "/edit", typed("submit", "seats", "31"));

        // When
        second.submit(draft + "/edit", typed("save", "seats", "77"));

        // Then
        assertEquals(409, second.status());
        shows(second, "It was handed in meanwhile", "value=\"77\"");
        assertFalse(second.html().contains("What is saved now"));
    }

    @Test
    void whoChangesSecondSeesBothAndMaySendTheirsAgain() {
        // Given
        String request = path(Rest.create("mia", content(), true)).replace("/api", "");
        Browser second = new Browser("mia", request + "/change");
        Browser first = new Browser("mia", request + "/change");
        first.submit(request + "/change", typed("", "purpose", "See where they stay."));

        // When
        second.submit(request + "/change", typed("", "purpose", "See where they go."));

        // Then
        assertEquals(412, second.status());
        shows(second, "You typed:</span> See where they go.", "Saved:</span> See where they stay.");
        second.submit(request + "/change", typed("", "purpose", "See where they go."));
        assertEquals(200, second.status(), second::html);
        as("mia").get("/api" + request).then().body("content.purpose", equalTo("See where they go."));
    }

    @Test
    void whoWithdrawsWhatHasChangedKeepsTheReasonAndMayStillWithdraw() {
        // Given
        String request = path(Rest.create("mia", content(), true)).replace("/api", "");
        Browser second = new Browser("mia", request);
        new Browser("mia", request + "/change")
                .submit(request + "/change", typed("", "purpose", "See where they stay."));

        // When
        second.submit(request + "/withdraw", Map.of("reason", List.of("They were bought.")));

        // Then
        assertEquals(412, second.status());
        shows(second, "so it was not withdrawn", "They were bought.");
        as("mia").get("/api" + request).then().body("status", equalTo("SUBMITTED"));
        second.submit(request + "/withdraw", Map.of("reason", List.of("They were bought.")));
        assertEquals(200, second.status(), second::html);
        as("mia").get("/api" + request).then().body("status", equalTo("WITHDRAWN"));
    }

    @Test
    void whoWithdrawsWhatIsWithdrawnKeepsTheReason() {
        // Given
        String request = path(Rest.create("mia", content(), true)).replace("/api", "");
        Browser second = new Browser("mia", request);
        new Browser("mia", request).submit(request + "/withdraw", Map.of("reason", List.of("First.")));

        // When
        second.submit(request + "/withdraw", Map.of("reason", List.of("Second.")));

        // Then
        assertEquals(409, second.status());
        shows(second, "It cannot be withdrawn as it stands now", "Second.");
    }

    @Test
    void aReasonThatIsTooLongIsKept() {
        String request = path(Rest.create("mia", content(), true)).replace("/api", "");
        Browser browser = new Browser("mia", request);
        String tooLong = "Because. ".repeat(112);

        browser.submit(request + "/withdraw", Map.of("reason", List.of(tooLong)));

        assertEquals(422, browser.status());
        shows(browser, "At most 1,000 characters.", tooLong.strip());
    }

    private static void shows(Browser browser, String... parts) {
        for (String part : parts) {
            assertTrue(browser.html().contains(part), () -> part + " is not in " + browser.html());
        }
    }

    /// What {@link Rest#content} says, with one field of its own.
    private static Map<String, List<String>> typed(String action, String field, String value) {
        Map<String, String> typed = new HashMap<>(Map.of(
                "action", action,
                "product", "Heatmap One",
                "vendor", "Glowline",
                "purpose", "See where visitors give up.",
                "annualCost.amount", "1200.00",
                "annualCost.currency", "EUR",
                "seats", "12",
                "customerData", "false",
                "websiteTags", "false",
                "costCentre", "CC-1042"));
        typed.put(field, value);
        Map<String, List<String>> sent = new HashMap<>();
        typed.forEach((name, said) -> sent.put(name, List.of(said)));
        return sent;
    }
}
