package dev.countersign.request.purchase;

import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.FieldErrors;
import dev.countersign.chassis.problem.ProtocolRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Whether what was typed will do: for a draft, or to be submitted.
@ApplicationScoped
class ContentCheck {
    private final Validator validator;

    ContentCheck(Validator validator) {
        this.validator = validator;
    }

    /// @throws ProtocolRefused.Invalid naming every field that does not fit
    void draft(ContentForm content) {
        refuse(problems(content, false));
    }

    /// @throws ProtocolRefused.Invalid naming every field that does not fit or is missing
    void complete(ContentForm content) {
        refuse(problems(content, true));
    }

    /// @throws ProtocolRefused.Invalid naming every field that does not fit, is missing, or may not be other
    ///     than before
    void revision(ContentForm content, ContentForm before) {
        refuse(problemsOfRevision(content, before));
    }

    /// What is wrong with it as a change of another content. For whom it is asked stays: somebody who has
    /// decided on it already could become the one whom it is for.
    List<FieldError> problemsOfRevision(ContentForm content, ContentForm before) {
        List<FieldError> problems = problems(content, true);
        return problems.isEmpty()
                        && !Objects.equals(
                                content.toContent().beneficiary(),
                                before.toContent().beneficiary())
                ? List.of(new FieldError(
                        "/beneficiary",
                        "For whom it is asked stays as it was. Make another request for somebody else."))
                : problems;
    }

    /// What is wrong, with pointers from the content's root; empty when it will do.
    List<FieldError> problems(ContentForm content, boolean toSubmit) {
        List<FieldError> each = FieldErrors.of(
                toSubmit ? validator.validate(content, ContentForm.Submission.class) : validator.validate(content));
        return Stream.concat(each.stream(), ContentRules.broken(content, toSubmit).stream())
                .sorted(Comparator.comparing(FieldError::pointer))
                .toList();
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw new ProtocolRefused.Invalid(errors.stream()
                    .map(error -> new FieldError("/content" + error.pointer(), error.message()))
                    .toList());
        }
    }
}
