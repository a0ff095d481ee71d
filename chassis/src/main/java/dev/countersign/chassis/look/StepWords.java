package dev.countersign.chassis.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The words in the box of a step, in lines, since nothing wraps by itself in a picture. What does not fit ends in
/// three
/// dots, and is in full in the list of steps.
///
/// @param who empty when nobody is named
public record StepWords(List<Line> name, List<Line> state, List<Line> who) {
    /// As many letters of usual width as a box has room for.
    static final int LETTERS = 20;

    private static final int FIRST_LINE = 24;
    private static final int NEXT_LINE = 17;
    private static final int BELOW = 12;

    public StepWords {
        name = List.copyOf(name);
        state = List.copyOf(state);
        who = List.copyOf(who);
    }

    /// @param y where it stands, from the upper edge of the box
    public record Line(String words, int y) {}

    static StepWords of(GraphStep step) {
        List<String> name = fitting(step.name(), 2);
        List<String> state = fitting(step.state().words(), 2);
        List<String> who = Optional.ofNullable(step.who())
                .map(person -> fitting(person, 1))
                .orElse(List.of());
        return new StepWords(lines(name, 0), lines(state, name.size()), lines(who, name.size() + state.size()));
    }

    /// Of a box that has room for all of it.
    int height() {
        return FIRST_LINE + (name.size() + state.size() + who.size() - 1) * NEXT_LINE + BELOW;
    }

    /// At least one line.
    static List<String> fitting(String words, int most) {
        List<String> all = new ArrayList<>();
        String line = "";
        for (String word : words.strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && length(longer) > LETTERS) {
                all.add(line);
                longer = word;
            }
            line = longer;
        }
        all.add(line);
        List<String> fitting = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
        if (all.size() > most) {
            fitting.set(most - 1, all.get(most - 1) + " " + all.get(most));
        }
        fitting.replaceAll(StepWords::cut);
        return fitting;
    }

    private static List<Line> lines(List<String> words, int above) {
        List<Line> lines = new ArrayList<>();
        words.forEach(line -> lines.add(new Line(line, FIRST_LINE + (above + lines.size()) * NEXT_LINE)));
        return lines;
    }

    private static String cut(String line) {
        return length(line) <= LETTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LETTERS - 1)).strip() + "…";
    }

    private static int length(String words) {
        return words.codePointCount(0, words.length());
    }
}
