package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.people.KnownPerson;
import dev.countersign.approval.people.People;
import dev.countersign.approval.policy.Policies;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who could do a task instead.
@ApplicationScoped
class ColleagueQueries {
    private final People people;
    private final Policies policies;

    ColleagueQueries(People people, Policies policies) {
        this.people = people;
        this.policies = policies;
    }

    /// Who is in a team, in the order of their names, at most `limit`.
    ///
    /// @throws ProtocolRefused.NotFound when it is no team of theirs and none to which they could forward a
    ///     task; whether it exists is not said
    @Transactional
    List<Person> of(String team, @Nullable Person after, int limit, Actor me) {
        if (!me.allTeams().contains(team) && !mayForward(me.allTeams(), team)) {
            throw new ProtocolRefused.NotFound("There is no team " + team + " for this person.");
        }
        return people.members(team, after, limit).stream()
                .map(KnownPerson::person)
                .toList();
    }

    private boolean mayForward(Set<String> from, String to) {
        return !from.isEmpty()
                && Stream.of(TaskKind.values())
                        .map(kind -> policies.inForce().policy().teams(kind))
                        .anyMatch(teams -> teams.contains(to) && !Collections.disjoint(teams, from));
    }
}
