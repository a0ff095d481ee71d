package dev.countersign.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.process.ServiceProcess;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Task;
import dev.countersign.system.security.OpenPaths.Operation;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class SecuritySystemTest {
    /// Pages for people who are not signed in.
    private static final Set<String> FOR_ANYBODY = Set.of("/", "/signed-in", "/signed-out");

    /// No product has such a name but the one that this test asks for.
    private static final String SECRET = "Xylophanes Confidential";

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    @Test
    void withoutATokenEveryOperationOfTheApiAnswers401() throws Exception {
        // Given
        List<OpenPaths> services =
                STACK.stack().services().stream().map(OpenPaths::of).toList();

        // When
        List<String> other = new ArrayList<>();
        for (Operation operation : api(services)) {
            HttpResponse<String> answer = send(STACK.stack().url(), operation, "application/json");
            if (answer.statusCode() != 401
                    || answer.headers().firstValue("WWW-Authenticate").isEmpty()) {
                other.add(operation + " answered " + answer.statusCode());
            }
        }

        // Then
        services.forEach(service -> assertFalse(service.operations().isEmpty(), service.service()));
        assertTrue(api(services).size() > 30, () -> "only " + api(services).size());
        assertEquals(List.of(), other);
    }

    @Test
    void withoutASessionEveryPageLeadsToTheSignIn() throws Exception {
        // Given
        List<Operation> pages = STACK.stack().services().stream()
                .map(OpenPaths::of)
                .flatMap(service -> service.operations().stream())
                .filter(operation -> !operation.isApi() && !FOR_ANYBODY.contains(operation.path()))
                .toList();

        // When
        List<String> other = new ArrayList<>();
        for (Operation page : pages) {
            HttpResponse<String> answer = send(STACK.stack().url(), page, "text/html,*/*;q=0.8");
            String to = answer.headers().firstValue("Location").orElse("");
            boolean toSignIn =
                    answer.statusCode() == 302 && to.startsWith(STACK.stack().issuer());
            // A form that is sent without a session, or without its token, is refused and not carried on.
            boolean refused =
                    !page.method().equals("GET") && Set.of(400, 401, 403).contains(answer.statusCode());
            if (!toSignIn && !refused) {
                other.add(page + " answered " + answer.statusCode() + " " + to);
            }
        }

        // Then
        assertEquals(List.of(), other);
    }

    @Test
    void noSpellingOfAPathOpensIt() throws Exception {
        // Given
        Request request = STACK.as("mia").submit(Products.named(SECRET, Products.number(0)));
        Task task = Patience.until(
                "the secret request in the queue",
                Duration.ofSeconds(30),
                () -> STACK.as("sam").queued(request.id()));
        List<String> paths = List.of(
                "/api/requests",
                "/api/requests/" + request.id(),
                "/api/requests/" + request.id() + "/timeline",
                "/api/requests/" + request.id() + "/attachments",
                "/api/requests/" + request.id() + "/comments",
                "/api/cases/" + request.id(),
                "/api/queue",
                "/api/tasks/" + task.id(),
                "/api/notifications",
                "/api/operations/request-service/dead-letters",
                "/requests",
                "/requests/" + request.id(),
                "/queue",
                "/reviews/" + task.id(),
                "/inbox");

        // When
        List<String> opened = new ArrayList<>();
        int tried = 0;
        for (String server : servers()) {
            for (String path : paths) {
                for (String spelling : spellings(path)) {
                    tried++;
                    HttpResponse<String> answer = send(server, new Operation("GET", spelling), "*/*");
                    if (answer.statusCode() / 100 == 2 || answer.body().contains(SECRET)) {
                        opened.add(server + spelling + " answered " + answer.statusCode());
                    }
                }
            }
        }

        // Then
        System.out.println("Tried " + tried + " spellings of " + paths.size() + " paths without a token.");
        assertEquals(List.of(), opened);
    }

    private static List<Operation> api(List<OpenPaths> services) {
        return services.stream()
                .flatMap(service -> service.operations().stream())
                .filter(Operation::isApi)
                .toList();
    }

    /// The gateway, and the services behind it, which trust nothing that comes from it either.
    private static List<String> servers() {
        return Stream.concat(
                        Stream.of(STACK.stack().url()),
                        STACK.stack().services().stream().map(ServiceProcess::url))
                .toList();
    }

    /// The same path as somebody would write it who looks for a matcher that reads it differently than the router.
    private static List<String> spellings(String path) {
        List<String> spellings = new ArrayList<>(List.of(
                path + ";",
                path + ";x=y",
                path + ";.css",
                path + "%3B",
                path + "%3Bx=y",
                path + "/",
                path + "//",
                path + "/.",
                path + "/%2e",
                path + "%2F",
                path + "%00",
                path + "?access_token=x",
                "/" + path,
                path.replace("/", "//"),
                "/." + path,
                "/%2e" + path,
                "/look/.." + path,
                "/look/%2e%2e" + path,
                "/q/.." + path,
                "/%" + Integer.toHexString(path.charAt(1)) + path.substring(2),
                path.toUpperCase(Locale.ROOT)));
        int last = path.lastIndexOf('/');
        if (last > 0) {
            spellings.addAll(within(path.substring(0, last), path.substring(last + 1)));
        }
        return spellings;
    }

    private static List<String> within(String head, String tail) {
        return List.of(
                head + ";x=y/" + tail,
                head + "%3Bx=y/" + tail,
                head + "%2F" + tail,
                head + "/%2F" + tail,
                head + "//" + tail);
    }

    private HttpResponse<String> send(String server, Operation operation, String accept)
            throws IOException, InterruptedException {
        boolean body = !operation.method().equals("GET") && !operation.method().equals("DELETE");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + operation.path()))
                .timeout(Duration.ofSeconds(20))
                .header("Accept", accept)
                .method(
                        operation.method(),
                        body ? BodyPublishers.ofString(operation.isApi() ? "{}" : "") : BodyPublishers.noBody());
        if (body) {
            request.header(
                    "Content-Type", operation.isApi() ? "application/json" : "application/x-www-form-urlencoded");
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
