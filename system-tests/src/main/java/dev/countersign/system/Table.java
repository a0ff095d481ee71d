package dev.countersign.system;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A table that people can read in a terminal and paste into a document.
public final class Table {
    private final List<List<String>> rows = new ArrayList<>();

    public Table(List<String> titles) {
        rows.add(List.copyOf(titles));
    }

    /// @throws IllegalArgumentException when it has another number of cells than the titles
    public void row(List<String> cells) {
        if (cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("Cells without titles, or titles without cells: " + cells);
        }
        rows.add(List.copyOf(cells));
    }

    /// The first column is words, the others are figures.
    public List<String> lines() {
        int[] widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        List<String> lines = new ArrayList<>();
        for (List<String> row : rows) {
            lines.add(line(row, widths));
            if (lines.size() == 1) {
                lines.add(rule(widths));
            }
        }
        return lines;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            String gap = " ".repeat(widths[column] - row.get(column).length());
            line.append(' ')
                    .append(column == 0 ? row.get(column) + gap : gap + row.get(column))
                    .append(" |");
        }
        return line.toString();
    }

    private static String rule(int[] widths) {
        StringBuilder rule = new StringBuilder("|");
        for (int column = 0; column < widths.length; column++) {
            rule.append('-').append("-".repeat(widths[column])).append(column == 0 ? "-|" : ":|");
        }
        return rule.toString();
    }
}
