package dev.countersign.system.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.Reply;
import dev.countersign.system.deploy.PageRoutes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Every kind of person, every operation of the three OpenAPI documents, every page and form, and things that belong to
/// somebody.
class AccessMatrixSystemTest {
    private static final String NOBODY = "nobody";

    /// Begins the row of a page, which is read with a session.
    private static final String PAGE = "PAGE ";

    /// Begins the row of a form, which is sent with one.
    private static final String FORM = "FORM ";

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.whole();

    private final AccessMatrix matrix = AccessMatrix.read();
    private final Map<String, PageSession> sessions = new HashMap<>();

    @Test
    void everyOperationHasItsRowAndEveryRowItsOperation() {
        assertEquals(
                new TreeSet<>(endpoints().keySet()),
                rows(operation -> !isOfPages(operation)),
                "access-matrix.txt says who may do what; a new operation needs a row");
    }

    @Test
    void everyPageAndEveryFormHasItsRowAndEveryRowItsPage() {
        assertEquals(
                PageRoutes.all(),
                rows(AccessMatrixSystemTest::isOfPages),
                "access-matrix.txt says who may do what; a new page or form needs a row");
    }

    @Test
    void everybodyGetsTheAnswerThatTheMatrixSays() throws SQLException {
        // Given
        Map<String, Endpoint> endpoints = endpoints();
        Map<String, List<String>> answered = new HashMap<>();

        // When
        try (Scene scene = new Scene(STACK.countersign())) {
            watch(scene.request(), "wanda");
            matrix.rows()
                    .keySet()
                    .forEach(operation -> answered.put(
                            operation,
                            isOfPages(operation)
                                    ? pages(operation, scene.path(operation.substring(PAGE.length())))
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

    /// As somebody does who saw it once, and has gone to another department since.
    private static void watch(String request, String person) throws SQLException {
        try (Connection connection = STACK.stack().postgres().connect("countersign_request");
                PreparedStatement insert = connection.prepareStatement(
                        "INSERT INTO watcher (request_id, person_sub, person_name, since) VALUES (?::uuid, ?, ?,"
                                + " now())")) {
            insert.setString(1, request);
            insert.setString(2, person);
            insert.setString(3, person);
            insert.executeUpdate();
        }
    }

    private List<String> statuses(Call call) {
        return matrix.people().stream()
                .map(person -> Integer.toString(send(person, call).status()))
                .toList();
    }

    private List<String> pages(String operation, String path) {
        SentForm form = SentForm.to(path);
        return matrix.people().stream()
                .map(this::session)
                .map(session -> operation.startsWith(PAGE)
                        ? session.statusOf(path)
                        : session.submit(path, form.service(), form.type(), form.body()))
                .map(String::valueOf)
                .toList();
    }

    private static boolean isOfPages(String operation) {
        return operation.startsWith(PAGE) || operation.startsWith(FORM);
    }

    private Set<String> rows(Predicate<String> wanted) {
        return matrix.rows().keySet().stream().filter(wanted).collect(Collectors.toCollection(TreeSet::new));
    }

    /// Whoever is not signed in is somebody else each time: every sign-in that they begin leaves a cookie.
    private PageSession session(String person) {
        return person.equals(NOBODY)
                ? PageSession.ofNobody(STACK.stack())
                : sessions.computeIfAbsent(person, each -> PageSession.of(STACK.stack(), each));
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
