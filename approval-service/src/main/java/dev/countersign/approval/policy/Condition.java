package dev.countersign.approval.policy;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import java.util.Optional;

/// A condition that has been checked and compiled; asked by any number of threads.
final class Condition {
    private final String expression;
    private final CelRuntime.Program program;

    Condition(String expression, CelRuntime.Program program) {
        this.expression = expression;
        this.program = program;
    }

    /// Empty when it has no answer for these facts: types are checked beforehand, but a division by zero or an item
    /// that a list does not have shows only now.
    Optional<Boolean> holds(Map<String, Object> facts) {
        try {
            return Optional.of((Boolean) program.eval(facts));
        } catch (CelEvaluationException e) {
            return Optional.empty();
        }
    }

    /// As it was written.
    String expression() {
        return expression;
    }
}
