package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.policy.Choice;
import dev.countersign.approval.policy.Policies;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import java.time.Instant;
import java.util.List;

/// What the policy in force says of something that is not asked for yet.
///
/// @param because why this lane, in the policy's words
/// @param steps each behind those that it waits for
/// @param businessHours the longest way through when every step takes all of its target
/// @param answerBy when that is, if it were submitted now
record Preview(int policyVersion, Lane lane, String because, List<Step> steps, long businessHours, Instant answerBy) {
    Preview {
        steps = List.copyOf(steps);
    }

    static Preview of(Policies.InForce inForce, Choice choice, BusinessCalendar calendar, Instant now) {
        return new Preview(
                inForce.version(),
                choice.lane(),
                choice.because(),
                choice.steps().stream().map(Step::of).toList(),
                choice.longestWay().toHours(),
                calendar.after(now, choice.longestWay()));
    }

    /// @param because why it is needed, in the policy's words
    /// @param after the steps that it waits for
    record Step(String step, TaskKind kind, String team, String because, List<String> after, long targetHours) {
        static Step of(Choice.Step step) {
            return new Step(
                    step.step(),
                    step.kind(),
                    step.team(),
                    step.because(),
                    step.after(),
                    step.target().toHours());
        }
    }
}
