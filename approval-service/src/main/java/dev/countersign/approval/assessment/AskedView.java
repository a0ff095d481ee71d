package dev.countersign.approval.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.approval.policy.AnswerRule;
import dev.countersign.approval.policy.QuestionRule;
import dev.countersign.contracts.Severity;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A question of the policy, and what is answered to it.
///
/// @param id what the answer is sent under
/// @param asked whether it applies, now that the ones before it have these answers
/// @param follows the answers to earlier questions with which it applies; empty when it always does
/// @param options the answers to choose from; empty when it is answered in own words
/// @param answer the id of what was chosen, or the words
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AskedView(
        String id,
        String ask,
        @Nullable String hint,
        boolean asked,
        boolean optional,
        Map<String, Set<String>> follows,
        List<Option> options,
        @Nullable String answer,
        @Nullable String note) {

    static AskedView of(QuestionRule question, Examination examination) {
        @Nullable Answer given = examination.answers().to(question.id()).orElse(null);
        return new AskedView(
                question.id(),
                question.ask(),
                question.hint(),
                examination.asks(question),
                question.optional(),
                question.follows(),
                question.answers().stream().map(Option::of).toList(),
                given == null ? null : given.answer(),
                given == null ? null : given.note());
    }

    /// One answer to choose.
    ///
    /// @param answer its id
    /// @param finding what it means that is wrong
    /// @param evidence whether a document can show that nothing is
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Option(
            String answer,
            String words,
            @Nullable String finding,
            @Nullable Severity severity,
            boolean evidence) {

        static Option of(AnswerRule rule) {
            return new Option(
                    rule.id(),
                    rule.words(),
                    rule.finding() == null ? null : rule.finding().title(),
                    rule.finding() == null ? null : rule.finding().severity(),
                    rule.evidence());
        }
    }

    /// What the answer means that is wrong, if it means that.
    public @Nullable Option raising() {
        return options.stream()
                .filter(option -> asked && option.answer().equals(answer) && option.finding() != null)
                .findFirst()
                .orElse(null);
    }

    /// The words of some of its answers.
    String words(Set<String> answers) {
        return options.stream()
                .filter(option -> answers.contains(option.answer()))
                .map(Option::words)
                .collect(Collectors.joining(" / "));
    }

    /// Whether it is answered in own words.
    public boolean text() {
        return options.isEmpty();
    }

    /// The words of one of its answers; what is answered in own words is its own.
    public String words(String chosen) {
        return options.stream()
                .filter(option -> option.answer().equals(chosen))
                .map(Option::words)
                .findFirst()
                .orElse(chosen);
    }

    /// The words of the answer.
    public @Nullable String answerInWords() {
        return options.stream()
                .filter(option -> option.answer().equals(answer))
                .map(Option::words)
                .findFirst()
                .orElse(answer);
    }
}
