package dev.countersign.request;

import static dev.countersign.request.Rest.as;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;

/// Attachments over REST as one of the demo people.
final class Attaching {
    private Attaching() {}

    static Response attach(String person, String request, String name, byte[] content) {
        return attach(person, request, name, content, UUID.randomUUID().toString());
    }

    static Response attach(String person, String request, String name, byte[] content, String key) {
        return as(person)
                .contentType("application/octet-stream")
                .header("Idempotency-Key", key)
                .queryParam("name", name)
                .body(content)
                .post(request + "/attachments");
    }

    /// What begins like a PDF document and has this many bytes, each time the same.
    static byte[] pdf(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        byte[] head = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }
}
