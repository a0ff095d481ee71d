package dev.countersign.approval.delegation;

import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import java.util.Set;

/// For whom somebody does the work now.
///
/// @param teams the principal's own when they granted it
public record StandIn(Person principal, Set<String> teams, Set<TaskKind> kinds) {
    public StandIn {
        teams = Set.copyOf(teams);
        kinds = Set.copyOf(kinds);
    }
}
