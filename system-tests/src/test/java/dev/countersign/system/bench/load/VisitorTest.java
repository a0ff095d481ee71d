package dev.countersign.system.bench.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Against a server that others have written.
class VisitorTest {
    private static final String REVIEW = "/reviews/019ab3d2-5c6e-7f00-8000-000000000001";
    private static final String APPROVAL = "/approvals/019ab3d2-5c6e-7f00-8000-000000000002";
    private static final String SIGN_OUT = "<a href=\"/sign-out\">Sign out</a>";
    private static final int CLICKS = 100;

    private final Set<String> asked = new ConcurrentSkipListSet<>();
    private final Set<String> cookies = new ConcurrentSkipListSet<>();
    private final PageCounts counts = new PageCounts();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aReviewerOpensTheReviewsThatTheirQueueLeadsTo() throws IOException {
        // Given
        serve(exchange -> answer(exchange, 200, page(exchange.getRequestURI().getPath())));

        // When
        click();

        // Then
        assertEquals(
                Set.of(
                        "/queue",
                        PageKind.QUEUE_FILTERED.address(),
                        REVIEW,
                        "/inbox",
                        "/delegations",
                        PageKind.COUNT.address()),
                asked);
        assertEquals(Set.of("q_session=abc; other=1"), cookies);
        assertEquals(CLICKS, count(PageKind.COUNT));
        assertEquals(
                CLICKS, Role.REVIEWER.pages().stream().mapToLong(this::count).sum());
    }

    @Test
    void theNumberInTheBarIsKeptAsABrowserKeepsItExceptAtTheInbox() throws IOException {
        // Given
        serve(exchange -> {
            exchange.getResponseHeaders().set("Cache-Control", "private, max-age=3600");
            answer(exchange, 200, page(exchange.getRequestURI().getPath()));
        });

        // When
        click();

        // Then
        long atTheInbox = count(PageKind.INBOX);
        assertTrue(atTheInbox > 1);
        assertTrue(
                Set.of(atTheInbox, atTheInbox + 1).contains(count(PageKind.COUNT)),
                () -> count(PageKind.COUNT) + " times, " + atTheInbox + " at the inbox");
    }

    @Test
    void aQueueThatLeadsToNothingIsAFailure() throws IOException {
        // Given
        serve(exchange -> answer(exchange, 200, SIGN_OUT));

        // When
        click();

        // Then
        assertEquals("/queue leads to none", seen(PageKind.REVIEW).firstFailure());
    }

    @Test
    void whoeverIsSentToSignInHasSeenNoPage() throws IOException {
        // Given
        serve(exchange -> {
            exchange.getResponseHeaders().set("Location", "http://idp.example.com/authorize?state=1");
            answer(exchange, 302, "");
        });

        // When
        click();

        // Then
        assertEquals(
                "/inbox answered 302, to http://idp.example.com/authorize",
                seen(PageKind.INBOX).firstFailure());
        assertEquals(0, count(PageKind.INBOX));
    }

    @Test
    void aPageWithoutAWayToSignOutIsNotThatOfSomebodyWhoIsSignedIn() throws IOException {
        // Given
        serve(exchange -> answer(exchange, 200, "<h1>Who are you today?</h1>"));

        // When
        click();

        // Then
        assertEquals(
                "/inbox is not the page of somebody who is signed in",
                seen(PageKind.INBOX).firstFailure());
    }

    @Test
    void afterAnAnswerThatDoesNotComeTheNextClickHasANewConnection() throws IOException {
        // Given
        serve(exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/delegations")) {
                exchange.close();
            } else {
                answer(exchange, 200, page(path));
            }
        });

        // When
        click();

        // Then
        assertEquals(0, count(PageKind.DELEGATIONS));
        assertTrue(seen(PageKind.DELEGATIONS).failures() > 1);
        assertEquals(0, seen(PageKind.QUEUE).failures());
    }

    private void click() throws IOException {
        String address = "127.0.0.1:" + server.getAddress().getPort();
        Job.SignIn signIn = new Job.SignIn("", "", "");
        Clicking order = new Clicking(address, address, address, signIn, 1, 1, 0);
        try (Visitor visitor =
                new Visitor(order, Role.REVIEWER, "q_session=abc; other=1", new SplittableRandom(1), counts)) {
            for (int click = 0; click < CLICKS; click++) {
                visitor.click();
            }
        }
    }

    private Clicked.Kind seen(PageKind kind) {
        return counts.clicked(1).kinds().get(kind);
    }

    private long count(PageKind kind) {
        return seen(kind).decoded().getTotalCount();
    }

    private void serve(Answering answering) {
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            cookies.addAll(exchange.getRequestHeaders().getOrDefault("Cookie", List.of()));
            answering.answer(exchange);
        });
        server.start();
    }

    private static String page(String path) {
        return switch (path) {
            case "/inbox/count" -> "3";
            case "/queue" -> SIGN_OUT + link(REVIEW) + link(REVIEW) + link(APPROVAL) + link("/reviews/new");
            default -> SIGN_OUT;
        };
    }

    private static String link(String target) {
        return "<a href=\"" + target + "\">it</a>";
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }
}
