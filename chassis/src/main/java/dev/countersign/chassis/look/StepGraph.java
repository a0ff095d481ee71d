package dev.countersign.chassis.look;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The steps of a request as a picture: what comes after what, from left to right. It is drawn on the server, in the
/// units of the tag `graph`. People who do not see it, or have no room for it, have the same in the list of steps.
///
/// @param boxHeight that of every box, so that the words of each have room
/// @param lines the data of one path for each line between two steps (SVG 2, section 9.3)
public record StepGraph(int width, int height, int boxHeight, List<Box> boxes, List<String> lines) {
    static final int BOX_WIDTH = 208;

    /// With more columns than this the words would be too small where there is room for a picture at all.
    static final int COLUMNS = 5;

    private static final int ACROSS = BOX_WIDTH + 40;
    private static final int GAP = 16;

    public StepGraph {
        boxes = List.copyOf(boxes);
        lines = List.copyOf(lines);
    }

    /// That of the line around a box, which is 2 inside of its edges.
    public int frameHeight() {
        return boxHeight - 4;
    }

    /// One step in its place, with its words in lines below each other.
    ///
    /// @param x of its left edge
    /// @param y of its upper edge
    public record Box(int x, int y, StepWords words, Pill state, boolean now) {}

    /// @param steps the first is where the way begins
    /// @return null when there is nothing to see in a picture: it would have one step only, or be too small
    public static @Nullable StepGraph of(List<GraphStep> steps) {
        StepColumns columns = StepColumns.of(StepOrder.of(steps), steps.size());
        return steps.size() < 3 || columns.count() > COLUMNS ? null : drawn(steps, columns);
    }

    private static StepGraph drawn(List<GraphStep> steps, StepColumns columns) {
        List<StepWords> words = steps.stream().map(StepWords::of).toList();
        int boxHeight = words.stream().mapToInt(StepWords::height).max().orElseThrow();
        List<Box> boxes = IntStream.range(0, steps.size())
                .mapToObj(number -> {
                    GraphStep step = steps.get(number);
                    StepColumns.Place place = columns.place(number);
                    int y = middle(place, boxHeight) - boxHeight / 2;
                    return new Box(x(place), y, words.get(number), step.state(), step.now());
                })
                .toList();
        return new StepGraph(
                (columns.count() - 1) * ACROSS + BOX_WIDTH,
                (columns.rows() - 1) * (boxHeight + GAP) + boxHeight,
                boxHeight,
                boxes,
                columns.ways().stream().map(way -> line(way, boxHeight)).toList());
    }

    /// From the right of the first to an arrow at the left of the last, straight through the places between them.
    private static String line(List<StepColumns.Place> way, int boxHeight) {
        List<String> parts = new ArrayList<>();
        StepColumns.Place first = way.getFirst();
        parts.add("M%d %d".formatted(x(first) + BOX_WIDTH, middle(first, boxHeight)));
        for (int i = 1; i < way.size(); i++) {
            StepColumns.Place to = way.get(i);
            int y = middle(to, boxHeight);
            int bend = x(to) - (ACROSS - BOX_WIDTH) / 2;
            parts.add("C%d %d %d %d %d %d".formatted(bend, middle(way.get(i - 1), boxHeight), bend, y, x(to), y));
            if (i < way.size() - 1) {
                parts.add("H%d".formatted(x(to) + BOX_WIDTH));
            }
        }
        parts.add("m-7 -5l7 5l-7 5");
        return String.join("", parts);
    }

    private static int x(StepColumns.Place place) {
        return place.column() * ACROSS;
    }

    private static int middle(StepColumns.Place place, int boxHeight) {
        return (int) Math.round(place.row() * (boxHeight + GAP)) + boxHeight / 2;
    }
}
