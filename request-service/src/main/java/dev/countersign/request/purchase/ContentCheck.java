package dev.countersign.request.purchase;

import dev.countersign.chassis.language.PageWords;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.FieldErrors;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.request.language.Sentences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Whether what was typed will do: for a draft, or to be submitted. Pages are told what is wrong in their language,
/// and REST in English.
@ApplicationScoped
class ContentCheck {
    private static final Sentences<WrongMessages> SENTENCES = new Sentences<>(WrongMessages.class);

    private final Validator validator;
    private final PageWords words;

    ContentCheck(Validator validator, PageWords words) {
        this.validator = validator;
        this.words = words;
    }

    /// @throws ProtocolRefused.Invalid naming every field that does not fit
    void draft(ContentForm content) {
        refuse(problems(content, false, inEnglish()));
    }

    /// @throws ProtocolRefused.Invalid naming every field that does not fit or is missing
    void complete(ContentForm content) {
        refuse(problems(content, true, inEnglish()));
    }

    /// @throws ProtocolRefused.Invalid naming every field that does not fit, is missing, or may not be other
    ///     than before
    void revision(ContentForm content, ContentForm before) {
        refuse(problemsOfRevision(content, before, inEnglish()));
    }

    /// What is wrong with it as a change of another content. For whom it is asked stays: somebody who has
    /// decided on it already could become the one whom it is for.
    List<FieldError> problemsOfRevision(ContentForm content, ContentForm before, WrongMessages wrong) {
        List<FieldError> problems = problems(content, true, wrong);
        return problems.isEmpty()
                        && !Objects.equals(
                                content.toContent().beneficiary(),
                                before.toContent().beneficiary())
                ? List.of(new FieldError("/beneficiary", wrong.beneficiaryStays()))
                : problems;
    }

    /// What is wrong, with pointers from the content's root; empty when it will do.
    List<FieldError> problems(ContentForm content, boolean toSubmit, WrongMessages wrong) {
        List<FieldError> each = FieldErrors.of(
                toSubmit ? validator.validate(content, ContentForm.Submission.class) : validator.validate(content));
        return Stream.concat(SENTENCES.in(wrong, each).stream(), ContentRules.broken(content, toSubmit, wrong).stream())
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
    }

    private WrongMessages inEnglish() {
        return words.english(WrongMessages.class);
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProtocolRefused.Invalid(errors.stream()
                    .map(error -> new FieldError("/content" + error.pointer(), error.message()))
                    .toList());
        }
    }
}
