package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.AiUse;
import dev.countersign.contracts.DataClass;
import dev.countersign.contracts.Residency;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The form and what it makes, without scripts.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class PagesIT {

    @Test
    void everythingThatTheFormAsksForIsInTheRequest() {
        // Given
        Browser mia = new Browser("mia", "/requests/new");

        // When
        mia.submit("/requests", everything());

        // Then
        assertEquals(200, mia.status());
        as("mia")
                .get("/api" + mia.path())
                .then()
                .statusCode(200)
                .body("status", equalTo("SUBMITTED"))
                .body("content.capability", equalTo("Heatmaps"))
                .body("content.oneOffCost.amount", equalTo("300.00"))
                .body("content.termMonths", equalTo(24))
                .body("content.funding.costCentre", contains("CC-1042", "CC-2210"))
                .body("content.funding.percent", contains(60, 40))
                .body("content.data.classes", contains("BEHAVIOUR", "IDENTIFIERS"))
                .body("content.data.residency", equalTo("EU"))
                .body("content.data.customerListUpload", equalTo(false))
                .body("content.site.domains", contains("www.example.com", "shop.example.com"))
                .body("content.site.tags", contains("heatmap.js"))
                .body("content.integrations", contains("Online shop", "Newsletter"))
                .body("content.aiUse", equalTo("ON_OUR_DATA"))
                .body("content.beneficiary.email", equalTo("tom@example.com"));
        assertShows(
                mia,
                "Heatmaps",
                "€300.00",
                "<dd class=\"number\">24</dd>",
                "CC-2210: 40 %",
                "What people do",
                "In the European Union",
                "shop.example.com",
                "heatmap.js",
                "Newsletter",
                "it does not learn from our data",
                "carla@example.com",
                "Noor van Dijk",
                "Tom Okafor");
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndNothingTypedIsLost() {
        // Given
        Map<String, List<String>> typed = everything();
        typed.put("funding", List.of("CC-1042 60\r\nCC-2210 forty"));
        typed.put("site.domains", List.of("www.example.com\r\nhttps://<b>.example"));
        typed.put("businessOwner.email", List.of("carla"));
        typed.put("websiteTags", List.of("false"));
        Browser mia = new Browser("mia", "/requests/new");

        // When
        mia.submit("/requests", typed);

        // Then
        assertEquals(422, mia.status());
        assertShows(
                mia,
                "Line 2: Enter a cost centre and its percent, such as CC-1042 60.",
                "CC-2210 forty",
                "https://&lt;b&gt;.example",
                "Leave this out, or say that it puts something on the website.",
                "One e-mail address, such as name@example.com.",
                "value=\"carla\"",
                "name=\"data.classes\" value=\"BEHAVIOUR\" checked",
                "name=\"data.classes\" value=\"IDENTIFIERS\" checked",
                "name=\"data.residency\" value=\"EU\" checked",
                "name=\"aiUse\" value=\"ON_OUR_DATA\" checked",
                "Newsletter");
    }

    @Test
    void everyAnswerThereIsIsOnOffer() {
        // When
        Browser mia = new Browser("mia", "/requests/new");

        // Then
        Stream.of(DataClass.values()).forEach(kind -> assertShows(mia, offer("data.classes", kind)));
        Stream.of(Residency.values()).forEach(place -> assertShows(mia, offer("data.residency", place)));
        Stream.of(AiUse.values()).forEach(use -> assertShows(mia, offer("aiUse", use)));
    }

    @Test
    void aDraftIsShownAgainAsItWasTypedAndSentAgainUnchanged() {
        // Given
        Browser mia = new Browser("mia", "/requests/new");
        Map<String, List<String>> typed = everything();
        typed.put("action", List.of("save"));
        mia.submit("/requests", typed);
        String draft = mia.path();
        assertShows(mia, ">You have the ball<");

        // When
        mia.open(draft + "/edit");

        // Then
        assertShows(
                mia,
                "CC-1042 60\nCC-2210 40",
                "www.example.com\nshop.example.com",
                "Online shop\nNewsletter",
                "name=\"data.classes\" value=\"IDENTIFIERS\" checked",
                "value=\"noor@example.com\"");
        mia.submit(draft + "/edit", everything());
        assertEquals(200, mia.status());
        as("mia").get("/api" + draft).then().body("status", equalTo("SUBMITTED"));
    }

    private static Map<String, List<String>> everything() {
        Map<String, String> typed = new HashMap<>();
        typed.put("action", "submit");
        typed.put("product", "Heatmap One");
        typed.put("capability", "Heatmaps");
        typed.put("vendor", "Glowline");
        typed.put("purpose", "See where visitors give up.");
        typed.put("customerData", "true");
        typed.put("data.residency", "EU");
        typed.put("data.customerListUpload", "false");
        typed.put("data.processor", "true");
        typed.put("websiteTags", "true");
        typed.put("site.domains", "www.example.com\r\nshop.example.com");
        typed.put("site.tags", "heatmap.js");
        typed.put("annualCost.amount", "1200.00");
        typed.put("annualCost.currency", "EUR");
        typed.put("oneOffCost.amount", "300.00");
        typed.put("oneOffCost.currency", "EUR");
        typed.put("termMonths", "24");
        typed.put("costCentre", "CC-1042");
        typed.put("funding", "CC-1042 60\r\nCC-2210 40 %");
        typed.put("seats", "12");
        typed.put("integrations", "Online shop\r\nNewsletter");
        typed.put("aiUse", "ON_OUR_DATA");
        typed.put("businessOwner.name", "Carla Neumann");
        typed.put("businessOwner.email", "carla@example.com");
        typed.put("technicalOwner.name", "Noor van Dijk");
        typed.put("technicalOwner.email", "noor@example.com");
        typed.put("beneficiary.name", "Tom Okafor");
        typed.put("beneficiary.email", "tom@example.com");
        Map<String, List<String>> fields = new HashMap<>(Map.of("data.classes", List.of("BEHAVIOUR", "IDENTIFIERS")));
        typed.forEach((field, text) -> fields.put(field, List.of(text)));
        return fields;
    }

    private static String offer(String field, Enum<?> value) {
        return "name=\"" + field + "\" value=\"" + value + "\"";
    }

    private static void assertShows(Browser browser, String... texts) {
        for (String text : texts) {
            assertTrue(browser.html().contains(text), () -> text + " is not on\n" + browser.html());
        }
    }
}
