package dev.countersign.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The panel beside the form, which approval-service fills.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PreviewIT {
    private static final String ADDRESS = "/requests/preview";

    @Test
    void besideTheFormIsAPanelThatApprovalServiceFills() throws Exception {
        // When
        String page = FormBrowser.of("mia").get("/requests/new").body();

        // Then
        Stream.of(
                        "data-preview=\"/previews/request\"",
                        "data-form=\"content\"",
                        "<form class=\"form\" id=\"content\"",
                        "aria-live=\"polite\"",
                        "formaction=\"/requests/preview\" formtarget=\"_blank\"")
                .forEach(part -> assertTrue(page.contains(part), part));
        assertTrue(page.indexOf("Submit request") < page.indexOf("Show what happens next"), "Enter submits the form");
    }

    @Test
    void thePanelAsksAboutFieldsThatTheFormHasAndNotForWhatTheRequestIsFor() throws Exception {
        // When
        String page = FormBrowser.of("mia").get("/requests/new").body();

        // Then
        List<String> asked = Arrays.asList(
                page.replaceAll("(?s).*data-fields=\"([^\"]*)\".*", "$1").split(" ", -1));
        asked.forEach(field -> assertTrue(page.contains("name=\"" + field + "\""), field));
        assertTrue(asked.contains("annualCost.amount"));
        assertFalse(asked.contains("purpose"));
        assertFalse(asked.contains("businessOwner.email"));
    }

    @Test
    void aDraftHasThePanelAndAChangeHasOneOfItsOwn() throws Exception {
        // Given
        FormBrowser mia = FormBrowser.of("mia");
        Browser asking = new Browser("mia", "/requests/new");
        asking.submit("/requests", Map.of("product", List.of("Panel Draft"), "action", List.of("save")));
        String draft = asking.path();
        String submitted = Rest.path(Rest.create("mia", Rest.content(), true)).replace("/api", "");

        // When
        String edit = mia.get(draft + "/edit").body();
        String change = mia.get(submitted + "/change").body();

        // Then
        assertTrue(edit.contains("data-preview=\"/previews/request\""), edit);
        assertTrue(
                change.contains("data-preview=\"/previews" + submitted.replace("requests", "request") + "\""), change);
        assertTrue(change.contains(" purpose "), change);
    }

    @Test
    void aBrowserWithoutScriptsIsLedToApprovalServiceWithCodesAndNumbersAndNoWords() throws Exception {
        // Given
        FormBrowser mia = FormBrowser.of("mia");
        Map<String, String> typed =
                new TreeMap<>(FormBrowser.hidden(mia.get("/requests/new").body(), "/requests"));
        typed.putAll(Map.of(
                "product", "Secret Plan",
                "purpose", "Secret purpose & more",
                "vendor", "Secret vendor",
                "integrations", "Secret shop\r\n\r\nSecret desk\r\n",
                "beneficiary.email", "secret@example.com",
                "annualCost.amount", " 1200.00 ",
                "annualCost.currency", "EUR",
                "funding", "CC-1042 60\r\nCC-2210 40",
                "seats", "9".repeat(4_000)));

        // When
        HttpResponse<String> reply = mia.post(ADDRESS, typed);

        // Then
        assertEquals(303, reply.statusCode());
        String location = URLDecoder.decode(FormBrowser.location(reply), StandardCharsets.UTF_8);
        assertTrue(location.contains("/previews/request?"), location);
        assertTrue(location.contains("annualCost.amount=1200.00&"), location);
        assertTrue(location.contains("funding=CC-1042 60\r\nCC-2210 40"), location);
        assertTrue(location.endsWith("integrations=1\n2"), location);
        assertFalse(location.matches("(?is).*secret.*"), location);
        assertTrue(location.length() < 2_000, location);
    }

    @Test
    void anotherSiteCannotSendSomebodyThere() throws Exception {
        assertEquals(
                400, FormBrowser.of("mia").post(ADDRESS, Map.of("seats", "5")).statusCode());
    }
}
