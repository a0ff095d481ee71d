package dev.countersign.contracts;

import java.util.HashSet;
import java.util.List;

/// Lists in which nothing comes twice.
final class Distinct {
    private Distinct() {}

    /// @throws IllegalArgumentException when one comes twice
    static <T> List<T> copyOf(String name, List<T> values) {
        List<T> copy = List.copyOf(values);
        if (new HashSet<>(copy).size() < copy.size()) {
            throw new IllegalArgumentException("Each of " + name + " is named once.");
        }
        return copy;
    }
}
