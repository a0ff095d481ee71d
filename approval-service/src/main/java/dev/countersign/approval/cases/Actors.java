package dev.countersign.approval.cases;

import dev.countersign.approval.delegation.StandIn;
import dev.countersign.approval.delegation.StandIns;
import dev.countersign.approval.people.KnownPerson;
import dev.countersign.approval.people.People;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.identity.Groups;
import dev.countersign.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Set;

/// Tells who somebody is to cases: with the people for whom they stand in at this moment. One indexed SELECT
/// each.
@ApplicationScoped
public class Actors {
    private final CurrentPerson me;
    private final People people;
    private final StandIns standIns;

    Actors(CurrentPerson me, People people, StandIns standIns) {
        this.me = me;
        this.people = people;
        this.standIns = standIns;
    }

    /// Whoever is signed in; the directory of people hears of it. Asked before a command begins, not in its
    /// transaction.
    ///
    /// @throws io.quarkus.security.UnauthorizedException when nobody is signed in
    public Actor me() {
        people.seen(me.person(), me.teams());
        return actor(me.person(), me.teams(), me.is(Groups.STEWARD) || me.is(Groups.AUDITOR));
    }

    /// Somebody else, as they were when they were last seen.
    public Actor of(KnownPerson known) {
        return actor(known.person(), known.teams(), false);
    }

    /// Keeps what this person was found to stand in for from being ended before the transaction that acts has.
    ///
    /// @throws dev.countersign.approval.delegation.DelegationRefused.JustEnded when it has ended already
    @Transactional(TxType.MANDATORY)
    public void confirm(Actor actor) {
        if (!actor.covers().isEmpty()) {
            standIns.confirm(
                    actor.person(),
                    actor.covers().stream()
                            .map(cover -> new StandIn(cover.principal(), cover.teams(), cover.kinds()))
                            .toList());
        }
    }

    private Actor actor(Person person, Set<String> teams, boolean seesAll) {
        List<Actor.Cover> covers = standIns.of(person).stream()
                .map(standIn -> new Actor.Cover(standIn.principal(), standIn.teams(), standIn.kinds()))
                .toList();
        return new Actor(person, teams, seesAll, covers);
    }
}
