package dev.countersign.system.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// A page in one of its states, as a line of `every-page.txt` says.
///
/// @param who looks at it; `nobody` is not signed in
/// @param name of its pictures
/// @param address with names of what {@link PageScene} has in braces
/// @param step what is done there before it is looked at: a button, as a selector, or nothing; after `stale`, the page
///     says that it has seen a version that is not the present one; after `signed-out`, the session has ended meanwhile
/// @param heading in English
/// @param german the heading in German
record PageState(String who, String name, String address, String step, String heading, String german) {
    private static final int COLUMNS = 6;

    static List<PageState> all() {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PageState.class.getResourceAsStream("every-page.txt")),
                StandardCharsets.UTF_8))) {
            return file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(PageState::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Its path as {@link dev.countersign.system.deploy.ServedPaths} gives it: with `x` for every parameter.
    String route() {
        return address.replaceAll("[?#].*", "").replaceAll("\\{[^}]*}", "x");
    }

    boolean stale() {
        return step.startsWith("stale ");
    }

    boolean signedOut() {
        return step.startsWith("signed-out ");
    }

    /// What is clicked.
    String button() {
        return step.replaceFirst("^(stale|signed-out) ", "");
    }

    private static PageState read(String line) {
        List<String> columns = List.of(line.strip().split("\\s*\\|\\s*", -1));
        if (columns.size() != COLUMNS) {
            throw new IllegalStateException("Not " + COLUMNS + " columns: " + line);
        }
        return new PageState(
                columns.get(0), columns.get(1), columns.get(2), columns.get(3), columns.get(4), columns.get(5));
    }
}
