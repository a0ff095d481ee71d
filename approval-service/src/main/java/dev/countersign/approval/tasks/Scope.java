package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A part of the queue that somebody works on: the tasks of a team of theirs, or those in which they stand in
/// for a member.
///
/// @param kind null for all kinds
/// @param principal for whom they stand in: of requests of that person's own they have nothing; null in their
///     own team
record Scope(String team, @Nullable TaskKind kind, @Nullable Person principal) {

    /// All that somebody works on. What is theirs in their own team is not theirs again for somebody else.
    static List<Scope> of(Actor actor) {
        List<Scope> scopes = new ArrayList<>();
        actor.teams().stream().sorted().forEach(team -> scopes.add(new Scope(team, null, null)));
        for (Actor.Cover cover : actor.covers()) {
            for (String team : cover.teams()) {
                if (!actor.teams().contains(team)) {
                    cover.kinds().forEach(kind -> scopes.add(new Scope(team, kind, cover.principal())));
                }
            }
        }
        return scopes;
    }

    @Nullable
    String kindName() {
        return kind == null ? null : kind.name();
    }

    /// Of whom no request is part of it.
    @Nullable
    String principalSub() {
        return principal == null ? null : principal.sub();
    }

    /// As requests name those on whose behalf they are made.
    @Nullable
    String principalEmail() {
        return principal == null ? null : email(principal);
    }

    /// In small letters; nobody's, when they have none.
    static String email(Person person) {
        return person.email() == null ? "" : person.email().toLowerCase(Locale.ROOT);
    }
}
