package dev.countersign.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Reply;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every kind of person, every operation of the three OpenAPI documents, and things that belong to somebody.
class AccessMatrixSystemTest {
    private static final String NOBODY = "nobody";

    /// Begins the row of a page, which is read with a session.
    private static final String PAGE = "PAGE ";

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    private final AccessMatrix matrix = AccessMatrix.read();
    private final Map<String, PageSession> sessions = new HashMap<>();

    @Test
    void everyOperationHasItsRowAndEveryRowItsOperation() {
        assertEquals(
                new TreeSet<>(endpoints().keySet()),
                matrix.rows().keySet().stream()
                        .filter(operation -> !operation.startsWith(PAGE))
                        .collect(Collectors.toCollection(TreeSet::new)),
                "access-matrix.txt says who may do what; a new operation needs a row");
    }

    @Test
    void everybodyGetsTheAnswerThatTheMatrixSays() {
        // Given
        Map<String, Endpoint> endpoints = endpoints();
        Map<String, List<String>> answered = new HashMap<>();

        // When
        try (Scene scene = new Scene(STACK.countersign())) {
            matrix.rows()
                    .keySet()
                    .forEach(operation -> answered.put(
                            operation,
                            operation.startsWith(PAGE)
                                    ? pages(scene.path(operation.substring(PAGE.length())))
                                    : statuses(scene.call(endpoints.get(operation)))));
        }

        // Then
        List<String> other = new ArrayList<>();
        matrix.rows().forEach((operation, expected) -> {
            if (!String.join(" ", answered.get(operation)).matches(String.join(" ", expected))) {
                other.add(AccessMatrix.row(operation, expected) + "\n"
                        + AccessMatrix.row("  answered", answered.get(operation)));
            }
        });
        assertEquals("", String.join("\n", other));
    }

    private List<String> statuses(Call call) {
        return matrix.people().stream()
                .map(person -> Integer.toString(send(person, call).status()))
                .toList();
    }

    private List<String> pages(String path) {
        return matrix.people().stream()
                .map(person -> sessions.computeIfAbsent(person, AccessMatrixSystemTest::session))
                .map(session -> Integer.toString(session.open(path).statusCode()))
                .toList();
    }

    private static PageSession session(String person) {
        return person.equals(NOBODY) ? PageSession.ofNobody(STACK.stack()) : PageSession.of(STACK.stack(), person);
    }

    private static Reply send(String person, Call call) {
        return person.equals(NOBODY)
                ? STACK.countersign().anonymously(call)
                : STACK.as(person).send(call);
    }

    private static Map<String, Endpoint> endpoints() {
        Map<String, Endpoint> endpoints = new LinkedHashMap<>();
        Endpoint.all(STACK.stack().services()).forEach(endpoint -> endpoints.put(endpoint.name(), endpoint));
        return endpoints;
    }
}
