package dev.countersign.system.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PageReportTest {
    @Test
    void eachKindOfPageStandsBesideItsGoal() {
        // When
        List<String> report = PageReport.of(SomePages.with(40, 0));

        // Then
        assertTrue(
                report.stream()
                        .map(line -> line.replaceAll(" +", " "))
                        .anyMatch(line ->
                                line.equals("| /queue | 90.0 | 2,000 | 5.0 | 10.0 | 40.0 | 120 | 0.80 x 50 | 0 |")),
                () -> String.join("\n", report));
        assertEquals("Every page that was opened is within 50 ms at the 99th percentile.", report.getLast());
    }

    @Test
    void theTitleTellsHowPeopleClick() {
        assertEquals(
                "Pages, 10,000 open tasks, 100 people who click 0.5 to 1.5 s after each answer: 100 pages/s,"
                        + " milliseconds",
                PageReport.of(SomePages.with(40, 0)).get(1));
    }

    @Test
    void aPageThatIsTooSlowIsNamed() {
        assertEquals(
                "Not every page that was opened is within 50 ms at the 99th percentile: not /queue.",
                PageReport.of(SomePages.with(51, 0)).getLast());
    }

    @Test
    void aPageThatFailedIsNotWithinTheGoalHoweverFastItWas() {
        // When
        List<String> report = PageReport.of(SomePages.with(10, 3));

        // Then
        assertEquals(
                List.of(
                        "Not every page that was opened is within 50 ms at the 99th percentile: not /queue.",
                        "/queue failed 3 times. The first: /queue answered 503"),
                report.subList(report.size() - 2, report.size()));
    }

    @Test
    void twoRunsAreComparedByRatios() {
        // When
        List<String> lines = PageComparison.of(SomePages.with(40, 0), SomePages.with(20, 0));

        // Then
        assertTrue(
                lines.stream()
                        .map(line -> line.replaceAll(" +", " "))
                        .anyMatch(line -> line.equals("| /queue | 1.00 | 1.00 | 0.50 | 1.00 |")),
                lines::toString);
    }

    @Test
    void runsWithOtherNumbersOfPeopleAreNotCompared() {
        // Given
        Pages some = SomePages.with(40, 0);
        Pages others = new Pages(some.openTasks(), 20, some.warmUp(), some.counted());

        // When
        List<String> lines = PageComparison.of(others, some);

        // Then
        assertEquals(List.of("Pages are not compared: 20 people and 10,000 open tasks, then 100 and 10,000."), lines);
    }
}
