package dev.countersign.system.bench;

import dev.countersign.system.Table;
import dev.countersign.system.bench.PageRound.Seen;
import dev.countersign.system.bench.load.Clicking;
import dev.countersign.system.bench.load.PageKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How long pages took, as people read it.
final class PageReport {
    private final Pages pages;

    private PageReport(Pages pages) {
        this.pages = pages;
    }

    static List<String> of(Pages pages) {
        return new PageReport(pages).lines();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of("", title(), ""));
        lines.addAll(table().lines());
        lines.add("");
        lines.add(verdict());
        pages.counted().kinds().forEach((kind, seen) -> {
            if (seen.failures() > 0) {
                lines.add(kind.words() + " failed " + seen.failures() + " times. The first: " + seen.firstFailure());
            }
        });
        return lines;
    }

    private String title() {
        return String.format(
                Locale.ROOT,
                "Pages, %,d open tasks, %d people who click %.1f to %.1f s after each answer: %s pages/s, milliseconds",
                pages.openTasks(),
                pages.people(),
                Clicking.SHORTEST_PAUSE_MILLIS / 1000.0,
                Clicking.LONGEST_PAUSE_MILLIS / 1000.0,
                Report.figure(pages.counted().perSecond()));
    }

    private Table table() {
        Table table = new Table(
                List.of("page", "warm-up, p99", "count", "p50", "p95", "p99", "most", "p99 and goal", "failures"));
        pages.counted().kinds().forEach((kind, seen) -> table.row(row(kind, seen)));
        return table;
    }

    private List<String> row(PageKind kind, Seen seen) {
        Round.Times times = seen.times();
        Seen before = pages.warmUp().kinds().getOrDefault(kind, Seen.NEVER);
        return List.of(
                kind.words(),
                Report.figure(before.times().p99()),
                Report.number(times.count()),
                Report.figure(times.p50()),
                Report.figure(times.p95()),
                Report.figure(times.p99()),
                Report.figure(times.max()),
                String.format(Locale.ROOT, "%.2f x %.0f", times.p99() / Pages.GOAL, Pages.GOAL),
                Report.number(seen.failures()));
    }

    /// A page that failed is not within anything.
    private String verdict() {
        List<String> beyond = pages.counted().kinds().entrySet().stream()
                .filter(kind -> kind.getValue().failures() > 0
                        || kind.getValue().times().p99() > Pages.GOAL)
                .map(kind -> kind.getKey().words())
                .toList();
        return String.format(
                Locale.ROOT,
                "%s within %.0f ms at the 99th percentile%s.",
                beyond.isEmpty() ? "Every page that was opened is" : "Not every page that was opened is",
                Pages.GOAL,
                beyond.isEmpty() ? "" : ": not " + String.join(", ", beyond));
    }
}
