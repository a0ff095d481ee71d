package dev.countersign.approval.policy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A question that a reviewer answers.
///
/// @param id unique within its step
/// @param ask the question itself
/// @param hint what it means and why it is asked, in plain words
/// @param answers those to choose from; none when it is answered in own words
/// @param follows it is asked only when each of these questions, which stand above it, has one of these answers,
///     by their ids; empty when it follows none
/// @param optional whether it may be left unanswered
public record QuestionRule(
        String id,
        String ask,
        @Nullable String hint,
        List<AnswerRule> answers,
        Map<String, Set<String>> follows,
        boolean optional) {
    static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    /// With one there would be nothing to choose.
    static final int FEWEST_ANSWERS = 2;

    static final int MOST_ANSWERS = 12;

    public QuestionRule {
        requireName(id);
        answers = List.copyOf(answers);
        follows = inOrder(follows);
        if (!answers.isEmpty() && (answers.size() < FEWEST_ANSWERS || answers.size() > MOST_ANSWERS)) {
            throw new IllegalArgumentException("A question has 2 to 12 answers, or none: " + id);
        }
        if (answers.stream().map(AnswerRule::id).distinct().count() < answers.size()) {
            throw new IllegalArgumentException("Two answers have the same id: " + id);
        }
    }

    /// Whether it is answered in own words, of 1 to 4,000 characters.
    public boolean isText() {
        return answers.isEmpty();
    }

    /// The answer of this id, if the question offers it.
    public Optional<AnswerRule> answer(String id) {
        return answers.stream().filter(answer -> answer.id().equals(id)).findFirst();
    }

    static void requireName(String id) {
        if (!NAME.matcher(id).matches()) {
            throw new IllegalArgumentException("An id is of lower-case letters, digits and -, not \"" + id + "\".");
        }
    }

    /// As in the text of the policy: copies that the library makes have another order in every process.
    private static Map<String, Set<String>> inOrder(Map<String, Set<String>> follows) {
        Map<String, Set<String>> copy = new LinkedHashMap<>();
        follows.forEach(
                (question, answers) -> copy.put(question, Collections.unmodifiableSet(new LinkedHashSet<>(answers))));
        return Collections.unmodifiableMap(copy);
    }
}
