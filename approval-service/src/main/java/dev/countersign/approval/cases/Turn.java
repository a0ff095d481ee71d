package dev.countersign.approval.cases;

import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
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
        List<Person> principals = actor.principals(task.kind(), task.teams());
        List<Person> eligible = principals.stream().filter(owns.negate()).toList();
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

    /// Somebody else's right, to whom a task is to be given.
    ///
    /// @throws CaseRefused.NotForThem when they have none
    static Turn ofReceiver(Task task, Actor receiver, Predicate<Person> owns) {
        try {
            return of(task, receiver, owns);
        } catch (CaseRefused.SelfApproval | CaseRefused.NotYourTeam e) {
            throw new CaseRefused.NotForThem(receiver.person().name(), task.team(), e);
        }
    }

    /// Nobody is relieved of a task without being told why.
    ///
    /// @throws ProtocolRefused.Invalid when it is in somebody else's hands and there is no reason
    void mustSayWhy(@Nullable String reason) {
        @Nullable Hold hold = task.hold();
        if (hold != null && !hold.isOf(by) && (reason == null || reason.isBlank())) {
            throw new ProtocolRefused.Invalid(
                    List.of(new FieldError("/reason", hold.name() + " has it. Say why you give it to somebody else.")));
        }
    }

    /// @throws CaseRefused.HeldByAnother when somebody has it who is neither this person nor whom they stand in for
    void mustNotBeHeldByAnother() {
        @Nullable Hold hold = task.hold();
        if (hold != null && !hold.isOf(by) && (onBehalfOf == null || !hold.isOf(onBehalfOf))) {
            throw new CaseRefused.HeldByAnother(hold.name());
        }
    }
}
