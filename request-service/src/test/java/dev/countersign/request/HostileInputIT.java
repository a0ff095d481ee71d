package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What no client of ours would send: it gets a problem document, costs nothing, and nothing of it is kept.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class HostileInputIT {

    @Test
    void aListThatNobodyWouldWriteIsRefusedBeforeItIsLookedThrough() {
        // Given
        Map<String, Object> content = content();
        content.put("integrations", Collections.nCopies(10_000, null));

        // When
        Response reply = Rest.create("mia", content, false);

        // Then
        reply.then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/content/integrations"))
                .body("errors[0].message", containsString("200"));
    }

    @Test
    void whatTheDatabaseCannotKeepIsRefusedAtItsPlace() {
        // Given
        List<String> texts = List.of("a\\u0000b", "half \\ud83d of it", "\\ude00");

        for (String text : texts) {
            // When
            Response reply = post("{\"content\":{\"product\":\"" + text + "\"}}");

            // Then
            reply.then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo("/content/product"));
        }
    }

    @Test
    void aWholeSurrogatePairIsKeptAsItIs() {
        // Given
        Map<String, Object> content = content();
        content.put("product", "Smile \ud83d\ude00");

        // When
        Response reply = Rest.create("mia", content, false);

        // Then
        as("mia").get(Rest.path(reply)).then().body("content.product", equalTo("Smile \ud83d\ude00"));
    }

    @Test
    void aPropertyThatIsThereTwiceIsRefused() {
        // When
        Response reply = post("{\"content\":{\"product\":\"One\",\"product\":\"Two\"}}");

        // Then
        reply.then().statusCode(400).body("errors[0].pointer", equalTo("/content/product"));
    }

    @Test
    void aFormWithWhatCannotBeKeptIsRefusedOnAPage() {
        // Given
        Browser mia = new Browser("mia", "/requests/new");

        // When
        mia.submit("/requests", Map.of("product", List.of("a\u0000b"), "action", List.of("save")));

        // Then
        assertEquals(422, mia.status());
        assertTrue(mia.html().contains("</html>"), mia.html());
    }

    @Test
    void aMediaTypeThatIsNoneIsUnsupported() {
        for (String type : List.of("json", "application/", "a/b/c; =", "application/json;charset=klingon")) {
            // When
            String reply = Wire.send(
                    "POST /api/requests",
                    "Content-Type: " + type + "\r\nIdempotency-Key: k\r\nContent-Length: 2\r\n",
                    bytes("{}"));

            // Then
            isProblem(415, reply);
        }
    }

    @Test
    void anAddressThatIsNoTextIsABadRequest() {
        for (String path : List.of(
                "/api/requests/%00",
                "/api/requests/%FF",
                "/api/requests?after=%ED%A0%80",
                "/%00",
                "/requests?view=%C3",
                "http://elsewhere.example/requests")) {
            // When
            String reply = Wire.send("GET " + path, "", bytes(""));

            // Then
            isProblem(400, reply);
        }
    }

    @Test
    void aParameterThatIsNoNumberIsABadRequest() {
        for (String limit : List.of("99999999999", "ten", "1.5")) {
            // When
            Response reply = as("mia").get("/api/requests?limit=" + limit);

            // Then
            reply.then().statusCode(400).body("type", equalTo("urn:countersign:problem:bad-parameter"));
        }
    }

    @Test
    void aBodyThatIsTooLongIsToldSo() {
        // When
        String reply = Wire.send(
                "POST /api/requests",
                "Content-Type: application/json\r\nContent-Length: 1500000\r\nIdempotency-Key: k\r\n",
                bytes(""));

        // Then
        isProblem(413, reply);
    }

    @Test
    void aBodyThatDoesNotSayHowLongItIsIsCounted() {
        // Given
        String text = "x".repeat(1_200_000);
        String body = "{\"content\":{\"product\":\"" + text + "\"}}";
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";

        // When
        String reply = Wire.send(
                "POST /api/requests",
                "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\nIdempotency-Key: k\r\n",
                bytes(chunk));

        // Then
        isProblem(413, reply);
    }

    private static Response post(String body) {
        return as("mia")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post("/api/requests");
    }

    private static void isProblem(int status, String reply) {
        assertTrue(reply.startsWith("HTTP/1.1 " + status + " "), reply);
        assertTrue(reply.contains("application/problem+json"), reply);
        assertTrue(reply.contains("\"traceId\":"), reply);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
