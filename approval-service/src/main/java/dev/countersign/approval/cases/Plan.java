package dev.countersign.approval.cases;

import dev.countersign.approval.policy.Choice;
import dev.countersign.approval.policy.Policies;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.TaskKind;
import java.time.Duration;
import java.util.List;
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
        Choice choice = inForce.policy().choose(content);
        List<Step> steps = choice.steps().stream()
                .map(step -> new Step(ids.get(), step.step(), step.kind(), step.team(), step.target(), step.after()))
                .toList();
        return new Plan(choice.lane(), inForce.version(), steps);
    }

    /// @param name shared by the tasks of several cost centres
    /// @param team the group that works on it, such as `team:security`
    /// @param target how much business time it should take from when it is queued
    /// @param after the names of the steps of which all tasks must be done first
    record Step(UUID taskId, String name, TaskKind kind, String team, Duration target, List<String> after) {
        Step {
            after = List.copyOf(after);
        }
    }
}
