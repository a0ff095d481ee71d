package dev.countersign.approval.language;

import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.problem.FieldError;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What rules say of typed fields, in the language of the page. A rule says it in English, which is what REST tells.
@ApplicationScoped
public class RuleWords {
    private static final Sentences<WrongMessages> WRONG = new Sentences<>(WrongMessages.class);

    private final PageWords words;

    RuleWords(PageWords words) {
        this.words = words;
    }

    /// Any other words of the page.
    public <M> M of(Class<M> bundle) {
        return words.of(bundle);
    }

    /// What is wrong with the fields of a form, as it stands beside them on a page.
    public List<FieldError> told(List<FieldError> errors) {
        return errors.stream()
                .map(error -> new FieldError(error.pointer(), told(error.message())))
                .toList();
    }

    /// What is wrong, in the English of a rule.
    public String told(String wrong) {
        return WRONG.in(words.of(WrongMessages.class), wrong);
    }
}
