package dev.countersign.system.bench;

import dev.countersign.system.bench.load.Step;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/// Rounds of the same.
///
/// @param openTasks in the queues meanwhile
/// @param warmUp before them, which does not count
record Series(int openTasks, int users, Round warmUp, List<Round> rounds) {

    Spread perSecond() {
        return spread(Round::perSecond);
    }

    /// How many lifecycles a second there are when what settles after a round counts as well.
    double sustained() {
        return spread(round -> round.lifecycles() / (round.seconds() + round.settleSeconds()))
                .median();
    }

    Spread spread(ToDoubleFunction<Round> figure) {
        return Spread.of(
                rounds.stream().map(round -> figure.applyAsDouble(round)).toList());
    }

    /// The median of the rounds of each, zero for what never happened.
    Round.Times times(Step step) {
        List<Round.Times> all = rounds.stream()
                .map(round -> round.steps().getOrDefault(step, new Round.Times(0, 0, 0, 0, 0)))
                .toList();
        Function<Function<Round.Times, Double>, Double> median =
                figure -> Spread.median(all.stream().map(figure).toList());
        return new Round.Times(
                all.stream().mapToLong(Round.Times::count).sum(),
                median.apply(Round.Times::p50),
                median.apply(Round.Times::p95),
                median.apply(Round.Times::p99),
                median.apply(Round.Times::max));
    }

    /// The median of the rounds by process, in milliseconds.
    Map<String, Double> cpuPerLifecycle() {
        Map<String, Double> medians = new LinkedHashMap<>();
        for (String name : names()) {
            medians.put(
                    name,
                    spread(round -> round.cpuPerLifecycle().getOrDefault(name, 0.0))
                            .median());
        }
        return medians;
    }

    private Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        rounds.forEach(round -> names.addAll(round.cpuMillis().keySet()));
        return names;
    }
}
