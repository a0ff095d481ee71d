package dev.countersign.system.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.system.bench.Round.Times;
import dev.countersign.system.bench.load.Step;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final Machine MACHINE = new Machine("Some Processor", 2, 24 * 1024, "Linux 6", "25");

    @TempDir
    private Path directory;

    @Test
    void theRateIsTheMedianOfTheRoundsBesideThoseOfOthers() {
        // When
        List<String> report = Report.of(results(90, 104, 110));

        // Then
        assertTrue(
                report.stream()
                        .map(line -> line.replaceAll(" +", " "))
                        .anyMatch(line ->
                                line.equals("| 0, 8 | 50.0 | 90.0 | 104 | 110 | 99.0 | 3.0 | 2.0 x 52 | 1.5 x 70 |")),
                () -> String.join("\n", report));
    }

    @Test
    void partsOfTheLimitsAreTold() {
        // When
        List<String> report = Report.of(results(104, 104, 104));

        // Then
        assertTrue(
                report.stream()
                        .map(line -> line.replaceAll(" +", " "))
                        .anyMatch(line -> line.equals("| pgbench, lifecycles | 1,040 | 104 | 10.0 % |")),
                () -> String.join("\n", report));
        assertTrue(
                report.stream()
                        .map(line -> line.replaceAll(" +", " "))
                        .anyMatch(line -> line.equals("| producer, events | 10,400 | 1,040 | 10.0 % |")),
                () -> String.join("\n", report));
        assertTrue(
                report.stream()
                        .map(line -> line.replaceAll(" +", " "))
                        .anyMatch(line -> line.equals(
                                "| nine reads instead of the nine calls of a lifecycle | 208 | 104 | 50.0 % |")),
                () -> String.join("\n", report));
    }

    @Test
    void whatHasFailedIsSaid() {
        // Given
        Round failed = new Round(10, 1, 0, 2, "The claim answered 503", 0, 0, Map.of(), Map.of(), Map.of());
        Results results = with(List.of(new Series(0, 8, failed, List.of(failed))));

        // When
        List<String> report = Report.of(results);

        // Then
        assertEquals("2 lifecycles failed with 0, 8. The first: The claim answered 503", report.getLast());
    }

    @Test
    void roundsThatStillGrowAreNoFigures() {
        // When
        List<String> report = Report.of(results(50, 60, 70));

        // Then
        assertEquals(
                "With 0, 8 the last round did 40 % more than the first: warm up for longer (--warm-up).",
                report.getLast());
    }

    @Test
    void figuresComeBackFromTheFile() {
        // Given
        Results results = results(90, 104, 110);
        ResultsFile file = new ResultsFile(directory.resolve("bench.json"));

        // When
        file.write(results);

        // Then
        assertEquals(results, file.read());
    }

    @Test
    void twoRunsAreComparedByRatios() {
        // When
        List<String> lines = Comparison.of(results(50, 52, 55), results(90, 104, 110));

        // Then
        assertTrue(
                lines.stream()
                        .map(line -> line.replaceAll(" +", " "))
                        .anyMatch(line -> line.startsWith("| 0, 8 | 2.00 | 1.00 |")),
                lines::toString);
        assertTrue(lines.containsAll(PageComparison.of(SomePages.with(20, 0), SomePages.with(20, 0))), lines::toString);
    }

    @Test
    void aRunFromBeforePagesWereMeasuredIsComparedWithoutThem() {
        // Given
        Results earlier = with(results(50, 52, 55).series(), null);

        // When
        List<String> lines = Comparison.of(earlier, results(90, 104, 110));

        // Then
        assertTrue(lines.getLast().replaceAll(" +", " ").startsWith("| 0, 8 | 2.00 | 1.00 |"), lines::toString);
    }

    @Test
    void pagesHaveTheirPartOfTheReport() {
        assertTrue(Report.of(results(50, 50, 50)).containsAll(PageReport.of(SomePages.with(20, 0))));
    }

    private static Results results(double... rates) {
        List<Round> rounds =
                java.util.Arrays.stream(rates).mapToObj(ReportTest::round).toList();
        return with(List.of(new Series(0, 8, round(50), rounds)));
    }

    private static Results with(List<Series> series) {
        return with(series, SomePages.with(20, 0));
    }

    private static Results with(List<Series> series, @Nullable Pages pages) {
        return new Results(
                Instant.parse("2026-01-02T03:04:05Z"),
                MACHINE,
                "./countersign bench",
                "the services' own ports",
                round(1000),
                series,
                List.of(new Results.Paced(0, 50, round(50))),
                round(208),
                pages,
                new Limit("pgbench", 1040),
                new Limit("producer", 10_400),
                new CaughtUp(100_000, 12_000, 6_000),
                List.of(new Start("request-service", false, List.of(1.0, 2.0, 4.0))));
    }

    private static Round round(double rate) {
        long lifecycles = (long) (rate * 20);
        Map<Step, Times> steps = new EnumMap<>(Step.class);
        for (Step step : Step.values()) {
            steps.put(step, new Times(1000, 5, 10, 20, 30));
        }
        return new Round(
                lifecycles,
                20,
                lifecycles * 3,
                0,
                "",
                1,
                lifecycles * 10,
                steps,
                Map.of("request-service", 1000L),
                Map.of("request-service", 200_000L));
    }
}
