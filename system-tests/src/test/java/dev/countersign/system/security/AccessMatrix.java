package dev.countersign.system.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Who gets which answer, as `access-matrix.txt` says: a row per operation, a column per person.
///
/// @param people in the order of the columns
/// @param rows by operation, in the order in which they are called; a status per person
record AccessMatrix(List<String> people, Map<String, List<String>> rows) {

    static AccessMatrix read() {
        List<String> people = new ArrayList<>();
        Map<String, List<String>> rows = new LinkedHashMap<>();
        for (String line : lines()) {
            List<String> words = Arrays.asList(line.strip().split("\\s+"));
            if (people.isEmpty()) {
                people.addAll(words);
                continue;
            }
            List<String> statuses = words.subList(2, words.size());
            if (statuses.size() != people.size() || rows.put(words.get(0) + " " + words.get(1), statuses) != null) {
                throw new IllegalStateException("Not a row, or there twice: " + line);
            }
        }
        return new AccessMatrix(people, rows);
    }

    static String row(String operation, List<String> statuses) {
        return "%-72s %s".formatted(operation, String.join(" ", statuses));
    }

    private static List<String> lines() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(AccessMatrix.class.getResourceAsStream("access-matrix.txt")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
