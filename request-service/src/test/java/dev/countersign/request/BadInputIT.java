package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the API says to what it cannot take: a problem document that names the place.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class BadInputIT {

    @Test
    void everyFieldThatDoesNotFitIsPointedAt() {
        // Given
        Map<String, Object> content = content();
        content.put("seats", 0);
        content.put("costCentre", "1042");
        content.put("vendorWebsite", "javascript:alert(1)");
        content.put("annualCost", Map.of("amount", "12.345", "currency", "EUR"));

        // When
        Response reply = Rest.create("mia", content, true);

        // Then
        reply.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/content/seats",
                                "/content/costCentre",
                                "/content/vendorWebsite",
                                "/content/annualCost/amount"));
    }

    @Test
    void anUnknownPropertyIsRefusedByName() {
        // Given
        Map<String, Object> content = content();
        content.put("approvedBy", "mia");

        // When
        Response reply = Rest.create("mia", content, true);

        // Then
        reply.then().statusCode(400).body("errors[0].pointer", equalTo("/content/approvedBy"));
    }

    @Test
    void aValueOfAnotherTypeIsRefusedAtItsPlace() {
        // Given
        Map<String, Object> content = content();
        content.put("seats", "twelve");

        // When
        Response reply = Rest.create("mia", content, true);

        // Then
        reply.then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/content/seats"))
                .body("errors[0].message", containsString("whole number"));
    }

    @Test
    void whatIsNotJsonIsAProblemAndNotAFault() {
        // When
        Response reply =
                as("mia").header("Idempotency-Key", "k").body("{\"content\": ").post("/api/requests");

        // Then
        reply.then().statusCode(400).contentType("application/problem+json");
    }

    @Test
    void aFormSentToTheApiIsToldWhatToSendInstead() {
        // When
        Response reply = as("mia")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.URLENC)
                .formParam("product", "Heatmap One")
                .post("/api/requests");

        // Then
        reply.then()
                .statusCode(415)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:countersign:problem:unsupported-media-type"));
    }

    @Test
    void noTokenIs401AndSoIsEveryOddToken() {
        // Given
        TestBackends backends = TestBackends.get();
        Map<String, Object> otherAudience = backends.claimsFor("mia");
        otherAudience.put("aud", List.of("somebody-else"));
        Map<String, Object> expired = backends.claimsFor("mia");
        expired.put("iat", 1_700_000_000L);
        expired.put("exp", 1_700_000_900L);
        Map<String, Object> otherIssuer = backends.claimsFor("mia");
        otherIssuer.put("iss", "https://issuer.example.com");
        List<String> odd = List.of(
                backends.sign(otherAudience),
                backends.sign(expired),
                backends.sign(otherIssuer),
                backends.signWithAnotherKey(backends.claimsFor("mia")),
                backends.unsigned(backends.claimsFor("mia")),
                backends.idTokenFor("mia"),
                "no-token-at-all");

        // When
        List<Integer> replies = odd.stream()
                .map(token -> given().auth().oauth2(token).get("/api/requests").statusCode())
                .toList();

        // Then
        org.junit.jupiter.api.Assertions.assertEquals(List.of(401, 401, 401, 401, 401, 401, 401), replies);
        given().get("/api/requests").then().statusCode(401);
    }

    @Test
    void aPageOfMoreThanAHundredIsRefused() {
        // When
        Response reply = as("mia").get("/api/requests?limit=101");

        // Then
        reply.then().statusCode(400).contentType("application/problem+json");
    }
}
