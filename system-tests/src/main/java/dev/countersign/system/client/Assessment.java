package dev.countersign.system.client;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the policy asks about a task.
public record Assessment(long version, List<Asked> questions) {

    /// Answers that mean that nothing is wrong, to everything that has to be answered.
    public Map<String, Given> harmless() {
        Map<String, Given> answers = new LinkedHashMap<>();
        questions.stream()
                .filter(question -> !question.optional() && question.follows(answers))
                .forEach(question -> answers.put(question.id(), new Given(question.harmless())));
        return answers;
    }

    /// One question.
    public record Asked(String id, boolean optional, Map<String, Set<String>> follows, List<Option> options) {

        private boolean follows(Map<String, Given> answers) {
            return follows.entrySet().stream()
                    .allMatch(entry -> answers.containsKey(entry.getKey())
                            && entry.getValue()
                                    .contains(answers.get(entry.getKey()).answer()));
        }

        private String harmless() {
            return options.stream()
                    .filter(option -> option.finding() == null)
                    .map(Option::answer)
                    .findFirst()
                    .orElse("Nothing speaks against it.");
        }
    }

    /// One answer to choose.
    ///
    /// @param finding what it means that is wrong
    public record Option(String answer, @Nullable String finding) {}

    /// What is answered.
    public record Given(String answer) {}
}
