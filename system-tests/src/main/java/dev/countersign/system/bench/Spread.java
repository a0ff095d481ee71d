package dev.countersign.system.bench;

import java.util.Arrays;
import java.util.Collection;

/// What several rounds gave.
record Spread(double min, double median, double max) {

    /// @throws IllegalArgumentException of nothing
    static Spread of(Collection<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("There is no spread of nothing");
        }
        double[] sorted =
                figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, Arrays.stream(sorted).max().orElseThrow());
    }

    static double median(Collection<Double> figures) {
        return of(figures).median();
    }
}
