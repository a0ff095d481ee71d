package dev.countersign.approval.policy;

import dev.countersign.contracts.Severity;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The answers that one question offers.
final class AnswerReader {
    private static final int LONGEST_WORDS = 200;

    private final Set<String> names = new LinkedHashSet<>();

    /// Empty when any is wrong, so that no question is asked with the answers that are left.
    List<AnswerRule> read(YamlValue value) {
        List<YamlValue> items = value.items();
        List<AnswerRule> answers =
                items.stream().flatMap(item -> answer(item).stream()).toList();
        boolean fewOrMany = items.size() < QuestionRule.FEWEST_ANSWERS || items.size() > QuestionRule.MOST_ANSWERS;
        if (fewOrMany && !items.isEmpty()) {
            value.wrong("A question has " + QuestionRule.FEWEST_ANSWERS + " to " + QuestionRule.MOST_ANSWERS
                    + " answers, or none when it is answered in own words.");
        }
        return fewOrMany || answers.size() < items.size() ? List.of() : answers;
    }

    /// Of all that were read, whatever else is wrong with them, in order.
    Set<String> names() {
        return names;
    }

    private Optional<AnswerRule> answer(YamlValue value) {
        Map<String, YamlValue> fields =
                value.fields(List.of("answer", "words"), List.of("finding", "severity", "evidence"));
        Optional<String> name = field(fields, "answer").flatMap(this::name);
        Optional<String> words = field(fields, "words").flatMap(text -> text.text(LONGEST_WORDS));
        boolean evidence = field(fields, "evidence").flatMap(YamlValue::flag).orElse(false);
        Optional<RaisedFinding> finding = finding(value, fields);
        if (name.isEmpty() || words.isEmpty() || finding.isEmpty() == fields.containsKey("finding")) {
            return Optional.empty();
        }
        return Optional.of(
                new AnswerRule(name.get(), words.get(), finding.orElse(null), evidence && finding.isPresent()));
    }

    private Optional<String> name(YamlValue value) {
        return value.text(QuestionRule.NAME, "an id of lower-case letters, digits and -, such as yes")
                .filter(name -> {
                    boolean added = names.add(name);
                    if (!added) {
                        value.wrong("There is an answer " + name + " above.");
                    }
                    return added;
                });
    }

    private static Optional<RaisedFinding> finding(YamlValue answer, Map<String, YamlValue> fields) {
        Optional<String> title = field(fields, "finding").flatMap(words -> words.text(RaisedFinding.LONGEST_TITLE));
        Optional<Severity> severity = field(fields, "severity").flatMap(word -> word.oneOf(Severity.class));
        if (!fields.containsKey("finding")) {
            field(fields, "severity").ifPresent(word -> word.wrong("Only a finding has a severity."));
            field(fields, "evidence")
                    .ifPresent(flag -> flag.wrong("Evidence is against a finding, and there is none."));
        } else if (!fields.containsKey("severity")) {
            answer.wrong("severity is missing: a finding has one.");
        }
        return title.flatMap(words -> severity.map(known -> new RaisedFinding(known, words)));
    }

    private static Optional<YamlValue> field(Map<String, YamlValue> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
