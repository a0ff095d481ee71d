package dev.countersign.approval.cases;

import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.AskedOf;
import java.util.List;

/// What somebody wants to know before they go on with a task.
///
/// @param question 1 to 4,000 characters, meant for whom it is asked of
public record Asking(AskedOf of, String question) {
    private static final int LONGEST = 4_000;

    /// @throws ProtocolRefused.Invalid when it says nothing or too much
    public Asking {
        question = question.strip();
        if (question.isEmpty() || question.length() > LONGEST) {
            throw new ProtocolRefused.Invalid(List.of(new FieldError("/question", "Ask in 1 to 4,000 characters.")));
        }
    }
}
