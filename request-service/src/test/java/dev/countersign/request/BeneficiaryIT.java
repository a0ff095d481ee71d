package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.path;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whoever a request is for reads along, wherever there is something of it, and changes nothing.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class BeneficiaryIT {
    /// Of somebody who is in no department or team of the request; addresses are the same in any letters.
    private static final Map<String, String> BEA = Map.of("name", "Bea", "email", "Bea@Example.com");

    @Test
    void whoeverItIsForSeesItAndAllThatBelongsToIt() {
        // Given
        String request = path(Rest.create("mia", forBea(), true));

        for (String part : List.of("", "/timeline", "/attachments", "/comments", "/revisions")) {
            // When
            Response seen = as("bea").get(request + part);

            // Then
            assertEquals(200, seen.statusCode(), part);
        }
    }

    @Test
    void itIsInTheirListAndInNobodyElses() {
        // Given
        String id = Rest.create("mia", forBea(), true).path("id");

        // When
        Response list = as("bea").get("/api/requests?view=all&limit=100");

        // Then
        list.then().statusCode(200).body("items.id", hasItem(id));
        as("ben").get("/api/requests?view=all&limit=100").then().body("items.id", not(hasItem(id)));
        as("ben").get("/api/requests/" + id).then().statusCode(404);
    }

    @Test
    void aDraftIsTheRequestersAlone() {
        // Given
        Response draft = Rest.create("mia", forBea(), false);

        // When
        Response seen = as("bea").get(path(draft));

        // Then
        seen.then().statusCode(404);
        as("bea").get("/api/requests?view=all&limit=100").then().body("items.id", not(hasItem((String)
                draft.path("id"))));
    }

    @Test
    void theyChangeNothing() {
        // Given
        Response request = Rest.create("mia", forBea(), true);

        // When
        Response reply = as("bea").header("If-Match", request.header("ETag")).post(path(request) + "/withdraw");

        // Then
        reply.then().statusCode(403).body("type", equalTo("urn:countersign:problem:not-yours"));
    }

    private static Map<String, Object> forBea() {
        Map<String, Object> content = Rest.content();
        content.put("beneficiary", BEA);
        return content;
    }
}
