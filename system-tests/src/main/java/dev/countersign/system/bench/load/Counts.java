package dev.countersign.system.bench.load;

import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// What one user has measured; put together when all are done, so that nobody waits for a lock while they measure.
final class Counts {
    private final Map<Step, Histogram> histograms = new EnumMap<>(Step.class);
    private long lifecycles;
    private long looks;
    private long failures;
    private String firstFailure = "";

    void took(Step step, long nanos) {
        histograms
                .computeIfAbsent(step, ignored -> empty())
                .recordValue(Math.clamp(nanos / 1000, 0, Measured.LONGEST_MICROS));
    }

    void looked() {
        looks++;
    }

    void ended() {
        lifecycles++;
    }

    void failed(String why) {
        failures++;
        if (firstFailure.isEmpty()) {
            firstFailure = why;
        }
    }

    long failures() {
        return failures;
    }

    void add(Counts other) {
        other.histograms.forEach((step, histogram) ->
                histograms.computeIfAbsent(step, ignored -> empty()).add(histogram));
        lifecycles += other.lifecycles;
        looks += other.looks;
        failures += other.failures;
        if (firstFailure.isEmpty()) {
            firstFailure = other.firstFailure;
        }
    }

    Measured measured(long nanos) {
        Map<Step, String> encoded = new EnumMap<>(Step.class);
        histograms.forEach((step, histogram) -> encoded.put(step, Measured.encode(histogram)));
        return new Measured(lifecycles, nanos, looks, failures, firstFailure, encoded);
    }

    static Histogram empty() {
        return new Histogram(Measured.LONGEST_MICROS, Measured.DIGITS);
    }
}
