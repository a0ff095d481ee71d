package dev.countersign.chassis.look;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Where each step of a {@link StepOrder} stands: in the column of its longest way from the beginning, in a row near to
/// what it comes after. A line that passes a column has a place of its own there, so that it never runs through a step.
final class StepColumns {
    private final Map<Integer, Stop> steps = new HashMap<>();
    private final List<List<Stop>> columns = new ArrayList<>();

    private StepColumns() {}

    /// @param column from 0, left to right
    /// @param row from 0, top to bottom; between two rows where its column has fewer of them than others
    record Place(int column, double row) {}

    static StepColumns of(StepOrder order, int steps) {
        StepColumns placed = new StepColumns();
        IntStream.range(0, steps)
                .boxed()
                .sorted(Comparator.comparing(order::column))
                .forEach(step -> placed.add(step, order));
        placed.setRows();
        return placed;
    }

    int count() {
        return columns.size();
    }

    /// Of the column that has most.
    int rows() {
        return columns.stream().mapToInt(List::size).max().orElse(0);
    }

    Place place(int step) {
        return steps.get(step).place();
    }

    /// The lines between steps, each as the places from where it begins to where it ends.
    List<List<Place>> ways() {
        return IntStream.range(0, steps.size())
                .mapToObj(steps::get)
                .flatMap(step -> step.after.stream().map(last -> way(last, step)))
                .toList();
    }

    private void add(int step, StepOrder order) {
        List<Stop> after = new ArrayList<>();
        for (int other : order.before(step)) {
            Stop last = steps.get(other);
            for (int column = order.column(other) + 1; column < order.column(step); column++) {
                last = stop(column, true, List.of(last));
            }
            after.add(last);
        }
        steps.put(step, stop(order.column(step), false, after));
    }

    private Stop stop(int column, boolean passed, List<Stop> after) {
        if (columns.size() == column) {
            columns.add(new ArrayList<>());
        }
        Stop stop = new Stop(column, passed, after);
        columns.get(column).add(stop);
        return stop;
    }

    /// Column by column: what comes after something stands as near to it as it can, and each column in the middle.
    private void setRows() {
        int rows = rows();
        for (List<Stop> column : columns) {
            column.sort(Comparator.comparing(Stop::rowBefore));
            double above = (rows - column.size()) / 2.0;
            for (int row = 0; row < column.size(); row++) {
                column.get(row).row = above + row;
            }
        }
    }

    private static List<Place> way(Stop last, Stop end) {
        List<Place> way = new ArrayList<>(List.of(end.place()));
        Stop stop = last;
        while (stop.passed) {
            way.add(stop.place());
            stop = stop.after.getFirst();
        }
        way.add(stop.place());
        return way.reversed();
    }

    /// A step, or where a line passes its column.
    private static final class Stop {
        private final int column;
        private final boolean passed;
        private final List<Stop> after;
        private double row;

        Stop(int column, boolean passed, List<Stop> after) {
            this.column = column;
            this.passed = passed;
            this.after = after;
        }

        Place place() {
            return new Place(column, row);
        }

        double rowBefore() {
            return after.stream().mapToDouble(stop -> stop.row).average().orElse(0);
        }
    }
}
