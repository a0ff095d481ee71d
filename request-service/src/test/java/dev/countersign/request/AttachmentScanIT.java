package dev.countersign.request;

import static dev.countersign.request.Attaching.attach;
import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static dev.countersign.request.Rest.path;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import dev.countersign.request.attachment.Clamd;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// A service that is told to have everything scanned.
@QuarkusTest
@QuarkusTestResource(Backends.class)
@QuarkusTestResource(value = ScannerAtAPort.class, restrictToAnnotatedClass = true)
class AttachmentScanIT {
    private final List<Clamd> running = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (Clamd clamd : running) {
            clamd.close();
        }
    }

    @Test
    void whatTheScannerFindsIsNamedAndNotKept() throws IOException {
        // Given
        String request = path(Rest.create("mia", content(), true));
        running.add(new Clamd(port()));

        // When
        Response infected = attach("mia", request, "offer.txt", text("Look: " + Clamd.EICAR));

        // Then
        infected.then()
                .statusCode(422)
                .body("type", equalTo("urn:countersign:problem:infected"))
                .body("found", equalTo("Eicar-Signature"));
        attach("mia", request, "notes.txt", text("Nothing to see.")).then().statusCode(201);
        as("mia").get(request + "/attachments").then().body("items.name", contains("notes.txt"));
    }

    @Test
    void whileTheScannerIsAwayNothingIsKept() {
        // Given
        String request = path(Rest.create("mia", content(), true));

        // When
        Response reply = attach("mia", request, "notes.txt", text("Nothing to see."));

        // Then
        reply.then()
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:countersign:problem:unavailable"));
        as("mia").get(request + "/attachments").then().body("items", empty());
    }

    private static int port() {
        return ConfigProvider.getConfig().getValue(ScannerAtAPort.PORT, Integer.class);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
