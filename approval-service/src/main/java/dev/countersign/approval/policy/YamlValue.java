package dev.countersign.approval.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// A value in a YAML text that knows where it stands. What does not fit is noted and reading goes on, so that whoever
/// wrote the text learns of everything at once; a value that could not be read is empty.
final class YamlValue {
    /// How many characters tell a place in a text.
    private static final int WORDS = 30;

    private static final Pattern DAYS = Pattern.compile("[1-9]\\d{0,2}d");
    private static final Pattern FLAG = Pattern.compile("true|false");

    private final Node node;
    private final String field;
    private final List<PolicyError> errors;

    /// @param errors where what is wrong is noted
    YamlValue(Node node, String field, List<PolicyError> errors) {
        this.node = node;
        this.field = field;
        this.errors = errors;
    }

    /// The fields of a mapping that are there and known.
    Map<String, YamlValue> fields(List<String> required, List<String> optional) {
        if (!(node instanceof MappingNode mapping)) {
            wrong("A mapping is expected, with " + String.join(", ", required) + ".");
            return Map.of();
        }
        Map<String, YamlValue> found = new LinkedHashMap<>();
        for (NodeTuple entry : mapping.getValue()) {
            String name = entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            YamlValue key = new YamlValue(entry.getKeyNode(), child(name), errors);
            if (!required.contains(name) && !optional.contains(name)) {
                key.wrong("There is no such field here. Expected: " + String.join(", ", all(required, optional)) + ".");
            } else if (found.put(name, new YamlValue(entry.getValueNode(), child(name), errors)) != null) {
                key.wrong("This field is here twice.");
            }
        }
        required.stream().filter(name -> !found.containsKey(name)).forEach(name -> wrong(name + " is missing."));
        return found;
    }

    /// The entries of a mapping whose keys are free.
    Map<String, YamlValue> entries() {
        if (!(node instanceof MappingNode mapping)) {
            wrong("A mapping is expected.");
            return Map.of();
        }
        List<String> keys = mapping.getValue().stream()
                .map(entry -> entry.getKeyNode() instanceof ScalarNode key ? key.getValue() : "")
                .distinct()
                .toList();
        return fields(List.of(), keys);
    }

    /// The items of a list that has at least one.
    List<YamlValue> items() {
        if (!(node instanceof SequenceNode sequence) || sequence.getValue().isEmpty()) {
            wrong("A list with at least one item is expected.");
            return List.of();
        }
        List<YamlValue> items = new ArrayList<>();
        for (Node item : sequence.getValue()) {
            items.add(new YamlValue(item, field + "[" + items.size() + "]", errors));
        }
        return items;
    }

    /// A text that is not empty.
    ///
    /// @param longest in characters
    Optional<String> text(int longest) {
        String text = node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
        if (text.isEmpty() || text.length() > longest) {
            wrong("A text of 1 to " + longest + " characters is expected.");
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /// A text of a certain form.
    ///
    /// @param expected what the form is, to go on after "Expected: "
    Optional<String> text(Pattern form, String expected) {
        return text(4_000, expected).filter(text -> {
            boolean fits = form.matcher(text).matches();
            if (!fits) {
                wrong("Expected: " + expected + ".");
            }
            return fits;
        });
    }

    /// One of the constants of an enumeration, by its name.
    <E extends Enum<E>> Optional<E> oneOf(Class<E> type) {
        List<String> names = namesOf(type);
        return text(200, "one of " + String.join(", ", names))
                .filter(text -> {
                    boolean known = names.contains(text);
                    if (!known) {
                        wrong("Expected: one of " + String.join(", ", names) + ".");
                    }
                    return known;
                })
                .map(name -> Enum.valueOf(type, name));
    }

    /// A number of days of the calendar.
    Optional<Duration> days() {
        return text(DAYS, "a number of days, such as 30d")
                .map(text -> Duration.ofDays(Integer.parseInt(text.substring(0, text.length() - 1))));
    }

    /// Whether something holds.
    Optional<Boolean> flag() {
        return text(FLAG, "true or false").map(Boolean::valueOf);
    }

    /// The items of a list, each read in the same way; what could not be read is left out.
    <T> List<T> each(Function<YamlValue, Optional<T>> read) {
        return items().stream().flatMap(item -> read.apply(item).stream()).toList();
    }

    /// Notes that this value is not what it should be.
    void wrong(String message) {
        Mark mark = node.getStartMark();
        errors.add(new PolicyError(mark.getLine() + 1, mark.getColumn() + 1, field, message));
    }

    /// Notes what is wrong at a place inside a text.
    ///
    /// @param line of the place in the text, from 1
    /// @param column of the place in its line, from 0
    void wrong(String message, int line, int column) {
        Mark start = node.getStartMark();
        if (start.getLine() == node.getEndMark().getLine()) {
            int quote = node instanceof ScalarNode scalar && !scalar.isPlain() ? 1 : 0;
            errors.add(new PolicyError(start.getLine() + 1, start.getColumn() + 1 + quote + column, field, message));
        } else {
            wrong("At \"" + words(line, column) + "\": " + message);
        }
    }

    /// What stands there in a text of several lines, whose own lines are folded or indented in the text around it.
    private String words(int line, int column) {
        String text = node instanceof ScalarNode scalar
                ? scalar.getValue().lines().skip(line - 1L).findFirst().orElse("")
                : "";
        return text.substring(Math.min(column, text.length()), Math.min(column + WORDS, text.length()));
    }

    private Optional<String> text(int longest, String expected) {
        if (node instanceof ScalarNode scalar && scalar.getValue().length() <= longest) {
            return Optional.of(scalar.getValue().strip());
        }
        wrong("Expected: " + expected + ".");
        return Optional.empty();
    }

    private String child(String name) {
        return field.isEmpty() ? name : field + "." + name;
    }

    private static <E extends Enum<E>> List<String> namesOf(Class<E> type) {
        return List.of(type.getEnumConstants()).stream().map(Enum::name).toList();
    }

    private static List<String> all(List<String> required, List<String> optional) {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }

    @Override
    public String toString() {
        @Nullable Mark mark = node.getStartMark();
        return field + " at line " + (mark == null ? 0 : mark.getLine() + 1);
    }
}
