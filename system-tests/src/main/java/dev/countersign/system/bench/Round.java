package dev.countersign.system.bench;

import dev.countersign.system.bench.load.Measured;
import dev.countersign.system.bench.load.Step;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// What one round gave.
///
/// @param looks how often something was looked at that had not come yet
/// @param settleSeconds how long it took afterwards until nothing was under way any more
/// @param events that went over the topics for it
/// @param cpuMillis by process, of the round and of what settled after it; empty where that is not told
/// @param memoryKilobytes by process, at its end
record Round(
        long lifecycles,
        double seconds,
        long looks,
        long failures,
        String firstFailure,
        double settleSeconds,
        long events,
        Map<Step, Times> steps,
        Map<String, Long> cpuMillis,
        Map<String, Long> memoryKilobytes) {

    static Round of(
            Measured measured, double settleSeconds, long events, Map<String, Long> cpu, Map<String, Long> memory) {
        Map<Step, Times> steps = new EnumMap<>(Step.class);
        measured.decoded().forEach((step, histogram) -> steps.put(step, Times.of(histogram)));
        return new Round(
                measured.lifecycles(),
                measured.nanos() / 1e9,
                measured.looks(),
                measured.failures(),
                measured.firstFailure(),
                settleSeconds,
                events,
                steps,
                cpu,
                memory);
    }

    double perSecond() {
        return lifecycles / seconds;
    }

    /// By process, in milliseconds.
    Map<String, Double> cpuPerLifecycle() {
        Map<String, Double> each = new LinkedHashMap<>();
        cpuMillis.forEach((name, millis) -> each.put(name, (double) millis / Math.max(1, lifecycles)));
        return each;
    }

    /// In milliseconds.
    record Times(long count, double p50, double p95, double p99, double max) {
        static Times of(Histogram micros) {
            return new Times(
                    micros.getTotalCount(),
                    micros.getValueAtPercentile(50) / 1000.0,
                    micros.getValueAtPercentile(95) / 1000.0,
                    micros.getValueAtPercentile(99) / 1000.0,
                    micros.getMaxValue() / 1000.0);
        }
    }
}
