package dev.countersign.approval.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What was answered, by the ids of the questions.
public record Answers(Map<String, Answer> byQuestion) {
    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        byQuestion = Collections.unmodifiableMap(new LinkedHashMap<>(byQuestion));
    }

    public Optional<Answer> to(String question) {
        return Optional.ofNullable(byQuestion.get(question));
    }
}
