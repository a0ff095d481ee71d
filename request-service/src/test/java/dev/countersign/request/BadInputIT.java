package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
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
    void everyPartThatDoesNotFitIsPointedAtToo() {
        // Given
        Map<String, Object> content = Rest.everything();
        content.put("capability", "x".repeat(121));
        content.put("oneOffCost", Map.of("amount", "-1", "currency", "EUR"));
        content.put("termMonths", 121);
        content.put(
                "funding",
                List.of(Map.of("costCentre", "CC-1042", "percent", 60), Map.of("costCentre", "2210", "percent", 101)));
        content.put("data", Map.of("classes", List.of("CHILDREN", "CHILDREN"), "residency", "EU"));
        content.put("site", Map.of("domains", List.of("a.example", "https://b.example/c"), "tags", List.of(" ")));
        content.put("integrations", List.of("Online shop", "x".repeat(121)));
        content.put("businessOwner", Map.of("name", "Carla", "email", "carla@example.com, tom@example.com"));
        content.put("technicalOwner", Map.of("email", "noor@example.com"));

        // When
        Response reply = Rest.create("mia", content, true);

        // Then
        reply.then()
                .statusCode(422)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/content/capability",
                                "/content/oneOffCost/amount",
                                "/content/termMonths",
                                "/content/funding/1/costCentre",
                                "/content/funding/1/percent",
                                "/content/data/classes",
                                "/content/data/customerListUpload",
                                "/content/site/domains/1",
                                "/content/site/tags/0",
                                "/content/integrations/1",
                                "/content/businessOwner/email",
                                "/content/technicalOwner/name"));
    }

    @Test
    void whatDoesNotApplyIsNotAccepted() {
        // Given
        Map<String, Object> content = Rest.everything();
        content.put("customerData", false);
        content.put("websiteTags", false);

        // When
        Response reply = Rest.create("mia", content, false);

        // Then
        reply.then().statusCode(422).body("errors.pointer", containsInAnyOrder("/content/data", "/content/site"));
    }

    @Test
    void sharesThatDoNotAddUpAreSaidToAddUpToWhatTheyDo() {
        // Given
        Map<String, Object> content = Rest.everything();
        content.put(
                "funding",
                List.of(
                        Map.of("costCentre", "CC-1042", "percent", 60),
                        Map.of("costCentre", "CC-2210", "percent", 30)));

        // When
        Response reply = Rest.create("mia", content, true);

        // Then
        reply.then()
                .statusCode(422)
                .body("errors.pointer", contains("/content/funding"))
                .body("errors[0].message", containsString("90 percent"));
    }

    @Test
    void aKindOfDataThatIsNoneIsRefusedAtItsPlace() {
        // Given
        Map<String, Object> content = Rest.everything();
        content.put("data", Map.of("classes", List.of("BEHAVIOUR", "SECRETS")));

        // When
        Response reply = Rest.create("mia", content, true);

        // Then
        reply.then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/content/data/classes/1"))
                .body("errors[0].message", containsString("SPECIAL_CATEGORIES"));
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
