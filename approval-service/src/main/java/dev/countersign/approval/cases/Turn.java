package dev.countersign.approval.cases;

import dev.countersign.contracts.Person;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Somebody's right to act on a task, found before anything is done to it.
///
/// @param onBehalfOf whose delegate they are here; null when they act for themselves
record Turn(Task task, Person by, @Nullable Person onBehalfOf) {

    /// @param owns whether it is this person's own request
    /// @throws CaseRefused.SelfApproval when it is their own request, or that of everybody for whom they could act
    /// @throws CaseRefused.NotYourTeam when the task is not theirs in any way
    static Turn of(Task task, Actor actor, Predicate<Person> owns) {
        if (owns.test(actor.person())) {
            throw new CaseRefused.SelfApproval();
        }
        List<Person> principals = actor.covers().stream()
                .filter(cover -> task.teams().stream().anyMatch(team -> cover.includes(task.kind(), team)))
                .map(Actor.Cover::principal)
                .toList();
        List<Person> eligible =
                principals.stream().filter(owns.negate()).toList();
        @Nullable Hold hold = task.hold();
        if (hold != null && !hold.isOf(actor.person())) {
            for (Person principal : eligible) {
                if (hold.isOf(principal)) {
                    return new Turn(task, actor.person(), principal);
                }
            }
        }
        if (task.teams().stream().anyMatch(actor.teams()::contains)) {
            return new Turn(task, actor.person(), null);
        }
        if (!eligible.isEmpty()) {
            return new Turn(task, actor.person(), eligible.getFirst());
        }
        if (!principals.isEmpty()) {
            throw new CaseRefused.SelfApproval();
        }
        throw new CaseRefused.NotYourTeam(task.team());
    }

    /// @throws CaseRefused.HeldByAnother when somebody has it who is neither this person nor whom they stand in for
    void mustNotBeHeldByAnother() {
        @Nullable Hold hold = task.hold();
        if (hold != null && !hold.isOf(by) && (onBehalfOf == null || !hold.isOf(onBehalfOf))) {
            throw new CaseRefused.HeldByAnother(hold.name());
        }
    }
}
