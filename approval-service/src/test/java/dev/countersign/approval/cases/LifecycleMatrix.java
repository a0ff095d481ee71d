package dev.countersign.approval.cases;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.params.provider.Arguments;

/// A table of what is expected, written by hand: a row per status, a column per action, `no` for a refusal.
public final class LifecycleMatrix {
    private LifecycleMatrix() {}

    /// Every status with every action, and the status expected after it; empty for a refusal.
    public static <S extends Enum<S>, A extends Enum<A>> List<Arguments> of(
            String file, Class<S> statuses, Class<A> actions) {
        Map<String, Map<String, String>> cells = cells(file);
        return Arrays.stream(statuses.getEnumConstants())
                .flatMap(status -> Arrays.stream(actions.getEnumConstants())
                        .map(action -> Arguments.of(status, action, expected(cells, status, action, statuses))))
                .toList();
    }

    private static <S extends Enum<S>> Optional<S> expected(
            Map<String, Map<String, String>> cells, S status, Enum<?> action, Class<S> statuses) {
        Map<String, String> row = Objects.requireNonNull(cells.get(status.name()), () -> "no row for " + status);
        String cell = Objects.requireNonNull(row.get(action.name()), () -> "no column for " + action);
        return cell.equals("no") ? Optional.empty() : Optional.of(Enum.valueOf(statuses, cell));
    }

    private static Map<String, Map<String, String>> cells(String file) {
        Map<String, Map<String, String>> cells = new LinkedHashMap<>();
        List<String> lines = lines(file);
        String[] header = lines.getFirst().split(",", -1);
        for (String line : lines.subList(1, lines.size())) {
            String[] row = line.split(",", -1);
            Map<String, String> byAction = new LinkedHashMap<>();
            for (int i = 1; i < header.length; i++) {
                byAction.put(header[i], row[i]);
            }
            cells.put(row[0], byAction);
        }
        return cells;
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(LifecycleMatrix.class.getResourceAsStream("/" + file), file);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
