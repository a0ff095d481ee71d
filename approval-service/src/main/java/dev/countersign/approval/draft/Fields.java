package dev.countersign.approval.draft;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// Texts by the names of the fields that they were typed in. What is empty is not there.
public record Fields(Map<String, String> byName) {
    public Fields {
        Map<String, String> filled = new TreeMap<>();
        byName.forEach((name, text) -> {
            if (!text.isBlank()) {
                filled.put(name, text);
            }
        });
        byName = Collections.unmodifiableMap(filled);
    }

    /// How many characters they have together.
    int length() {
        return byName.values().stream().mapToInt(String::length).sum();
    }
}
