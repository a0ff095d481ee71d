package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Which task of a case an event is about.
///
/// @param step the step's name in the policy, such as `security`
/// @param team the group that may act on it, such as `team:security`
public record TaskRef(UUID taskId, String step, TaskKind kind, String team) {
    public TaskRef {
        requireNonNull(taskId, "taskId");
        requireNonNull(step, "step");
        requireNonNull(kind, "kind");
        requireNonNull(team, "team");
    }
}
