package dev.countersign.approval.policy;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The questions of one step. A question may follow only those above it, so that no two wait for each other.
final class QuestionReader {
    private static final int MOST_QUESTIONS = 60;
    private static final int LONGEST_QUESTION = 500;
    private static final int LONGEST_HINT = 1_000;

    /// Of the questions so far, whatever else is wrong with them: one mistake is not told twice.
    private final Set<String> names = new HashSet<>();

    /// The answers of those that offer some.
    private final Map<String, Set<String>> offered = new LinkedHashMap<>();

    List<AskedWhen> read(YamlValue value) {
        List<YamlValue> items = value.items();
        if (items.size() > MOST_QUESTIONS) {
            value.wrong("A step has at most " + MOST_QUESTIONS + " questions.");
            return List.of();
        }
        return items.stream().flatMap(item -> question(item).stream()).toList();
    }

    private Optional<AskedWhen> question(YamlValue value) {
        Map<String, YamlValue> fields =
                value.fields(List.of("question", "ask"), List.of("hint", "when", "follows", "optional", "answers"));
        Optional<String> name = field(fields, "question").flatMap(this::name);
        Optional<String> ask = field(fields, "ask").flatMap(words -> words.text(LONGEST_QUESTION));
        Optional<String> hint = field(fields, "hint").flatMap(words -> words.text(LONGEST_HINT));
        Optional<Condition> when = field(fields, "when").flatMap(Conditions::read);
        Map<String, Set<String>> follows =
                field(fields, "follows").map(this::follows).orElse(Map.of());
        boolean optional = field(fields, "optional").flatMap(YamlValue::flag).orElse(false);
        AnswerReader reader = new AnswerReader();
        List<AnswerRule> answers = field(fields, "answers").map(reader::read).orElse(List.of());
        name.ifPresent(known -> {
            names.add(known);
            if (fields.containsKey("answers")) {
                offered.put(known, reader.names());
            }
        });
        if (name.isEmpty() || ask.isEmpty() || answers.isEmpty() == fields.containsKey("answers")) {
            return Optional.empty();
        }
        return Optional.of(new AskedWhen(
                new QuestionRule(name.get(), ask.get(), hint.orElse(null), answers, follows, optional),
                when.orElse(null)));
    }

    private Optional<String> name(YamlValue value) {
        return value.text(QuestionRule.NAME, "an id of lower-case letters, digits and -, such as sign-in")
                .filter(name -> {
                    boolean taken = names.contains(name);
                    if (taken) {
                        value.wrong("There is a question " + name + " above.");
                    }
                    return !taken;
                });
    }

    private Map<String, Set<String>> follows(YamlValue value) {
        Map<String, YamlValue> entries = value.entries();
        if (entries.isEmpty()) {
            value.wrong(
                    "Expected: a question above, and the answers that this one follows, such as { access: [yes] }.");
        }
        Map<String, Set<String>> follows = new LinkedHashMap<>();
        entries.forEach((question, answers) -> {
            Set<String> known = offered.get(question);
            if (known != null) {
                follows.put(question, new LinkedHashSet<>(answers.each(answer -> oneOf(known, question, answer))));
            } else if (names.contains(question)) {
                answers.wrong("The question " + question + " is answered in own words, so nothing can follow it.");
            } else {
                answers.wrong("There is no question " + question + " above this one.");
            }
        });
        return follows;
    }

    private static Optional<String> oneOf(Set<String> known, String question, YamlValue value) {
        return value.text(QuestionRule.NAME, "the id of an answer, such as yes").filter(answer -> {
            boolean offers = known.contains(answer);
            if (!offers) {
                value.wrong("The question " + question + " has no answer " + answer + ". Expected: one of "
                        + String.join(", ", known) + ".");
            }
            return offers;
        });
    }

    private static Optional<YamlValue> field(Map<String, YamlValue> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
