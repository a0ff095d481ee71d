package dev.countersign.approval.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The questions that are asked about one request, in order. Those that follow others are all here; which of them
/// are to be answered shows as the others are answered.
///
/// @param questions each below those that it follows
public record Questionnaire(List<QuestionRule> questions) {
    public static final Questionnaire NONE = new Questionnaire(List.of());

    public Questionnaire {
        questions = List.copyOf(questions);
        Map<String, QuestionRule> above = new HashMap<>();
        for (QuestionRule question : questions) {
            question.follows().forEach((id, answers) -> requireOffered(answers, above.get(id)));
            if (above.put(question.id(), question) != null) {
                throw new IllegalArgumentException("Two questions have the same id: " + question.id());
            }
        }
    }

    /// The question of this id, if it is asked about the request.
    public Optional<QuestionRule> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private static void requireOffered(Set<String> answers, @Nullable QuestionRule question) {
        if (question == null
                || !answers.stream().allMatch(answer -> question.answer(answer).isPresent())) {
            throw new IllegalArgumentException(
                    "A question follows answers that a question above it offers: " + answers);
        }
    }
}
