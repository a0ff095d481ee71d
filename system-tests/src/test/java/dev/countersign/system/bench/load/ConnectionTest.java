package dev.countersign.system.bench.load;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server that others have written.
class ConnectionTest {
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/long", exchange -> answer(exchange, "x".repeat(100_000), 0));
        server.createContext("/echo", exchange -> {
            String said = exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + exchange.getRequestHeaders().getFirst("If-Match") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer(exchange, said, said.getBytes(StandardCharsets.UTF_8).length);
        });
        server.createContext("/nothing", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void oneConnectionCarriesOneRequestAfterTheOther() throws IOException {
        try (Connection connection = new Connection(address())) {
            // When
            Answer echoed = connection.send("POST", "/echo", "token", "If-Match: \"3\"\r\n", "{\"ä\": 1}");
            Answer nothing = connection.send("GET", "/nothing", "", "", "");
            Answer inChunks = connection.send("GET", "/long", "token", "", "");

            // Then
            assertArrayEquals("Bearer token \"3\" {\"ä\": 1}".getBytes(StandardCharsets.UTF_8), echoed.body());
            assertEquals("\"7\"", echoed.header("etag"));
            assertEquals(204, nothing.status());
            assertEquals(100_000, inChunks.body().length);
        }
    }

    @Test
    void anotherStatusThanTheOneThatIsExpectedSaysWhatWasAnswered() throws IOException {
        try (Connection connection = new Connection(address())) {
            // Given
            Answer echoed = connection.send("POST", "/echo", "token", "", "why");

            // When
            Answer.Unusable refusal = assertThrows(Answer.Unusable.class, () -> echoed.expect(201, "The echo"));

            // Then
            assertEquals("The echo answered 200: Bearer token null why", refusal.getMessage());
        }
    }

    private String address() {
        return "127.0.0.1:" + server.getAddress().getPort();
    }

    /// @param length 0 for chunks
    private static void answer(HttpExchange exchange, String body, long length) throws IOException {
        exchange.getResponseHeaders().set("ETag", "\"7\"");
        exchange.sendResponseHeaders(200, length);
        exchange.getResponseBody().write(body.getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }
}
