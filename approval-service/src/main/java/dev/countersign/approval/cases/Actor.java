package dev.countersign.approval.cases;

import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who wants to see or do something.
///
/// @param teams whose tasks this person may work on
/// @param seesAll whether every case is theirs to see: stewards and auditors
/// @param covers for whom they do the work now, beside their own
public record Actor(Person person, Set<String> teams, boolean seesAll, List<Cover> covers) {
    public Actor {
        teams = Set.copyOf(teams);
        covers = List.copyOf(covers);
    }

    /// Somebody who acts for themselves alone.
    public Actor(Person person, Set<String> teams, boolean seesAll) {
        this(person, teams, seesAll, List.of());
    }

    /// Whether a task may be theirs, in whatever way.
    ///
    /// @param taskTeams those that may act on it
    /// @param owns whether the request is this person's own: nobody has a right to it by way of them
    boolean concerns(TaskKind kind, List<String> taskTeams, Predicate<Person> owns) {
        return taskTeams.stream().anyMatch(teams::contains)
                || principals(kind, taskTeams).stream().anyMatch(owns.negate());
    }

    /// For whom this person may act on a task.
    ///
    /// @param taskTeams those that may act on it
    public List<Person> principals(TaskKind kind, List<String> taskTeams) {
        return covers.stream()
                .filter(cover -> taskTeams.stream().anyMatch(team -> cover.includes(kind, team)))
                .map(Cover::principal)
                .toList();
    }

    /// Their own teams and those in which they stand in for somebody.
    public Set<String> allTeams() {
        return Stream.concat(teams.stream(), covers.stream().flatMap(cover -> cover.teams().stream()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// Somebody is away, and this person does their work for as long.
    ///
    /// @param principal who is away
    /// @param teams those of the principal alone: what others have left to the principal is not passed on
    /// @param kinds of tasks
    public record Cover(Person principal, Set<String> teams, Set<TaskKind> kinds) {
        public Cover {
            teams = Set.copyOf(teams);
            kinds = Set.copyOf(kinds);
        }

        boolean includes(TaskKind kind, String team) {
            return kinds.contains(kind) && teams.contains(team);
        }
    }
}
