package dev.countersign.request;

import static io.restassured.RestAssured.given;

import dev.countersign.stack.TestBackends;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Requests over REST as one of the demo people.
final class Rest {
    private Rest() {}

    static Response create(String person, Map<String, ?> content, boolean submit) {
        return as(person)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("content", content, "submit", submit))
                .post("/api/requests");
    }

    /// As {@link #content} and everything else that can be said.
    static Map<String, Object> everything() {
        Map<String, Object> content = content();
        content.put("neededBy", "2099-12-31");
        content.put("capability", "Heatmaps");
        content.put("oneOffCost", Map.of("amount", "300.00", "currency", "EUR"));
        content.put("termMonths", 24);
        content.put(
                "funding",
                List.of(
                        Map.of("costCentre", "CC-1042", "percent", 60),
                        Map.of("costCentre", "CC-2210", "percent", 40)));
        content.put("customerData", true);
        content.put(
                "data",
                Map.of(
                        "classes",
                        List.of("BEHAVIOUR", "IDENTIFIERS"),
                        "residency",
                        "EU",
                        "customerListUpload",
                        false,
                        "processor",
                        true));
        content.put("integrations", List.of("Online shop"));
        content.put("aiUse", "NONE");
        content.put("businessOwner", Map.of("name", "Carla Neumann", "email", "carla@example.com"));
        content.put("technicalOwner", Map.of("name", "Noor van Dijk", "email", "noor@example.com"));
        content.put("beneficiary", Map.of("name", "Tom Okafor", "email", "tom@example.com"));
        return content;
    }

    static String path(Response created) {
        return "/api/requests/" + created.path("id");
    }

    static RequestSpecification as(String person) {
        return given().auth().oauth2(TestBackends.get().tokenFor(person)).contentType(ContentType.JSON);
    }

    static Map<String, Object> content() {
        Map<String, Object> content = new HashMap<>();
        content.put("product", "Heatmap One");
        content.put("vendor", "Glowline");
        content.put("vendorWebsite", "https://glowline.example.com/heatmaps");
        content.put("purpose", "See where visitors of the landing pages give up.");
        content.put("annualCost", Map.of("amount", "1200.00", "currency", "EUR"));
        content.put("seats", 12);
        content.put("customerData", false);
        content.put("websiteTags", true);
        content.put("costCentre", "CC-1042");
        content.put("site", Map.of("domains", List.of("www.example.com"), "tags", List.of("glowline-heatmap.js")));
        return content;
    }
}
