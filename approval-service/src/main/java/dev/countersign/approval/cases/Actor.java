package dev.countersign.approval.cases;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.identity.Groups;
import dev.countersign.contracts.Person;
import java.util.Set;

/// Who wants to see or do something.
///
/// @param teams whose tasks this person may work on
/// @param seesAll whether every case is theirs to see: stewards and auditors
public record Actor(Person person, Set<String> teams, boolean seesAll) {
    public Actor {
        teams = Set.copyOf(teams);
    }

    public static Actor of(CurrentPerson me) {
        return new Actor(me.person(), me.teams(), me.is(Groups.STEWARD) || me.is(Groups.AUDITOR));
    }
}
