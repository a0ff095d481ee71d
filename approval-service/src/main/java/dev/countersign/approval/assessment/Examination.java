package dev.countersign.approval.assessment;

import dev.countersign.approval.policy.AnswerRule;
import dev.countersign.approval.policy.QuestionRule;
import dev.countersign.approval.policy.Questionnaire;
import dev.countersign.chassis.problem.FieldError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Answers, held against the questions. What does not apply is neither asked nor accepted.
///
/// @param questionnaire those that the policy has for this request
public record Examination(Questionnaire questionnaire, Answers answers) {
    private static final int LONGEST_TEXT = 4_000;
    private static final int LONGEST_NOTE = 2_000;

    /// Whether this question is asked, now that the ones before it have these answers.
    public boolean asks(QuestionRule question) {
        return question.follows().entrySet().stream()
                .allMatch(entry -> questionnaire
                        .question(entry.getKey())
                        .filter(this::asks)
                        .flatMap(earlier -> answers.to(earlier.id()))
                        .filter(answer -> entry.getValue().contains(answer.answer()))
                        .isPresent());
    }

    /// Those that have to be answered and are not yet.
    public List<QuestionRule> missing() {
        return questionnaire.questions().stream()
                .filter(question -> !question.optional() && asks(question))
                .filter(question -> answers.to(question.id()).isEmpty())
                .toList();
    }

    /// The answers that raise a finding, by their questions.
    public Map<QuestionRule, AnswerRule> raising() {
        Map<QuestionRule, AnswerRule> raising = new LinkedHashMap<>();
        given((question, answer) -> question.answer(answer.answer())
                .filter(rule -> rule.finding() != null)
                .ifPresent(rule -> raising.put(question, rule)));
        return raising;
    }

    /// These answers without what is not asked, or not known, such as those to an earlier version of the questions.
    public Answers fitting() {
        Map<String, Answer> kept = new LinkedHashMap<>();
        given((question, answer) -> {
            if (error(question, answer).isEmpty()) {
                kept.put(question.id(), answer);
            }
        });
        return new Answers(kept);
    }

    /// These answers without those to questions that do not apply any more, whatever else is wrong with them: nobody
    /// loses a word that only has to be mended.
    public Answers applying() {
        Map<String, Answer> kept = new LinkedHashMap<>();
        given((question, answer) -> kept.put(question.id(), answer));
        return new Answers(kept);
    }

    /// What is wrong with the answers that were given; that some are missing is not.
    public List<FieldError> errors() {
        List<FieldError> errors = new ArrayList<>();
        answers.byQuestion()
                .forEach((id, answer) -> questionnaire
                        .question(id)
                        .filter(this::asks)
                        .map(question -> error(question, answer))
                        .orElse(Optional.of(
                                new FieldError("/answers/" + id, "This is not asked here, so it has no answer.")))
                        .ifPresent(errors::add));
        return errors;
    }

    /// What is wrong or missing.
    public List<FieldError> errorsAtTheEnd() {
        List<FieldError> errors = new ArrayList<>(errors());
        missing()
                .forEach(question -> errors.add(
                        new FieldError("/answers/" + question.id(), "This is not answered: " + question.ask())));
        return errors;
    }

    private void given(BiConsumer<QuestionRule, Answer> use) {
        questionnaire.questions().stream()
                .filter(this::asks)
                .forEach(question -> answers.to(question.id()).ifPresent(answer -> use.accept(question, answer)));
    }

    private static Optional<FieldError> error(QuestionRule question, Answer answer) {
        String at = "/answers/" + question.id();
        if (answer.note() != null && answer.note().length() > LONGEST_NOTE) {
            return Optional.of(new FieldError(at + "/note", "At most 2,000 characters."));
        }
        if (question.isText()) {
            boolean fits = !answer.answer().isEmpty() && answer.answer().length() <= LONGEST_TEXT;
            return fits ? Optional.empty() : Optional.of(new FieldError(at + "/answer", "1 to 4,000 characters."));
        }
        if (question.answer(answer.answer()).isPresent()) {
            return Optional.empty();
        }
        String known = String.join(
                ", ", question.answers().stream().map(AnswerRule::id).toList());
        return Optional.of(new FieldError(at + "/answer", "One of " + known + " is expected."));
    }
}
