package dev.countersign.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Reply;
import dev.countersign.system.client.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A backend that is away is said in words, and is no reason to restart anything.
class AwaySystemTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> READS = List.of("/api/requests", "/api/queue", "/api/notifications");
    private static final Ledger LEDGER = Ledger.OF_THE_STACK_TO_BREAK;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.toBreak();

    @Test
    void aDatabaseThatIsAwayIsToldAndHealsByItself() throws Exception {
        Narration narration = new Narration("PostgreSQL is killed and comes back");
        List<Long> before = pids();
        submitThrough("Before the crash of the database");

        STACK.stack().postgres().kill();
        narration.tell("SIGKILL of PostgreSQL");
        for (String path : READS) {
            Reply reply = Patience.until(
                    "503 at " + path,
                    LIMIT,
                    () -> Optional.of(STACK.as("sam").send(Call.get(path))).filter(answer -> answer.status() == 503));
            assertEquals("unavailable", reply.problem(), reply::toString);
            assertTrue(reply.header("Retry-After").isPresent(), reply::toString);
        }
        Reply write = STACK.as("mia")
                .create(
                        Products.named("While the database is away", Products.number(0)),
                        true,
                        UUID.randomUUID().toString());
        LEDGER.tried("While the database is away");
        assertEquals(503, write.status(), write::toString);
        for (ServiceProcess service : STACK.stack().services()) {
            assertEquals(200, health(service, "live"), service.name());
            Patience.until(
                    service.name() + " not ready",
                    LIMIT,
                    () -> Optional.of(health(service, "ready")).filter(status -> status == 503));
        }
        narration.tell("everything answers 503 with Retry-After; alive, and not ready");

        STACK.stack().postgres().startAgain();
        narration.tell("PostgreSQL is back");
        awaitReady();
        submitThrough("After the crash of the database");
        narration.tell("a request goes through again, and no service was restarted");
        assertEquals(before, pids());
        narration.checkInvariants(STACK, LEDGER);
    }

    @Test
    void aBrokerThatIsAwayKeepsNobodyFromAsking() throws Exception {
        Narration narration = new Narration("the broker is killed and comes back");
        List<Long> before = pids();
        submitThrough("Before the crash of the broker");

        STACK.stack().broker().kill();
        narration.tell("SIGKILL of the broker");
        String product = "While the broker is away";
        Request waiting = LEDGER.made(product, STACK.as("mia").submit(Products.named(product, Products.number(0))));
        assertEquals("SUBMITTED", STACK.as("mia").request(waiting.id()).status());
        for (ServiceProcess service : STACK.stack().services()) {
            assertEquals(200, health(service, "live"), service.name());
            Patience.until(
                    service.name() + " not ready",
                    LIMIT,
                    () -> Optional.of(health(service, "ready")).filter(status -> status == 503));
        }
        narration.tell("a submission was taken meanwhile; all are alive, and none is ready");

        STACK.stack().broker().startAgain();
        narration.tell("the broker is back");
        awaitReady();
        Patience.until(
                "the request of meanwhile in the queue",
                LIMIT,
                () -> STACK.as("sam").queued(waiting.id()));
        narration.tell("it is in the queue, and no service was restarted");
        assertEquals(before, pids());
        narration.checkInvariants(STACK, LEDGER);
    }

    @Test
    void anIdentityProviderThatIsAwayIsMissedByNewcomersOnlyAndAServiceThatStartsMeanwhileHeals() throws Exception {
        Narration narration =
                new Narration("the identity provider goes away, request-service is restarted, it is back");
        submitThrough("Before the provider went away");
        ServiceProcess restarted = STACK.stack().replicas("request-service").getFirst();

        STACK.stack().identity().close();
        submitThrough("While the provider is away");
        narration.tell("who has a token goes on: a request went through");

        restarted.stop();
        restarted.start();
        narration.tell("request-service was stopped and started");
        Reply reply = STACK.as("mia").send(Call.get("/api/requests"));
        assertEquals(503, reply.status(), reply::toString);
        assertEquals("unavailable", reply.problem(), reply::toString);
        assertTrue(reply.header("Retry-After").isPresent(), reply::toString);
        HttpResponse<String> page = page("/requests");
        assertEquals(503, page.statusCode(), page::body);
        assertTrue(page.body().contains("<h1"), page::body);
        narration.tell("it has no keys to check tokens with, and says so: 503 with Retry-After, and a page");

        STACK.stack().identity().startAgain();
        Patience.until(
                "tokens are taken again",
                LIMIT,
                () -> Optional.of(STACK.as("mia").send(Call.get("/api/requests")))
                        .filter(answer -> answer.status() == 200));
        Patience.until(
                "people are sent to sign in again",
                LIMIT,
                () -> Optional.of(page("/requests")).filter(answer -> answer.statusCode() == 302));
        submitThrough("After the provider came back");
        narration.tell("the provider is back: it takes tokens and sends people to sign in, without another restart");
        narration.checkInvariants(STACK, LEDGER);
    }

    private static HttpResponse<String> page(String path) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(
                        STACK.countersign().gateway().resolve(path))
                .header("Accept", "text/html")
                .timeout(Duration.ofSeconds(20))
                .build();
        return HTTP.send(question, BodyHandlers.ofString());
    }

    private static void submitThrough(String product) {
        Request request = LEDGER.made(product, STACK.as("mia").submit(Products.named(product, Products.number(0))));
        Patience.until(product + " in the queue", LIMIT, () -> STACK.as("sam").queued(request.id()));
    }

    private static void awaitReady() {
        for (ServiceProcess service : STACK.stack().services()) {
            Patience.until(
                    service.name() + " ready",
                    LIMIT,
                    () -> Optional.of(service.isReady()).filter(ready -> ready));
        }
    }

    private static List<Long> pids() {
        return STACK.stack().services().stream().map(ServiceProcess::pid).toList();
    }

    private static int health(ServiceProcess service, String kind) throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(URI.create(service.url() + "/q/health/" + kind))
                .timeout(Duration.ofSeconds(20))
                .build();
        return HTTP.send(question, BodyHandlers.discarding()).statusCode();
    }
}
