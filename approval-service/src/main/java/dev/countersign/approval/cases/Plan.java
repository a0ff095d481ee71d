package dev.countersign.approval.cases;

import dev.countersign.approval.policy.Choice;
import dev.countersign.approval.policy.Part;
import dev.countersign.approval.policy.Policies;
import dev.countersign.approval.policy.Policy;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.TaskKind;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/// The steps that were chosen for a case when it opened. The case keeps to them.
///
/// @param policyVersion which version of the policy chose them; the case keeps to it
/// @param steps in the order in which people read them; the order of work is in `after`
record Plan(Lane lane, int policyVersion, List<Step> steps) {
    Plan {
        steps = List.copyOf(steps);
    }

    /// What a policy says of this request, with a task for each of its steps.
    ///
    /// @param ids for the tasks
    static Plan of(Policies.InForce inForce, RequestContent content, Supplier<UUID> ids) {
        return of(inForce.version(), inForce.policy(), content, ids);
    }

    /// What the policy that a case keeps to says of this request, with a task for each of its steps.
    ///
    /// @param ids for the tasks
    static Plan of(int version, Policy policy, RequestContent content, Supplier<UUID> ids) {
        Choice choice = policy.choose(content);
        List<Step> steps = choice.steps().stream()
                .map(step -> new Step(
                        ids.get(),
                        step.step(),
                        step.kind(),
                        step.team(),
                        step.target(),
                        step.after(),
                        step.because(),
                        step.reads()))
                .toList();
        return new Plan(choice.lane(), version, steps);
    }

    /// @param name shared by the tasks of several cost centres
    /// @param team the group that works on it, such as `team:security`
    /// @param target how much business time it should take from when it is queued
    /// @param after the names of the steps of which all tasks must be done first
    /// @param because why it is needed, in the policy's words
    /// @param reads what it looks at
    record Step(
            UUID taskId,
            String name,
            TaskKind kind,
            String team,
            Duration target,
            List<String> after,
            String because,
            Set<Part> reads) {
        Step {
            after = List.copyOf(after);
            reads = Set.copyOf(reads);
        }
    }
}
