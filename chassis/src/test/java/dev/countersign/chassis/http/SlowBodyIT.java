package dev.countersign.chassis.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A body has to be here in time, however often a byte of it comes.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class SlowBodyIT {
    private static final int PATIENCE_MILLIS = 10_000;

    @ParameterizedTest
    @CsvSource({
        "/said, text/plain, Content-Length: 1000",
        "/said, text/plain, Transfer-Encoding: chunked",
        "/language/chassis-test, application/x-www-form-urlencoded, Content-Length: 1000",
        "/nowhere, text/plain, Content-Length: 1000",
    })
    void whoSendsAByteNowAndThenIsTold(String path, String type, String length) throws IOException {
        // Given
        String head =
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type + "\r\n" + length + "\r\n\r\n";

        // When
        String reply = sentSlowly(head, length.endsWith("chunked") ? "1\r\nx\r\n" : "x");

        // Then
        assertTrue(reply.startsWith("HTTP/1.1 408 ") || path.equals("/nowhere"), reply);
        assertTrue(reply.contains("urn:countersign:problem:"), reply);
    }

    @Test
    void whatIsHereInTimeIsTaken() {
        given().contentType("text/plain")
                .body("x".repeat(100_000))
                .post("/said")
                .then()
                .statusCode(200)
                .body(equalTo("100000"));
    }

    private static String sentSlowly(String head, String piece) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port);
                ScheduledExecutorService clock = Executors.newScheduledThreadPool(1)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            send(socket, head);
            var _ = clock.scheduleWithFixedDelay(() -> send(socket, piece), 100, 100, TimeUnit.MILLISECONDS);
            byte[] reply = new byte[4096];
            int got = socket.getInputStream().readNBytes(reply, 0, reply.length);
            clock.shutdownNow();
            return new String(reply, 0, got, StandardCharsets.UTF_8);
        }
    }

    private static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
