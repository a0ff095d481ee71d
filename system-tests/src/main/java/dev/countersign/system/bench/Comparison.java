package dev.countersign.system.bench;

import dev.countersign.system.Table;
import dev.countersign.system.bench.load.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What has become of the figures from one run to another: of each the later by the earlier, medians of the rounds.
/// Only
/// runs on one machine can be compared.
final class Comparison {
    private final Results earlier;
    private final Results later;

    private Comparison(Results earlier, Results later) {
        this.earlier = earlier;
        this.later = later;
    }

    static List<String> of(Results earlier, Results later) {
        return new Comparison(earlier, later).lines();
    }

    private List<String> lines() {
        List<String> titles = new ArrayList<>(List.of("open tasks, users (later / earlier)", "lifecycles per s"));
        for (Step step : Step.values()) {
            titles.add(step.words() + ", p50");
        }
        titles.addAll(List.of(Step.LIFECYCLE.words() + ", p99", "processor time"));
        Table table = new Table(titles);
        for (Series series : later.series()) {
            before(series).ifPresent(before -> table.row(row(before, series)));
        }
        List<String> lines = new ArrayList<>(table.lines());
        if (earlier.pages() != null && later.pages() != null) {
            lines.add("");
            lines.addAll(PageComparison.of(earlier.pages(), later.pages()));
        }
        if (!earlier.machine().equals(later.machine())) {
            lines.add("");
            lines.add("These are two machines: " + earlier.machine().inWords() + "; "
                    + later.machine().inWords() + ".");
        }
        return lines;
    }

    private Optional<Series> before(Series series) {
        return earlier.series().stream()
                .filter(other -> other.openTasks() == series.openTasks() && other.users() == series.users())
                .findFirst();
    }

    private static List<String> row(Series before, Series after) {
        List<String> cells =
                new ArrayList<>(List.of(String.format(Locale.ROOT, "%,d, %d", after.openTasks(), after.users())));
        cells.add(ratio(before.perSecond().median(), after.perSecond().median()));
        for (Step step : Step.values()) {
            cells.add(ratio(before.times(step).p50(), after.times(step).p50()));
        }
        cells.add(ratio(
                before.times(Step.LIFECYCLE).p99(), after.times(Step.LIFECYCLE).p99()));
        cells.add(ratio(processor(before), processor(after)));
        return cells;
    }

    private static double processor(Series series) {
        return series.cpuPerLifecycle().values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }

    static String ratio(double before, double after) {
        return before == 0 ? "" : String.format(Locale.ROOT, "%.2f", after / before);
    }
}
