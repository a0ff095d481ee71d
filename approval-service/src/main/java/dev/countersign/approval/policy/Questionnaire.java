package dev.countersign.approval.policy;

import java.util.List;
import java.util.Optional;

/// What is asked about one request at one step, in order.
public record Questionnaire(List<QuestionRule> questions) {
    public static final Questionnaire NONE = new Questionnaire(List.of());

    public Questionnaire {
        questions = List.copyOf(questions);
    }

    public Optional<QuestionRule> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
