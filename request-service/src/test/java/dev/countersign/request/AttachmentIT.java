package dev.countersign.request;

import static dev.countersign.request.Attaching.attach;
import static dev.countersign.request.Attaching.pdf;
import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static dev.countersign.request.Rest.path;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class AttachmentIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final int LARGEST = 25 * 1024 * 1024;

    @Test
    void theLargestFileComesBackAsItWasWithTheTypeOfItsContentAndItsName() {
        // Given
        String request = path(Rest.create("mia", content(), true));
        byte[] file = pdf(LARGEST);
        Response added = attach("mia", request, "Angebot für Mia.pdf", file);
        added.then()
                .statusCode(201)
                .body("mediaType", equalTo("application/pdf"))
                .body("size", equalTo(LARGEST))
                .body("addedBy", equalTo("Mia Brandt"));

        // When
        Response read = as("mia").get(added.header("Location"));

        // Then
        read.then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/pdf"))
                .header("Content-Length", equalTo(Integer.toString(LARGEST)))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header(
                        "Content-Disposition",
                        equalTo("attachment; filename=\"Angebot fur Mia.pdf\";"
                                + " filename*=UTF-8''Angebot%20f%C3%BCr%20Mia.pdf"));
        assertArrayEquals(file, read.asByteArray());
    }

    /// iTop approval 2.0.4: an approver could not.
    @Test
    void anApproverCanOpenTheAttachmentsBeforeAndWhenItIsTheirTurn() throws Exception {
        // Given
        Response created = Rest.create("mia", content(), true);
        String attachment =
                attach("mia", path(created), "offer.pdf", pdf(300_000)).header("Location");
        as("ivan").get(attachment).then().statusCode(404);

        // When
        try (AskedTeams approvals = new AskedTeams()) {
            approvals.ask(UUID.fromString(created.path("id")));
        }

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> as("sam").get(attachment).then().statusCode(200));
        as("ivan").get(path(created) + "/attachments").then().statusCode(200).body("items.name", contains("offer.pdf"));
        assertArrayEquals(pdf(300_000), as("ivan").get(attachment).asByteArray());
        attach("sam", path(created), "questions.txt", text("How long are data kept?"))
                .then()
                .statusCode(201);
    }

    @Test
    void aStrangersAttachmentIsNotFound() {
        // Given
        String request = path(Rest.create("mia", content(), true));
        String attachment = attach("mia", request, "offer.pdf", pdf(1000)).header("Location");
        String other = path(Rest.create("tom", content(), true));

        // When
        Response read = as("tom").get(attachment);

        // Then
        read.then().statusCode(404).body("type", equalTo("urn:countersign:problem:not-found"));
        as("tom").get(request + "/attachments").then().statusCode(404);
        as("tom").delete(attachment).then().statusCode(404);
        attach("tom", request, "mine.pdf", pdf(1000)).then().statusCode(404);
        as("tom").get(attachment.replace(request, other)).then().statusCode(404);
    }

    @Test
    void theDepartmentReadsWhatIsAttachedAndAttachesNothing() {
        // Given
        String request = path(Rest.create("mia", content(), true));
        String attachment = attach("mia", request, "offer.pdf", pdf(1000)).header("Location");

        // When
        Response added = attach("carla", request, "mine.pdf", pdf(1000));

        // Then
        added.then().statusCode(403);
        as("carla").get(attachment).then().statusCode(200);
        as("carla").delete(attachment).then().statusCode(403);
    }

    @Test
    void tenAreTheMostAlsoWhenTheyComeAtOnce() throws Exception {
        // Given
        String request = path(Rest.create("mia", content(), true));

        // When
        List<Integer> replies = new ArrayList<>();
        try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Response>> calls = IntStream.range(0, 16)
                    .mapToObj(i -> pool.submit(() -> attach("mia", request, i + ".pdf", pdf(1000 + i))))
                    .toList();
            for (Future<Response> call : calls) {
                replies.add(call.get().statusCode());
            }
        }

        // Then
        assertEquals(10, replies.stream().filter(status -> status == 201).count());
        assertEquals(6, replies.stream().filter(status -> status == 409).count());
        as("mia").get(request + "/attachments").then().body("items", hasSize(10));
    }

    @Test
    void someMegabytesTooMuchAreRefusedWithWords() {
        // Given
        String request = path(Rest.create("mia", content(), true));

        // When
        Response added = attach("mia", request, "offer.pdf", pdf(LARGEST + 3 * 1024 * 1024));

        // Then
        added.then()
                .statusCode(413)
                .body("type", equalTo("urn:countersign:problem:too-large"))
                .body("detail", containsString("25 MB"));
        as("mia").get(request + "/attachments").then().body("items", empty());
    }

    @Test
    void whatABrowserWouldRunIsRefusedWithWhatItIsAndWhatMayBe() {
        // Given
        String request = path(Rest.create("mia", content(), true));

        // When
        Response added = attach("mia", request, "offer.pdf", text("<!DOCTYPE html><html><body>Hi</body></html>"));

        // Then
        added.then()
                .statusCode(422)
                .body("type", equalTo("urn:countersign:problem:type-not-allowed"))
                .body("found", equalTo("text/html"))
                .body("detail", containsString("PDF, Word"));
    }

    @Test
    void theSameKeyAttachesOnce() {
        // Given
        String request = path(Rest.create("mia", content(), true));
        String key = UUID.randomUUID().toString();
        Response first = attach("mia", request, "offer.pdf", pdf(1000), key);

        // When
        Response second = attach("mia", request, "offer.pdf", pdf(1000), key);

        // Then
        assertEquals(first.asString(), second.asString());
        as("mia").get(request + "/attachments").then().body("items", hasSize(1));
        attach("mia", request, "offer.pdf", pdf(1001), key).then().statusCode(422);
    }

    @Test
    void whoAddedItRemovesItWhileTheRequestIsOpen() throws SQLException {
        // Given
        Response created = Rest.create("mia", content(), true);
        String removed = attach("mia", path(created), "wrong.pdf", pdf(600_000)).header("Location");
        String kept = attach("mia", path(created), "offer.pdf", pdf(1000)).header("Location");

        // When
        as("mia").delete(removed).then().statusCode(204);

        // Then
        as("mia").get(removed).then().statusCode(404);
        assertEquals(0, chunksOf(removed));
        as("mia")
                .header("If-Match", as("mia").get(path(created)).header("ETag"))
                .post(path(created) + "/withdraw")
                .then()
                .statusCode(200);
        as("mia").delete(kept).then().statusCode(409).body("state", equalTo("WITHDRAWN"));
        attach("mia", path(created), "late.pdf", pdf(1000)).then().statusCode(409);
        as("mia").get(kept).then().statusCode(200);
        as("mia")
                .get(path(created) + "/timeline")
                .then()
                .body("items.kind", contains("SUBMITTED", "ATTACHED", "ATTACHED", "ATTACHMENT_REMOVED", "WITHDRAWN"))
                .body("items[3].words", equalTo("wrong.pdf"));
    }

    @Test
    void aDeletedDraftTakesItsAttachmentsAlong() throws SQLException {
        // Given
        Response draft = Rest.create("mia", content(), false);
        String attachment = attach("mia", path(draft), "offer.pdf", pdf(1000)).header("Location");
        String tag = as("mia").get(path(draft)).header("ETag");

        // When
        Response deleted = as("mia").header("If-Match", tag).delete(path(draft));

        // Then
        deleted.then().statusCode(204);
        assertEquals(0, chunksOf(attachment));
    }

    @Test
    void everythingElseStillTakesAMegabyte() {
        // Given
        byte[] large = ("{\"content\":{\"product\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}}")
                .getBytes(StandardCharsets.UTF_8);

        // When
        Response reply =
                as("mia").header("Idempotency-Key", "large").body(large).post("/api/requests");

        // Then
        reply.then().statusCode(413);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static int chunksOf(String attachment) throws SQLException {
        UUID id = UUID.fromString(attachment.substring(attachment.lastIndexOf('/') + 1));
        try (Connection connection = TestBackends.get().connect(Backends.DATABASE);
                PreparedStatement count =
                        connection.prepareStatement("SELECT count(*) FROM attachment_chunk WHERE attachment_id = ?")) {
            count.setObject(1, id);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
