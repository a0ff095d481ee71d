package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static dev.countersign.request.Rest.content;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.StringReader;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// The way of a request as a picture, beside the list that says the same.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class WayPictureIT {
    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void thePictureShowsWhatComesAfterWhatAndSoDoesTheList() throws Exception {
        // Given
        UUID id = submitted();
        try (ToldCase told = new ToldCase(id)) {
            told.openedInOrder();
            told.queued(told.security);

            // When
            told.claimed(told.security);
            awaitSteps(id, "CLAIMED", "WAITING");
        }
        Browser mia = new Browser("mia", "/requests/" + id);

        // Then
        Document graph = graph(mia.html());
        assertEquals("img", graph.getDocumentElement().getAttribute("role"));
        assertEquals(
                List.of(
                        "Submitted",
                        "Done",
                        "Mia Brandt",
                        "IT security review",
                        "In progress",
                        "Sam Rivera",
                        "Privacy review",
                        "Not started"),
                texts(graph, "text"));
        assertEquals(2, classes(graph, "path", "graph-line").size());
        assertEquals(
                List.of("graph-step graph-good", "graph-step graph-active graph-now", "graph-step graph-quiet"),
                classes(graph, "svg", "graph-step"));
        assertTrue(mia.html().contains("<p>After: IT security review</p>"), mia.html());
        assertEquals("What comes after what", texts(graph, "title").getFirst());
        assertFalse(texts(graph, "desc").getFirst().isEmpty());
    }

    @Test
    void aWayOfWhichNobodyHasToldTheOrderIsAListAlone() throws Exception {
        // Given
        UUID id = submitted();
        try (ToldCase told = new ToldCase(id)) {
            told.openedInOrder();
            awaitSteps(id, "WAITING", "WAITING");
        }

        // When
        try (var connection = TestBackends.get().connect(Backends.DATABASE);
                var update = connection.prepareStatement(
                        "UPDATE request_step SET after_steps = NULL WHERE request_id = ?")) {
            update.setObject(1, id);
            assertEquals(2, update.executeUpdate());
        }
        Browser mia = new Browser("mia", "/requests/" + id);

        // Then
        assertEquals(200, mia.status());
        assertFalse(mia.html().contains("class=\"graph\""), mia.html());
        assertTrue(mia.html().contains("Privacy review"), mia.html());
    }

    private static Document graph(String html) throws Exception {
        Matcher found = Pattern.compile("<svg class=\"graph\".*?</svg>(?=\\s*<(ol|p)[ >])", Pattern.DOTALL)
                .matcher(html);
        assertTrue(found.find(), html);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(found.group())));
    }

    private static List<String> texts(Document graph, String tag) {
        return elements(graph, tag).stream().map(Element::getTextContent).toList();
    }

    private static List<String> classes(Document graph, String tag, String like) {
        return elements(graph, tag).stream()
                .map(element -> element.getAttribute("class"))
                .filter(name -> name.startsWith(like))
                .toList();
    }

    private static List<Element> elements(Document graph, String tag) {
        NodeList found = graph.getElementsByTagName(tag);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }

    private static UUID submitted() {
        return UUID.fromString(Rest.create("mia", content(), true).path("id"));
    }

    private static void awaitSteps(UUID id, String... states) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> as("mia").get("/api/requests/" + id).then().body("steps.status", contains(states)));
    }
}
