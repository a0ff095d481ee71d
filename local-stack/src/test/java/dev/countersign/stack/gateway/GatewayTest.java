package dev.countersign.stack.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import dev.countersign.stack.FreePorts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class GatewayTest {
    private final HttpClient http = HttpClient.newHttpClient();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable closeable : open.reversed()) {
            closeable.close();
        }
    }

    @Test
    void theGatewayNeverTrustsForwardedHeadersOfAClient() throws Exception {
        Gateway gateway = gatewayTo(backend(GatewayTest::headers));

        String seen = send(request(gateway, "/requests")
                        .header("X-Forwarded-For", "1.2.3.4")
                        .header("X-Forwarded-Host", "evil.example")
                        .header("X-Forwarded-Proto", "https")
                        .header("X-Forwarded-Prefix", "/evil")
                        .header("X-Forwarded-Port", "443")
                        .header("Forwarded", "for=1.2.3.4;host=evil.example")
                        .header("X-Real-IP", "1.2.3.4"))
                .body();

        assertTrue(seen.contains("x-forwarded-for=[127.0.0.1]\n"), seen);
        assertTrue(seen.contains("x-forwarded-host=[localhost:" + gateway.port() + "]\n"), seen);
        assertTrue(seen.contains("x-forwarded-proto=[http]\n"), seen);
        assertTrue(seen.contains("x-forwarded-port=[" + gateway.port() + "]\n"), seen);
        assertFalse(seen.contains("evil") || seen.contains("1.2.3.4") || seen.contains("x-forwarded-prefix"), seen);
    }

    @Test
    void replicasTakeTurns() throws Exception {
        int first = backend(exchange -> answer(exchange, "first"));
        int second = backend(exchange -> answer(exchange, "second"));
        Gateway gateway = gatewayTo(first, second);

        Map<String, Long> answers = answers(gateway, 10);

        assertEquals(Map.of("first", 5L, "second", 5L), answers);
    }

    @Test
    void aReplicaThatIsAwayIsSkipped() throws Exception {
        int away = FreePorts.any();
        int there = backend(exchange -> answer(exchange, "there"));
        Gateway gateway = gatewayTo(away, there);

        Map<String, Long> answers = answers(gateway, 10);

        assertEquals(Map.of("there", 10L), answers);
    }

    @Test
    void aServiceThatIsAwayIsAProblemThatSaysWhenToTryAgain() throws Exception {
        Gateway gateway = gatewayTo(FreePorts.any());

        HttpResponse<String> answer = send(request(gateway, "/requests").header("Accept", "application/json"));

        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse(""));
        assertTrue(answer.body().contains("\"type\":\"urn:countersign:problem:unavailable\""), answer.body());
    }

    @Test
    void aServiceThatIsAwayIsAPageForABrowser() throws Exception {
        Gateway gateway = gatewayTo(FreePorts.any());

        HttpResponse<String> answer =
                send(request(gateway, "/requests/new?from=%22%3E%3Cscript%3E").header("Accept", "text/html,*/*"));

        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertTrue(answer.body().contains("Try again"), answer.body());
        assertFalse(answer.body().contains("<script>"), answer.body());
    }

    @Test
    void aReplicaThatEndsAndRefusesWithoutAWordIsAProblemThatSaysWhenToTryAgain() throws Exception {
        Gateway gateway = gatewayTo(backend(GatewayTest::refuse));

        HttpResponse<String> answer = send(request(gateway, "/api/requests").POST(BodyPublishers.ofString("{}")));

        assertEquals(503, answer.statusCode());
        assertEquals("5", answer.headers().firstValue("Retry-After").orElse(""));
        assertTrue(answer.body().contains("urn:countersign:problem:unavailable"), answer.body());
    }

    @Test
    void whatAServiceItselfSaysOfBeingAwayIsPassedOn() throws Exception {
        Gateway gateway = gatewayTo(backend(exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "7");
            exchange.getResponseHeaders().set("Content-Type", "application/problem+json");
            try (exchange) {
                exchange.sendResponseHeaders(503, 2);
                exchange.getResponseBody().write("{}".getBytes(StandardCharsets.UTF_8));
            }
        }));

        HttpResponse<String> answer = send(request(gateway, "/requests"));

        assertEquals("7", answer.headers().firstValue("Retry-After").orElse(""));
        assertEquals("{}", answer.body());
    }

    @Test
    void aPostThatIsRefusedByAReplicaReachesTheOtherWhole() throws Exception {
        int there = backend(exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            answer(exchange, exchange.getRequestMethod() + " " + body.length);
        });
        Gateway gateway = gatewayTo(FreePorts.any(), there);

        HttpResponse<String> answer =
                send(request(gateway, "/api/requests").POST(BodyPublishers.ofByteArray(new byte[3_000_000])));

        assertEquals("POST 3000000", answer.body());
    }

    @Test
    void anAnswerThatBreaksOffSaysThatTheOutcomeIsUnknown() throws Exception {
        Gateway gateway = gatewayTo(backend(HttpExchange::close));

        HttpResponse<String> answer = send(request(gateway, "/requests"));

        assertEquals(502, answer.statusCode());
        assertTrue(answer.body().contains("urn:countersign:problem:broken-off"), answer.body());
    }

    @Test
    void aReadThatBreaksOffIsAskedOfTheNextReplica() throws Exception {
        int leaving = backend(HttpExchange::close);
        int there = backend(exchange -> answer(exchange, "there"));
        Gateway gateway = gatewayTo(leaving, there);

        Map<String, Long> answers = answers(gateway, 10);

        assertEquals(Map.of("there", 10L), answers);
    }

    @Test
    void aChangeThatBreaksOffIsNeverSentTwice() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        HttpHandler leaving = exchange -> {
            asked.incrementAndGet();
            exchange.close();
        };
        Gateway gateway = gatewayTo(backend(leaving), backend(leaving));

        HttpResponse<String> answer = send(request(gateway, "/api/requests").POST(BodyPublishers.ofString("{}")));

        assertEquals(502, answer.statusCode());
        assertEquals(1, asked.get());
    }

    @Test
    void anUnknownPathIsNotFound() throws Exception {
        Gateway gateway = gatewayTo(backend(exchange -> answer(exchange, "never")));

        for (String path :
                List.of("/nothing", "/q/health/ready", "/requests/../q/metrics", "/requests/%2e%2e/q/metrics")) {
            HttpResponse<String> answer = send(request(gateway, path));

            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("urn:countersign:problem:not-found"), answer.body());
        }
    }

    @Test
    void theNameOfAnotherHostIsRefused() throws Exception {
        Gateway gateway = gatewayTo(backend(exchange -> answer(exchange, "never")));

        String answer = raw(
                gateway,
                "GET /requests HTTP/1.1\r\nHost: evil.example:" + gateway.port() + "\r\nConnection: close\r\n\r\n");

        assertTrue(answer.startsWith("HTTP/1.1 421 "), answer);
        assertFalse(answer.contains("never"), answer);
    }

    @Test
    void anUpgradeDoesNotSlipPastTheForwardedHeaders() throws Exception {
        Gateway gateway = gatewayTo(backend(GatewayTest::headers));

        String answer = raw(
                gateway,
                "GET /requests HTTP/1.1\r\nHost: localhost:" + gateway.port()
                        + "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=="
                        + "\r\nX-Forwarded-Host: evil.example\r\n\r\n");

        assertFalse(answer.contains("evil.example"), answer);
    }

    @Test
    void eventsOfTheServerArriveAsTheyAreSent() throws Exception {
        CountDownLatch firstWasSeen = new CountDownLatch(1);
        Gateway gateway = gatewayTo(backend(exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                await(firstWasSeen);
                out.write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
            }
        }));

        var answer = http.send(request(gateway, "/requests/1/events").build(), BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertEquals("data: one", lines.readLine());
            firstWasSeen.countDown();
            assertEquals("", lines.readLine());
            assertEquals("data: two", lines.readLine());
        }
    }

    private Map<String, Long> answers(Gateway gateway, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> send(request(gateway, "/requests")).body())
                .collect(Collectors.groupingBy(body -> body, Collectors.counting()));
    }

    private Gateway gatewayTo(Integer... ports) {
        Gateway gateway = Gateway.start(0, Map.of(Routes.REQUEST_SERVICE, List.of(ports)));
        open.add(gateway);
        return gateway;
    }

    private int backend(HttpHandler handler) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        server.createContext("/", handler);
        server.setExecutor(threads);
        server.start();
        open.add(() -> {
            server.stop(0);
            threads.shutdownNow();
        });
        return server.getAddress().getPort();
    }

    private static HttpRequest.Builder request(Gateway gateway, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + gateway.port() + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String raw(Gateway gateway, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            byte[] answer = new byte[64 * 1024];
            int length = 0;
            try {
                for (int read; (read = socket.getInputStream().read(answer, length, answer.length - length)) > 0; ) {
                    length += read;
                }
            } catch (java.net.SocketTimeoutException e) {
                // Kept alive: what came is all.
            }
            return new String(answer, 0, length, StandardCharsets.UTF_8);
        }
    }

    private static void headers(HttpExchange exchange) throws IOException {
        Set<String> lines = exchange.getRequestHeaders().entrySet().stream()
                .map(header -> header.getKey().toLowerCase(java.util.Locale.ROOT) + "=" + header.getValue() + "\n")
                .collect(Collectors.toSet());
        answer(exchange, String.join("", lines));
    }

    /// As Quarkus does in a graceful shutdown.
    private static void refuse(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Connection", "Close");
        try (exchange) {
            exchange.sendResponseHeaders(503, -1);
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(20, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
