package dev.countersign.system.bench;

import dev.countersign.system.Table;
import dev.countersign.system.bench.Results.Paced;
import dev.countersign.system.bench.load.Step;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The figures as people read them.
final class Report {
    private static final List<Step> STEPS =
            List.of(Step.SUBMIT, Step.LIST, Step.CLAIM, Step.COMPLETE, Step.READ, Step.IN_QUEUE, Step.VISIBLE);

    /// The last round by the first.
    private static final double STILL_WARMING = 1.1;

    private final Results results;
    private final List<String> lines = new ArrayList<>();

    private Report(Results results) {
        this.results = results;
    }

    static List<String> of(Results results) {
        Report report = new Report(results);
        report.section("Lifecycles per second (of the rounds: least, median, most)", report.rates());
        report.section("Milliseconds a step, medians of the rounds", report.steps());
        report.section("At half load, milliseconds", report.paced());
        if (results.pages() != null) {
            report.lines.addAll(PageReport.of(results.pages()));
        }
        report.section("Processor time a lifecycle, milliseconds", report.processor());
        report.section("Memory at the end, MB", report.memory());
        report.section("Beside the limits", report.limits());
        report.section("Away, and back", report.back());
        report.failures();
        report.stillWarming();
        return report.lines;
    }

    private void section(String title, Table table) {
        lines.add("");
        lines.add(title);
        lines.add("");
        lines.addAll(table.lines());
    }

    private Table rates() {
        Table table = new Table(List.of(
                "open tasks, users",
                "warm-up",
                "least",
                "median",
                "most",
                "until settled",
                "looks each",
                "Flowable 7",
                "Operaton 1"));
        for (Series series : results.series()) {
            Spread rate = series.perSecond();
            table.row(List.of(
                    name(series),
                    figure(series.warmUp().perSecond()),
                    figure(rate.min()),
                    figure(rate.median()),
                    figure(rate.max()),
                    figure(series.sustained()),
                    figure(series.spread(round -> (double) round.looks() / Math.max(1, round.lifecycles()))
                            .median()),
                    against(Peer.FLOWABLE, series),
                    against(Peer.OPERATON, series)));
        }
        return table;
    }

    /// The other was measured with as many users only.
    private static String against(Peer peer, Series series) {
        Double theirs = series.users() == Peer.USERS ? peer.perSecond().get(series.openTasks()) : null;
        return theirs == null
                ? ""
                : String.format(Locale.ROOT, "%.1f x %.0f", series.perSecond().median() / theirs, theirs);
    }

    private Table steps() {
        List<String> titles = new ArrayList<>(List.of("open tasks, users (p50/p95/p99)"));
        STEPS.forEach(step -> titles.add(step.words()));
        Table table = new Table(titles);
        for (Series series : results.series()) {
            List<String> cells = new ArrayList<>(List.of(name(series)));
            STEPS.forEach(step -> cells.add(times(series.times(step))));
            table.row(cells);
        }
        return table;
    }

    private Table paced() {
        Table table = new Table(List.of(
                "open tasks (p50/p95/p99)",
                "asked for per s",
                "done per s",
                Step.IN_QUEUE.words(),
                Step.VISIBLE.words(),
                Step.LIST.words(),
                Step.COMPLETE.words()));
        for (Paced paced : results.paced()) {
            table.row(List.of(
                    number(paced.openTasks()),
                    figure(paced.perSecond()),
                    figure(paced.round().perSecond()),
                    times(paced.round(), Step.IN_QUEUE),
                    times(paced.round(), Step.VISIBLE),
                    times(paced.round(), Step.LIST),
                    times(paced.round(), Step.COMPLETE)));
        }
        return table;
    }

    private Table processor() {
        Set<String> names = new LinkedHashSet<>();
        results.series().forEach(series -> names.addAll(series.cpuPerLifecycle().keySet()));
        List<String> titles = new ArrayList<>(List.of("open tasks, users"));
        titles.addAll(names);
        titles.add(names.isEmpty() ? "not told on this system" : "all");
        Table table = new Table(titles);
        for (Series series : results.series()) {
            table.row(processor(name(series), series.cpuPerLifecycle(), names));
        }
        Round reads = results.reads();
        if (reads != null) {
            table.row(processor("nine reads instead", reads.cpuPerLifecycle(), names));
        }
        return table;
    }

    private static List<String> processor(String what, Map<String, Double> cpu, Set<String> names) {
        List<String> cells = new ArrayList<>(List.of(what));
        names.forEach(name -> cells.add(figure(cpu.getOrDefault(name, 0.0))));
        cells.add(figure(cpu.values().stream().mapToDouble(Double::doubleValue).sum()));
        return cells;
    }

    private Table memory() {
        Round last = results.series().getLast().rounds().getLast();
        Table table = new Table(List.of("process", "MB"));
        last.memoryKilobytes().forEach((name, kilobytes) -> table.row(List.of(name, number(kilobytes / 1024))));
        if (last.memoryKilobytes().isEmpty()) {
            table.row(List.of("not told on this system", ""));
        }
        return table;
    }

    private Table limits() {
        Series best = results.series().stream()
                .max((one, other) -> Double.compare(
                        one.perSecond().median(), other.perSecond().median()))
                .orElseThrow();
        double rate = best.perSecond().median();
        double events = best.spread(round -> (double) round.events() / Math.max(1, round.lifecycles()))
                .median();
        Table table = new Table(List.of("limit", "per s", "ours per s", "part of it"));
        limit(table, "generator against a stub, lifecycles", results.ceiling().perSecond(), rate);
        Round reads = results.reads();
        if (reads != null) {
            limit(table, "nine reads instead of the nine calls of a lifecycle", reads.perSecond(), rate);
        }
        limit(table, results.sql().how() + ", lifecycles", results.sql().perSecond(), rate);
        limit(table, results.kafka().how() + ", events", results.kafka().perSecond(), rate * events);
        return table;
    }

    private static void limit(Table table, String name, double limit, double ours) {
        table.row(
                List.of(name, figure(limit), figure(ours), String.format(Locale.ROOT, "%.1f %%", 100 * ours / limit)));
    }

    private Table back() {
        Table table = new Table(List.of("what", "least", "median", "most"));
        for (Start start : results.starts()) {
            Spread seconds = Spread.of(start.seconds());
            table.row(List.of(
                    start.inWords() + ", s", figure(seconds.min()), figure(seconds.median()), figure(seconds.max())));
        }
        CaughtUp caughtUp = results.caughtUp();
        if (caughtUp != null) {
            String events = number(caughtUp.events()) + " submissions, events a second ";
            table.row(List.of(events + "relayed", "", figure(caughtUp.relayed()), ""));
            table.row(List.of(events + "applied", "", figure(caughtUp.applied()), ""));
        }
        return table;
    }

    private void failures() {
        for (Series series : results.series()) {
            for (Round round : series.rounds()) {
                if (round.failures() > 0) {
                    lines.add("");
                    lines.add(round.failures() + " lifecycles failed with " + name(series) + ". The first: "
                            + round.firstFailure());
                }
            }
        }
    }

    /// A machine that was not warm gives figures that mean nothing.
    private void stillWarming() {
        for (Series series : results.series()) {
            double first = series.rounds().getFirst().perSecond();
            double last = series.rounds().getLast().perSecond();
            if (last > first * STILL_WARMING) {
                lines.add("");
                lines.add(String.format(
                        Locale.ROOT,
                        "With %s the last round did %.0f %% more than the first: warm up for longer (--warm-up).",
                        name(series),
                        100 * (last / first - 1)));
            }
        }
    }

    private static String name(Series series) {
        return number(series.openTasks()) + ", " + series.users();
    }

    private static String times(Round round, Step step) {
        Round.Times times = round.steps().get(step);
        return times == null ? "" : times(times);
    }

    private static String times(Round.Times times) {
        return figure(times.p50()) + "/" + figure(times.p95()) + "/" + figure(times.p99());
    }

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String figure(double figure) {
        return String.format(Locale.ROOT, figure >= 100 ? "%,.0f" : "%.1f", figure);
    }
}
