package dev.countersign.approval.cases;

import dev.countersign.approval.policy.Change;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.TaskKind;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// What follows for the tasks of one case from how they stand to one another.
record Steps(List<Task> tasks) {

    /// @throws CaseRefused.Unknown when it is no task of this case
    Task task(UUID taskId) {
        return tasks.stream()
                .filter(task -> task.id().equals(taskId))
                .findFirst()
                .orElseThrow(() -> new CaseRefused.Unknown(taskId));
    }

    List<Task> open() {
        return tasks.stream().filter(task -> task.status().isOpen()).toList();
    }

    /// Those whose turn has come, and that wait still.
    List<Task> ready() {
        return tasks.stream()
                .filter(task -> task.status().awaitsItsTurn() && isReady(task))
                .toList();
    }

    /// Those whose turn had come and has not any more, since what they wait for is done again.
    List<Task> early() {
        return tasks.stream()
                .filter(task -> task.status().isInTurn() && !isReady(task))
                .toList();
    }

    /// The obligations of all who have said yes.
    List<String> conditions() {
        return tasks.stream().flatMap(task -> task.conditions().stream()).toList();
    }

    /// What the same person would be asked again: the same kind of consent, as a member of another team of
    /// theirs. Whoever acts for somebody else has not spoken for themselves; whoever has a question about the
    /// other one still wants to know.
    List<Task> askedAlready(Turn turn, Actor by) {
        return turn.task().kind() != TaskKind.APPROVAL || turn.onBehalfOf() != null
                ? List.of()
                : tasks.stream()
                        .filter(task -> task.step().equals(turn.task().step()))
                        .filter(task -> task.status() == TaskStatus.QUEUED
                                || (task.status() == TaskStatus.CLAIMED && task.isHeldBy(by.person())))
                        .filter(task -> by.teams().contains(task.team()))
                        .toList();
    }

    /// The outcome that a step keeps from an earlier case: a yes to what has not changed since. What nobody
    /// else waits for is always asked again, so that somebody answers for the whole.
    static Optional<Task> standing(Plan.Step step, Plan plan, List<Task> earlier, Change change) {
        boolean last = plan.steps().stream().noneMatch(other -> other.after().contains(step.name()));
        return last
                ? Optional.empty()
                : earlier.stream()
                        .filter(task -> task.is(step) && task.isAnsweredWell())
                        .filter(task -> !change.touches(step.reads(), step.team()))
                        .findFirst();
    }

    /// Who has the ball: IT as soon as there is anything that it could do, else whoever is asked.
    Holder holder() {
        if (tasks.stream()
                .anyMatch(task -> task.status() == TaskStatus.QUEUED || task.status() == TaskStatus.CLAIMED)) {
            return Holder.IT;
        }
        if (tasks.stream().anyMatch(task -> task.askedOf() == AskedOf.REQUESTER)) {
            return Holder.REQUESTER;
        }
        return tasks.stream().anyMatch(task -> task.askedOf() == AskedOf.VENDOR) ? Holder.VENDOR : Holder.NOBODY;
    }

    private boolean isReady(Task waiting) {
        return tasks.stream()
                .filter(task -> waiting.after().contains(task.step()))
                .allMatch(Task::isSettled);
    }
}
