package dev.countersign.approval.cases;

import dev.countersign.contracts.Lane;
import dev.countersign.contracts.TaskKind;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// The steps that were chosen for a case when it opened. The case keeps to them.
///
/// @param policyVersion which version of the policy chose them
/// @param steps in the order in which people read them; the order of work is in `after`
record Plan(Lane lane, int policyVersion, List<Step> steps) {
    Plan {
        steps = List.copyOf(steps);
    }

    /// @param team the group that works on it, such as `team:security`
    /// @param target how long it should take from when it is queued
    /// @param after the names of the steps that must be done first
    record Step(UUID taskId, String name, TaskKind kind, String team, Duration target, List<String> after) {
        Step {
            after = List.copyOf(after);
        }
    }
}
