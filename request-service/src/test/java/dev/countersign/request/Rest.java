package dev.countersign.request;

import static io.restassured.RestAssured.given;

import dev.countersign.stack.TestBackends;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
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
        return content;
    }
}
