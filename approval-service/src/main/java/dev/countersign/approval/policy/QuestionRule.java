package dev.countersign.approval.policy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A question that a reviewer answers.
///
/// @param id as answers are stored under, such as `sign-in`
/// @param hint in plain words; null when the question needs none
/// @param answers to choose from; empty when it is answered in own words
/// @param follows the answers to earlier questions with which it is asked; empty when it always is
/// @param optional whether it may be left out
public record QuestionRule(
        String id,
        String ask,
        @Nullable String hint,
        List<AnswerRule> answers,
        Map<String, Set<String>> follows,
        boolean optional) {
    public QuestionRule {
        answers = List.copyOf(answers);
        follows = Map.copyOf(new LinkedHashMap<>(follows));
    }

    /// Whether it is answered in own words.
    public boolean isText() {
        return answers.isEmpty();
    }

    public Optional<AnswerRule> answer(String answerId) {
        return answers.stream().filter(answer -> answer.id().equals(answerId)).findFirst();
    }
}
