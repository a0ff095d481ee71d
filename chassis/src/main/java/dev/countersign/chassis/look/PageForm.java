package dev.countersign.chassis.look;

import dev.countersign.chassis.problem.FieldError;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody typed into a form and what is wrong with it: all that a page needs to show the form again
/// without losing a word. Immutable; each `with` makes another one, so that a blank form can be a constant.
///
/// Fields are named by the page, in the order in which it shows them; what a browser sends beyond these is
/// not kept. A value is an object's part written with dots: `annualCost.amount`.
public final class PageForm {
    private final List<String> fields;
    private final Map<String, List<String>> values;
    private final Map<String, String> problems;
    private final List<String> general;

    private PageForm(
            List<String> fields, Map<String, List<String>> values, Map<String, String> problems, List<String> general) {
        this.fields = fields;
        this.values = values;
        this.problems = problems;
        this.general = general;
    }

    /// An empty form with these fields.
    public static PageForm of(String... fields) {
        return new PageForm(List.of(fields), Map.of(), Map.of(), List.of());
    }

    /// The names of its fields, in the order in which the page shows them.
    public List<String> fields() {
        return fields;
    }

    /// This form filled with what was sent; a `MultivaluedMap` of JAX-RS is such a map.
    public PageForm typed(Map<String, List<String>> sent) {
        Map<String, List<String>> kept = new HashMap<>(values);
        fields.stream().filter(sent::containsKey).forEach(field -> kept.put(field, List.copyOf(sent.get(field))));
        return new PageForm(fields, Map.copyOf(kept), problems, general);
    }

    /// This form with one field filled; nothing is an empty field.
    public PageForm with(String field, @Nullable Object value) {
        Map<String, List<String>> filled = new HashMap<>(values);
        filled.put(known(field), value == null ? List.of() : List.of(value.toString()));
        return new PageForm(fields, Map.copyOf(filled), problems, general);
    }

    /// This form with several of a field's checkboxes ticked.
    public PageForm withAll(String field, List<?> options) {
        Map<String, List<String>> filled = new HashMap<>(values);
        filled.put(known(field), options.stream().map(Object::toString).toList());
        return new PageForm(fields, Map.copyOf(filled), problems, general);
    }

    /// This form with a problem beside a field. The first problem of a field stays: people solve one at a
    /// time.
    ///
    /// @param message a sentence that says what to do: "Enter the vendor's name."
    public PageForm withProblem(String field, String message) {
        if (!fields.contains(field)) {
            return withProblem(message);
        }
        Map<String, String> more = new LinkedHashMap<>(problems);
        more.putIfAbsent(field, message);
        return new PageForm(fields, values, Map.copyOf(more), general);
    }

    /// This form with a problem that belongs to no single field.
    public PageForm withProblem(String message) {
        List<String> more = Stream.concat(general.stream(), Stream.of(message)).toList();
        return new PageForm(fields, values, problems, more);
    }

    /// This form with what was refused, beside the fields that the pointers lead to:
    /// `/content/annualCost/amount` is the field `annualCost.amount`, and so is `/annualCost` when there is
    /// no field of that name.
    public PageForm withErrors(List<FieldError> errors) {
        PageForm form = this;
        for (FieldError error : errors) {
            form = form.withProblem(fieldAt(error.pointer()), error.message());
        }
        return form;
    }

    /// What stands in a field; empty when nothing does.
    public String value(String field) {
        return values.getOrDefault(known(field), List.of()).stream().findFirst().orElse("");
    }

    /// All that was sent for a field, such as the checkboxes that were ticked.
    public List<String> values(String field) {
        return values.getOrDefault(known(field), List.of());
    }

    /// Whether a radio button or checkbox with this value is chosen.
    public boolean chosen(String field, String option) {
        return values.getOrDefault(known(field), List.of()).contains(option);
    }

    /// Whether anything is wrong.
    public boolean refused() {
        return !problems.isEmpty() || !general.isEmpty();
    }

    /// What is wrong with a field.
    public @Nullable String problem(String field) {
        return problems.get(known(field));
    }

    /// Everything that is wrong: the form as a whole first, then the fields from top to bottom.
    public List<Problem> problems() {
        Stream<Problem> whole = general.stream().map(message -> new Problem(null, message));
        Stream<Problem> each = fields.stream()
                .flatMap(field ->
                        Optional.ofNullable(problems.get(field)).map(message -> new Problem(field, message)).stream());
        return Stream.concat(whole, each).toList();
    }

    private String fieldAt(String pointer) {
        String path = "." + pointer.substring(pointer.startsWith("/") ? 1 : 0).replace('/', '.');
        return fields.stream()
                .filter(field -> path.endsWith("." + field))
                .findFirst()
                .or(() -> firstBelow(path.substring(path.lastIndexOf('.') + 1)))
                .orElse("");
    }

    private Optional<String> firstBelow(String object) {
        return fields.stream().filter(field -> field.startsWith(object + ".")).findFirst();
    }

    /// @throws IllegalArgumentException for a field that the page did not name: a typing error in a template
    private String known(String field) {
        if (!fields.contains(field)) {
            throw new IllegalArgumentException("The form has no field " + field + ", only " + fields + ".");
        }
        return field;
    }

    /// A line of the summary above the form.
    ///
    /// @param field where to go; absent when it is about the form as a whole
    public record Problem(@Nullable String field, String message) {}
}
