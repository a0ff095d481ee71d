package dev.countersign.approval.policy;

import dev.countersign.contracts.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// The questions of one step of a policy's text. A question may follow only those above it.
final class QuestionReader {
    private static final int MOST_QUESTIONS = 60;
    private static final int MOST_ANSWERS = 12;
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern YES_OR_NO = Pattern.compile("true|false");

    private final Map<String, Set<String>> above = new LinkedHashMap<>();

    List<AskedWhen> read(YamlValue value) {
        List<AskedWhen> questions = value.each(this::question);
        if (questions.size() > MOST_QUESTIONS) {
            value.wrong("At most " + MOST_QUESTIONS + " questions are expected.");
        }
        return questions;
    }

    private Optional<AskedWhen> question(YamlValue value) {
        Map<String, YamlValue> fields =
                value.fields(List.of("question", "ask"), List.of("hint", "when", "follows", "optional", "answers"));
        Optional<String> id = field(fields, "question").flatMap(this::id);
        Optional<String> ask = field(fields, "ask").flatMap(words -> words.text(500));
        Optional<String> hint = field(fields, "hint").flatMap(words -> words.text(1_000));
        Optional<Condition> when = field(fields, "when").flatMap(Conditions::read);
        Map<String, Set<String>> follows =
                field(fields, "follows").map(this::follows).orElse(Map.of());
        boolean optional = field(fields, "optional").map(QuestionReader::isTrue).orElse(false);
        List<AnswerRule> answers =
                field(fields, "answers").map(QuestionReader::answers).orElse(List.of());
        id.ifPresent(known ->
                above.put(known, Set.copyOf(answers.stream().map(AnswerRule::id).toList())));
        return id.flatMap(known -> ask.map(words -> new AskedWhen(
                new QuestionRule(known, words, hint.orElse(null), answers, follows, optional), when.orElse(null))));
    }

    private Optional<String> id(YamlValue value) {
        return value.text(ID, "an id of lower-case letters, digits and -, such as sign-in")
                .filter(id -> {
                    boolean taken = above.containsKey(id);
                    if (taken) {
                        value.wrong("There is a question " + id + " above.");
                    }
                    return !taken;
                });
    }

    private Map<String, Set<String>> follows(YamlValue value) {
        Map<String, Set<String>> follows = new LinkedHashMap<>();
        value.entries().forEach((id, answers) -> {
            Set<String> known = above.getOrDefault(id, Set.of());
            if (known.isEmpty()) {
                answers.wrong("There is no question " + id + " with answers to choose from above this one.");
            } else {
                follows.put(id, Set.copyOf(answers.each(answer -> oneOf(known, answer))));
            }
        });
        return follows;
    }

    private static Optional<String> oneOf(Set<String> known, YamlValue value) {
        return value.text(40).filter(id -> {
            boolean there = known.contains(id);
            if (!there) {
                value.wrong("Expected: one of "
                        + String.join(", ", known.stream().sorted().toList()) + ".");
            }
            return there;
        });
    }

    private static List<AnswerRule> answers(YamlValue value) {
        Set<String> ids = new HashSet<>();
        List<AnswerRule> answers = new ArrayList<>();
        for (YamlValue item : value.items()) {
            answer(item).ifPresent(rule -> {
                if (ids.add(rule.id())) {
                    answers.add(rule);
                } else {
                    item.wrong("There is an answer " + rule.id() + " above.");
                }
            });
        }
        if (answers.size() < 2 || answers.size() > MOST_ANSWERS) {
            value.wrong("2 to " + MOST_ANSWERS + " answers are expected, or none for a question in own words.");
        }
        return answers;
    }

    private static Optional<AnswerRule> answer(YamlValue value) {
        Map<String, YamlValue> fields =
                value.fields(List.of("answer", "words"), List.of("finding", "severity", "evidence"));
        Optional<String> id = field(fields, "answer")
                .flatMap(text -> text.text(ID, "an id of lower-case letters, digits and -, such as yes"));
        Optional<String> words = field(fields, "words").flatMap(text -> text.text(300));
        Optional<String> finding = field(fields, "finding").flatMap(text -> text.text(300));
        Optional<Severity> severity = field(fields, "severity").flatMap(text -> text.oneOf(Severity.class));
        boolean evidence = field(fields, "evidence").map(QuestionReader::isTrue).orElse(false);
        if (fields.containsKey("finding") != fields.containsKey("severity")) {
            value.wrong("An answer has either both finding and severity, or neither.");
        } else if (evidence && !fields.containsKey("finding")) {
            value.wrong("evidence speaks against a finding, and there is none.");
        }
        return id.flatMap(known -> words.map(text -> new AnswerRule(
                known,
                text,
                finding.flatMap(title -> severity.map(how -> new RaisedFinding(how, title)))
                        .orElse(null),
                evidence)));
    }

    private static boolean isTrue(YamlValue value) {
        return value.text(YES_OR_NO, "true or false").map(Boolean::parseBoolean).orElse(false);
    }

    private static Optional<YamlValue> field(Map<String, YamlValue> fields, String name) {
        return Optional.ofNullable(fields.get(name));
    }
}
