package dev.countersign.request.purchase;

import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.FieldErrors;
import dev.countersign.chassis.problem.ProtocolRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.List;
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
