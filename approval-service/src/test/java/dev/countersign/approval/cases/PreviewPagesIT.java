package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.MIA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Browser;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.contracts.Lane;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What comes of a request, beside its form and by the session of whoever fills it in.
@QuarkusTest
@WithTestResource(Backends.class)
class PreviewPagesIT {
    private static final String ADDRESS = "/previews/request";

    private static final String SMALL = """
            "annualCost.amount": ["240.00"], "annualCost.currency": ["EUR"], "customerData": ["false"],
            "websiteTags": ["false"]""";

    private static final String LARGE = """
            "annualCost.amount": ["48000"], "customerData": ["true"], "websiteTags": ["false"], "seats": ["14"],
            "data.classes": ["PURCHASES", "PROFILE"], "data.residency": ["EU"], "data.processor": ["true"],
            "funding": ["CC-1042 60\\r\\nCC-2210 40"], "integrations": ["Online shop\\r\\n\\r\\nNewsletter\\r\\n"]""";

    /// As request-service had submitted it, and as its form then shows it.
    private static final String SUBMITTED = """
            "product": ["Orbit Surveys"], "vendor": ["Orbit Software"], "purpose": ["Ask visitors what they think."],
            "annualCost.amount": ["1200.00"], "annualCost.currency": ["EUR"], "oneOffCost.amount": [""],
            "seats": ["5"], "customerData": ["false"], "websiteTags": ["false"], "costCentre": ["CC-1042"]""";

    private Browser mia;

    @BeforeEach
    void miaIsSignedIn() throws SQLException {
        Database.forgetCases();
        mia = Browser.of("mia", "/queue");
    }

    @Test
    void whatIsHarmlessIsToldThatItIsFastAndWhy() {
        // When
        ask(SMALL);

        // Then
        assertShows(
                "The fast lane.",
                "It costs little, few people use it",
                "IT approval",
                "within 8 working hours",
                "Expect an answer by <time datetime=\"",
                "when each takes all of its target");
        assertShowsNot("<html", "IT security review");
    }

    @Test
    void whoLooksAtOnceAndWhoLooksThereafterCanBeToldApart() {
        // When
        ask(LARGE);

        // Then
        assertShows(
                "The standard lane.",
                "At the same time",
                "It handles data about customers, or learns from what we give it.",
                "It is to be connected to systems that we have.",
                "The owner of CC-2210");
        List<Integer> places = Stream.of(
                        "At the same time", "IT security review", "Privacy review", "Legal review", "<h3>Then</h3>")
                .map(mia.html()::indexOf)
                .toList();
        assertEquals(places.stream().sorted().toList(), places);
        assertTrue(places.getLast() < mia.html().lastIndexOf("IT approval"));
    }

    @Test
    void whatIsNotSaidYetCountsAsNotTheCase() {
        // When
        ask(SMALL.replace("240.00", "12000")
                + ", \"costCentre\": [\"\"], \"funding\": [], \"aiUse\": [\"\"], \"seats\": null");

        // Then
        assertShows("The owner of the cost centre");
        assertShowsNot("CC-0000", "Privacy review");
    }

    @Test
    void anEmptyFormIsToldWhatToSay() {
        // When
        ask("\"product\": [\"Meadow\"], \"annualCost.amount\": [\" \"]");

        // Then
        assertShows(
                "What it costs in a year; an estimate will do.",
                "Whether it will handle data about customers.",
                "Whether it puts anything on the website.");
        assertShowsNot("Expect an answer");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "annualCost.amount": ["a lot"]           | What it costs in a year: enter an amount such as 1200.00
            "annualCost.amount": ["1.234"]           | What it costs in a year: enter an amount such as 1200.00
            "oneOffCost.amount": ["-1"]              | What it costs once: enter an amount such as 1200.00
            "annualCost.currency": ["XXX"]           | What it costs in a year: enter an amount such as 1200.00
            "annualCost.currency": ["pebbles"]       | What it costs in a year: enter an amount such as 1200.00
            "seats": ["0"]                           | How many people will use it: enter a whole number
            "seats": ["99999999999"]                 | How many people will use it: enter a whole number
            "termMonths": ["1200"]                   | For how many months the contract binds: enter a whole number
            "customerData": ["perhaps"]              | Data about customers: choose from what is offered.
            "aiUse": ["<b>"]                         | Artificial intelligence: choose from what is offered.
            "costCentre": ["CC-<b>"]                 | Which cost centre pays: CC- and four digits
            "funding": ["CC-1042 sixty"]             | How cost centres share the cost: one per line
            "funding": ["CC-1042 0"]                 | How cost centres share the cost: one per line
            "funding": ["CC-1042 60"]                | Joint funding is of different cost centres
            "neededBy": ["tomorrow"]                 | When you need it: enter a date
            """)
    void whatDoesNotFitIsNamed(String field, String sentence) {
        // When
        String name = field.substring(0, field.indexOf(':'));
        ask(SMALL.replaceFirst(Pattern.quote(name) + ": \\[[^]]*],\\s*", "") + ", " + field);

        // Then
        assertShows("Something does not fit yet", sentence);
        assertShowsNot("Expect an answer", "<b>");
    }

    @Test
    void aWebsiteIsNamedWithoutItsProtocol() {
        // When
        ask(SMALL.replace("\"websiteTags\": [\"false\"]", "\"websiteTags\": [\"true\"]")
                + ", \"site.domains\": [\"https://www.example.com\"], \"site.tags\": [\"x.js\"]");

        // Then
        assertShows("On which website: the name of a website without https://");
    }

    @Test
    void whatIsFarTooLongIsNotRead() {
        // When
        ask(SMALL + ", \"integrations\": [\"" + "x".repeat(5_000) + "\"]");

        // Then
        assertShows("Which systems it connects to: at most 4,000 characters.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{\"seats\": 5}", "{\"seats\": [5, {}]}", "{"})
    void whatIsNoFormIsRefused(String body) {
        // When
        mia.ask(ADDRESS, body);

        // Then
        assertTrue(mia.status() == 400 || mia.status() == 422, () -> mia.status() + " " + mia.html());
    }

    @Test
    void aBrowserWithoutScriptsGetsAPageOfIt() {
        // When
        mia.open(ADDRESS + "?annualCost.amount=48000&annualCost.currency=EUR&customerData=true&websiteTags=false"
                + "&data.classes=PURCHASES&data.classes=PROFILE&data.residency=EU&integrations=1%0A2");

        // Then
        assertEquals(200, mia.status());
        assertShows("<html", "<h1>What happens next</h1>", "The standard lane.", "Architecture review");
    }

    @Test
    void thePolicysWordsAreWordsAndNoMarkup() {
        // Given
        Forecast.Step step = new Forecast.Step("<i>step", "<i>team", "<i>because", 8);
        Forecast forecast = new Forecast(
                Lane.FAST,
                "<i>lane",
                List.of(new Forecast.Round(List.of("<i>after"), false, List.of(step))),
                Instant.EPOCH);

        // When
        String html = PreviewPages.Templates.part(new TypedSketch(List.of(), List.of(), null), forecast)
                .render();

        // Then
        assertFalse(html.contains("<i>"), html);
        assertTrue(html.contains("&lt;i&gt;because"), html);
    }

    @Test
    void aChangeIsPricedBeforeItIsMade() {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        Rest.claim("sam", review).then().statusCode(200);
        Rest.complete("sam", review, Rest.outcome("CLEARED")).then().statusCode(200);

        // When
        askOf(request, SUBMITTED.replace("\"customerData\": [\"false\"]", "\"customerData\": [\"true\"]"));

        // Then
        assertShows(
                "working hours later",
                "<h3>To be done again</h3>",
                "IT security, answered by Sam Rivera",
                "<h3>New</h3>",
                "Privacy review");
    }

    @Test
    void whatStandsAsItWasSubmittedCostsNothing() {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        Rest.reviewOf(request);

        // When
        askOf(request, SUBMITTED);

        // Then
        assertShows("Nothing is different yet.");
    }

    @Test
    void aChangeOfSomebodyElsesRequestIsNotPriced() {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        Rest.reviewOf(request);
        Browser lena = Browser.of("lena", "/queue");

        // When
        lena.ask(ADDRESS + "/" + request, "{" + SUBMITTED + "}");

        // Then
        assertEquals(404, lena.status());
    }

    @Test
    void whoeverIsNotSignedInIsToldNothing() {
        // Given
        mia.loseSession();

        // When
        mia.ask(ADDRESS, "{" + SMALL + "}");

        // Then
        assertEquals(401, mia.status());
    }

    private void ask(String fields) {
        mia.ask(ADDRESS, "{" + fields + "}");
        assertEquals(200, mia.status(), mia.html());
    }

    private void askOf(UUID request, String fields) {
        mia.ask(ADDRESS + "/" + request, "{" + fields + "}");
        assertEquals(200, mia.status(), mia.html());
    }

    private void assertShows(String... texts) {
        for (String text : texts) {
            assertTrue(mia.html().contains(text), () -> text + " is not in: " + mia.html());
        }
    }

    private void assertShowsNot(String... texts) {
        for (String text : texts) {
            assertFalse(mia.html().contains(text), () -> text + " is in: " + mia.html());
        }
    }
}
