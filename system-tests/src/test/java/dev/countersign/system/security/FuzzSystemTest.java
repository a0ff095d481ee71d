package dev.countersign.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.countersign.system.StackUnderTest;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Values that nobody would send, to every operation: none of them breaks anything, and whoever sent one is told.
///
/// `-Dcountersign.fuzz.seconds=600` looks longer; `-Dcountersign.fuzz.seed=` begins as an earlier run did.
class FuzzSystemTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LENGTH = Duration.ofSeconds(Long.getLong("countersign.fuzz.seconds", 40));
    private static final long SEED =
            Long.getLong("countersign.fuzz.seed", ThreadLocalRandom.current().nextLong(1_000_000));
    private static final int MOST_TOLD = 40;

    private static final List<String> PEOPLE =
            List.of("mia", "tom", "sam", "ivan", "stella", "paul", "olga", "amina", "carla");

    /// Of a stack trace, of SQL, and of the names of our classes.
    private static final Pattern INSIDE = Pattern.compile(
            "\\bat [a-z][\\w.]+\\([A-Z]\\w+\\.java|dev\\.countersign\\.|Exception|jakarta\\.|org\\.hibernate|\\bSQL\\b|com\\.fasterxml");

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    private final Random random = new Random(SEED);
    private final Malformed malformed = new Malformed(random);
    private final Map<String, Map<Integer, Integer>> counts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void nothingThatSomebodySendsBreaksAnything() {
        // Given
        System.out.println("Fuzz for " + LENGTH.toSeconds() + " s with -Dcountersign.fuzz.seed=" + SEED);
        List<Endpoint> endpoints = Endpoint.all(STACK.stack().services());
        Scene scene = new Scene(STACK.countersign());
        RawHttp http = new RawHttp(STACK.stack().url());

        // When
        Instant end = Instant.now().plus(LENGTH);
        int calls = 0;
        while (Instant.now().isBefore(end) && wrong.size() < MOST_TOLD) {
            for (Endpoint endpoint : endpoints) {
                String token =
                        STACK.as(PEOPLE.get(random.nextInt(PEOPLE.size()))).token();
                RawHttp.Sent sent = sent(endpoint, scene, token);
                judge(endpoint, sent, http.send(sent));
                calls++;
            }
        }

        // Then
        counts.forEach((operation, answers) -> System.out.printf("%-72s %s%n", operation, answers));
        System.out.println(calls + " calls of " + counts.size() + " operations.");
        assertEquals(List.of(), wrong, "seed " + SEED);
        assertTrue(calls >= 10 * endpoints.size(), () -> "too few calls to say anything, seed " + SEED);
    }

    private RawHttp.Sent sent(Endpoint endpoint, Scene scene, String token) {
        String path = scene.path(endpoint.template());
        if (random.nextInt(3) == 0) {
            path = endpoint.template().replaceAll("\\{[^}]+}", quoted(malformed.parameter()));
        }
        StringBuilder query = new StringBuilder();
        for (String name : endpoint.query()) {
            if (random.nextInt(2) == 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(name)
                        .append('=')
                        .append(malformed.parameter());
            }
        }
        boolean body = !endpoint.method().equals("GET");
        return new RawHttp.Sent(
                endpoint.method(),
                path.replaceAll("\\?.*", "") + query,
                headers(token, body),
                body ? malformed.body(endpoint.body()) : "",
                random.nextInt(6) == 0);
    }

    private String headers(String token, boolean body) {
        StringBuilder headers = new StringBuilder("Authorization: Bearer " + token + "\r\n");
        headers.append("Idempotency-Key: ")
                .append(oneOf("k" + random.nextInt(1000), "", "a".repeat(300), "\u00e4"))
                .append("\r\n");
        headers.append("If-Match: ")
                .append(oneOf("\"0\"", "\"999999999999999999999\"", "*", "W/\"1\"", "nothing", ""))
                .append("\r\n");
        headers.append("Accept: ")
                .append(oneOf("application/json", "*/*", "text/html", "image/png", "nonsense", "application/json;q=x"))
                .append("\r\n");
        if (body) {
            headers.append("Content-Type: ")
                    .append(oneOf(
                            "application/json",
                            "application/json",
                            "application/json",
                            "application/json;charset=utf-16",
                            "application/json;charset=klingon",
                            "text/plain",
                            "application/x-www-form-urlencoded",
                            "multipart/form-data",
                            "multipart/form-data; boundary=x",
                            "json",
                            "a/b;",
                            ""))
                    .append("\r\n");
        }
        return headers.toString();
    }

    private String oneOf(String... values) {
        return random.nextInt(3) > 0 ? values[0] : values[random.nextInt(values.length)];
    }

    private static String quoted(String text) {
        return java.util.regex.Matcher.quoteReplacement(text);
    }

    private void judge(Endpoint endpoint, RawHttp.Sent sent, RawHttp.Got got) {
        counts.computeIfAbsent(endpoint.name(), name -> new TreeMap<>()).merge(got.status(), 1, Integer::sum);
        List<String> found = new ArrayList<>();
        if (got.status() == 0) {
            found.add("no answer");
        }
        if (got.status() >= 500 && got.status() != 503) {
            found.add("a fault");
        }
        // An address that is too long is answered before anything of ours is asked.
        if (got.status() >= 400 && got.status() != 414 && !isProblem(got) && isAddress(sent.path())) {
            found.add("no problem document");
        }
        if (got.status() >= 400 && INSIDE.matcher(got.body()).find()) {
            found.add("tells of the inside");
        }
        if (!found.isEmpty() && wrong.size() < MOST_TOLD) {
            wrong.add(found + " " + sent + " -> " + got + "\n");
        }
    }

    /// What is none gets a bare 400, from the gateway or from Quarkus, before anything of ours sees it.
    private static boolean isAddress(String path) {
        try {
            new URI(path);
            return true;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isProblem(RawHttp.Got got) {
        try {
            return got.contentType().startsWith("application/problem+json")
                    && JSON.readTree(got.body()).path("status").asInt() == got.status();
        } catch (JsonProcessingException e) {
            return false;
        }
    }
}
