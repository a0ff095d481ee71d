package dev.countersign.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.stack.gateway.Routes;
import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Call;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Clients that send a byte now and then, for as long as they are let.
class SlowClientsSystemTest {
    /// More than a replica has connections to its database, and threads that wait for anything.
    private static final int MANY = 60;

    /// What a service waits for a short body, and the gateway for the first request of a connection; and some more.
    private static final Duration BOUND = Duration.ofSeconds(50);

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    @Test
    void whoSendsSlowlyIsEndedAndHoldsNobodyUp() throws Exception {
        // Given
        STACK.as("mia").send(Call.get("/api/requests")).good();
        int gateway = URI.create(STACK.stack().url()).getPort();
        List<SlowClient> headers = new ArrayList<>();
        List<SlowClient> bodies = new ArrayList<>();
        List<SlowClient> bodiesOfServices = new ArrayList<>();

        // When
        List<Integer> meanwhile = new ArrayList<>();
        List<String> toHeaders;
        List<String> toBodies;
        List<String> toBodiesOfServices;
        try (SlowClients slow = new SlowClients()) {
            for (int i = 0; i < MANY; i++) {
                headers.add(
                        slow.start(gateway, "GET /requests HTTP/1.1\r\nHost: localhost:" + gateway + "\r\nX-Slow: "));
                bodies.add(slow.start(gateway, post("/api/requests", gateway)));
                bodiesOfServices.add(slow.start(port(Routes.APPROVAL_SERVICE), post("/api/delegations", gateway)));
            }
            for (int i = 0; i < MANY; i++) {
                Stream.of("/api/requests", "/api/queue", "/api/notifications")
                        .forEach(path -> meanwhile.add(
                                STACK.as("mia").send(Call.get(path)).status()));
            }
            toHeaders = slow.answers(headers, BOUND);
            toBodies = slow.answers(bodies, BOUND);
            toBodiesOfServices = slow.answers(bodiesOfServices, BOUND);
        }

        // Then
        assertEquals(List.of(200), meanwhile.stream().distinct().toList());
        assertEquals(List.of(""), toHeaders.stream().distinct().toList());
        assertEquals(MANY, toBodies.size());
        List<String> other = toBodiesOfServices.stream()
                .filter(answer -> !answer.startsWith("HTTP/1.1 408 ") || !answer.contains("problem:too-slow"))
                .toList();
        assertEquals(List.of(), other);
    }

    private static String post(String path, int gateway) {
        return String.join(
                "\r\n",
                "POST " + path + " HTTP/1.1",
                "Host: localhost:" + gateway,
                "Authorization: Bearer " + STACK.as("sam").token(),
                "Content-Type: application/json",
                "Idempotency-Key: slow",
                "Content-Length: 5000",
                "",
                "");
    }

    private static int port(String service) {
        ServiceProcess replica = STACK.stack().replicas(service).getFirst();
        return replica.port();
    }
}
