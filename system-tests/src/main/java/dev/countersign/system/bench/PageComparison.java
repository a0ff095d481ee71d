package dev.countersign.system.bench;

import dev.countersign.system.Table;
import dev.countersign.system.bench.load.PageKind;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What has become of the pages from one run to another: of each kind the later by the earlier.
final class PageComparison {
    private PageComparison() {}

    /// Pages of other numbers of people or tasks are not compared.
    static List<String> of(Pages earlier, Pages later) {
        if (earlier.people() != later.people() || earlier.openTasks() != later.openTasks()) {
            return List.of(String.format(
                    Locale.ROOT,
                    "Pages are not compared: %d people and %,d open tasks, then %d and %,d.",
                    earlier.people(),
                    earlier.openTasks(),
                    later.people(),
                    later.openTasks()));
        }
        Table table = new Table(List.of(
                String.format(Locale.ROOT, "%,d, %d people (later / earlier)", later.openTasks(), later.people()),
                "p50",
                "p95",
                "p99",
                "most"));
        later.counted().kinds().forEach((kind, seen) -> {
            PageRound.@Nullable Seen before = earlier.counted().kinds().get(kind);
            if (before != null) {
                table.row(row(kind, before.times(), seen.times()));
            }
        });
        return table.lines();
    }

    private static List<String> row(PageKind kind, Round.Times before, Round.Times after) {
        return List.of(
                kind.words(),
                Comparison.ratio(before.p50(), after.p50()),
                Comparison.ratio(before.p95(), after.p95()),
                Comparison.ratio(before.p99(), after.p99()),
                Comparison.ratio(before.max(), after.max()));
    }
}
