package dev.countersign.chassis.look;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.Backends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.StringReader;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

@QuarkusTest
@QuarkusTestResource(Backends.class)
class LookPagesIT {
    /// Parts of other tags, the token of a form and the words of scripts, which are nothing to look at.
    private static final Set<String> UNSEEN =
            Set.of("csrf", "described", "said", "saidDraft", "saidQueue", "saidRequest", "wrong");

    @Test
    void everyTagIsOnThePageThatShowsEverything() throws IOException, URISyntaxException {
        String template = Files.readString(templates().resolve("LookPages/all.html"));
        try (Stream<Path> tags = Files.list(templates().resolve("tags"))) {
            List<String> missing = tags.map(tag -> tag.getFileName().toString().replace(".html", ""))
                    .filter(tag -> !UNSEEN.contains(tag) && !template.contains("{#" + tag + " "))
                    .toList();
            assertEquals(List.of(), missing);
        }
    }

    @Test
    void whoeverDesignsSeesEveryStatusWithoutAnAccount() {
        String page = given().accept("text/html")
                .redirects()
                .follow(false)
                .get("/look")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        Samples.all().statuses().values().stream()
                .flatMap(List::stream)
                .forEach(pill -> assertTrue(page.contains(pill.words()), pill.words()));
        assertTrue(page.contains("Enter the vendor&#39;s name."), page);
    }

    @Test
    void thePictureOfAWayIsWellFormed() throws Exception {
        String page = given().accept("text/html").get("/look").asString();

        Matcher found = Pattern.compile("<svg class=\"graph\".*?</svg>(?=\\s*<(ol|p)[ >])", Pattern.DOTALL)
                .matcher(page);
        assertTrue(found.find(), page);
        Document graph = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(found.group())));
        assertEquals("img", graph.getDocumentElement().getAttribute("role"));
        assertTrue(graph.getElementsByTagName("title").getLength() == 1, found.group());
        assertTrue(graph.getElementsByTagName("desc").getLength() == 1, found.group());
        assertEquals(
                Samples.all().graph().lines().size(),
                XPathFactory.newInstance()
                        .newXPath()
                        .evaluateExpression("count(//path[@class='graph-line'])", graph, Integer.class));
    }

    private static Path templates() throws URISyntaxException {
        URL layout = Objects.requireNonNull(LookPages.class.getResource("/templates/look/layout.html"));
        return Path.of(layout.toURI()).resolve("../..").normalize();
    }
}
