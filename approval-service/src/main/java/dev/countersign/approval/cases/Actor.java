package dev.countersign.approval.cases;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.identity.Groups;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import java.util.List;
import java.util.Set;

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

    public static Actor of(CurrentPerson me) {
        return new Actor(me.person(), me.teams(), me.is(Groups.STEWARD) || me.is(Groups.AUDITOR));
    }

    /// Whether a task of this team may be theirs, in whatever way.
    boolean concerns(String team) {
        return teams.contains(team)
                || covers.stream().anyMatch(cover -> cover.teams().contains(team));
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
