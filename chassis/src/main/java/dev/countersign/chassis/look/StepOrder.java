package dev.countersign.chassis.look;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// What comes directly after what, by the numbers of the steps in their list. The first step is where the way begins:
/// what waits for nothing else comes after it. That something waits for another is left out where it follows from the
/// rest, and where it would close a ring.
final class StepOrder {
    private final BitSet[] before;

    /// As `before`, with everything that these wait for.
    private final BitSet[] allBefore;

    private final int[] columns;

    private StepOrder(int steps) {
        this.before = empty(steps);
        this.allBefore = empty(steps);
        this.columns = new int[steps];
    }

    static StepOrder of(List<GraphStep> steps) {
        StepOrder order = new StepOrder(steps.size());
        for (int step = 1; step < steps.size(); step++) {
            order.let(step, steps);
        }
        for (int step = 1; step < steps.size(); step++) {
            order.keepDirect(step);
        }
        order.setColumns();
        return order;
    }

    /// Those that a step comes directly after, in the order of the list; none for the first.
    List<Integer> before(int step) {
        return before[step].stream().boxed().toList();
    }

    /// How many steps lie on the longest way to this one.
    int column(int step) {
        return columns[step];
    }

    /// Come after all that it names.
    private void let(int step, List<GraphStep> steps) {
        for (int other = 1; other < steps.size(); other++) {
            boolean ring = other == step || allBefore[other].get(step);
            if (steps.get(step).after().contains(steps.get(other).key()) && !ring) {
                before[step].set(other);
                addAllOf(other, step);
                for (int later = 1; later < steps.size(); later++) {
                    if (allBefore[later].get(step)) {
                        addAllOf(step, later);
                    }
                }
            }
        }
    }

    private void addAllOf(int other, int step) {
        allBefore[step].or(allBefore[other]);
        allBefore[step].set(other);
    }

    private void keepDirect(int step) {
        BitSet direct = (BitSet) before[step].clone();
        before[step].stream().forEach(other -> direct.andNot(allBefore[other]));
        if (direct.isEmpty()) {
            direct.set(0);
        }
        before[step] = direct;
    }

    /// Whatever a step waits for waits for less than the step does.
    private void setColumns() {
        IntStream.range(1, columns.length)
                .boxed()
                .sorted(Comparator.comparing(step -> allBefore[step].cardinality()))
                .forEach(step -> columns[step] = 1
                        + before[step].stream()
                                .map(other -> columns[other])
                                .max()
                                .orElse(0));
    }

    private static BitSet[] empty(int steps) {
        return IntStream.range(0, steps).mapToObj(step -> new BitSet(steps)).toArray(BitSet[]::new);
    }
}
