package dev.countersign.approval.people;

import dev.countersign.contracts.Person;
import java.util.Set;

/// Somebody as they were when they were last seen.
///
/// @param teams those of their groups that tasks are given to
public record KnownPerson(Person person, Set<String> teams) {
    public KnownPerson {
        teams = Set.copyOf(teams);
    }
}
