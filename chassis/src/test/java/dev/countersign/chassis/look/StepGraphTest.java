package dev.countersign.chassis.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StepGraphTest {
    static final GraphStep BEGINNING = step("");

    @Test
    void stepsThatWaitForNothingStandBelowEachOtherAndWhatWaitsForThemBeside() {
        StepGraph graph =
                drawn(BEGINNING, step("security"), step("privacy"), step("it-approval", "security", "privacy"));

        assertEquals(
                List.of(0, 248, 248, 496),
                graph.boxes().stream().map(StepGraph.Box::x).toList());
        assertEquals(53, graph.boxHeight());
        assertEquals(
                List.of(35, 0, 69, 35),
                graph.boxes().stream().map(StepGraph.Box::y).toList());
        assertEquals(704, graph.width());
        assertEquals(122, graph.height());
        assertEquals(
                "M208 61C228 61 228 26 248 26m-7 -5l7 5l-7 5", graph.lines().getFirst());
        assertEquals(4, graph.lines().size());
    }

    @Test
    void aLineThatPassesAColumnRunsThroughNoStep() {
        StepGraph graph = drawn(
                BEGINNING,
                step("security"),
                step("privacy"),
                step("legal", "privacy"),
                step("it-approval", "security", "legal"));

        String passing = graph.lines().stream()
                .filter(line -> line.contains("H"))
                .findFirst()
                .orElseThrow();
        int height = Integer.parseInt(first("(\\d+)H", passing));
        StepGraph.Box legal = graph.boxes().get(3);
        assertTrue(height < legal.y() || height > legal.y() + graph.boxHeight(), passing);
    }

    @Test
    void linesThatBeginBelowEachOtherDoNotCross() {
        StepGraph graph = drawn(
                BEGINNING, step("security"), step("privacy"), step("contract", "privacy"), step("test", "security"));

        assertTrue(graph.boxes().get(4).y() < graph.boxes().get(3).y());
    }

    @Test
    void everythingIsInsideOfThePicture() {
        StepGraph graph = drawn(
                BEGINNING,
                step("security"),
                step("privacy"),
                step("architecture", "security"),
                step("a name that takes two lines", "security"),
                step("brand", "architecture"),
                step("it-approval", "brand", "privacy", "legal"));

        for (StepGraph.Box box : graph.boxes()) {
            assertTrue(box.x() >= 0 && box.x() + StepGraph.BOX_WIDTH <= graph.width(), box.toString());
            assertTrue(box.y() >= 0 && box.y() + graph.boxHeight() <= graph.height(), box.toString());
            assertTrue(box.words().height() <= graph.boxHeight(), box.toString());
            assertTrue(
                    box.words().name().getLast().y()
                            < box.words().state().getFirst().y(),
                    box.toString());
        }
        assertEquals(
                graph.boxes().size(),
                graph.boxes().stream()
                        .map(box -> box.x() + " " + box.y())
                        .distinct()
                        .count());
    }

    @Test
    void oneStepAloneIsNoPictureAndNeitherIsWhatWouldBeTooSmall() {
        assertNull(StepGraph.of(List.of(BEGINNING, step("it-approval"))));

        List<GraphStep> row = new ArrayList<>(List.of(BEGINNING));
        IntStream.range(1, StepGraph.COLUMNS)
                .mapToObj(number -> step("s" + number, "s" + (number - 1)))
                .forEach(row::add);
        assertNotNull(StepGraph.of(row));
        row.add(step("last", "s" + (StepGraph.COLUMNS - 1)));
        assertNull(StepGraph.of(row));
    }

    @Test
    void aNameTakesTwoLinesAndEndsInDotsWhereItIsLonger() {
        assertEquals(List.of("Privacy review"), StepWords.fitting("Privacy review", 2));
        assertEquals(
                List.of("Freigabe der", "Kostenstellenleitung"),
                StepWords.fitting("Freigabe der Kostenstellenleitung", 2));
        assertEquals(
                List.of("A step that has a", "name that is too lo…"),
                StepWords.fitting("A step that has a name that is too long for it", 2));
        assertEquals(List.of("Donaudampfschifffah…"), StepWords.fitting("Donaudampfschifffahrtsgesellschaft", 2));
        assertEquals(List.of(""), StepWords.fitting(" ", 1));
        assertFalse(StepWords.fitting("\uD83D\uDE00".repeat(30), 1).getFirst().contains("\uFFFD"));
    }

    static GraphStep step(String key, String... after) {
        return new GraphStep(key, List.of(after), key, new Pill("Not started", Tone.QUIET, "dot"), null, false);
    }

    private static StepGraph drawn(GraphStep... steps) {
        return Objects.requireNonNull(StepGraph.of(List.of(steps)));
    }

    private static String first(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }
}
