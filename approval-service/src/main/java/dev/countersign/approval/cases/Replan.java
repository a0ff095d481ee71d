package dev.countersign.approval.cases;

import dev.countersign.approval.policy.Change;
import dev.countersign.contracts.Dispensation;
import java.util.List;
import java.util.Optional;

/// What a change of a request's content means for the tasks of its open case. Only looked at here; nothing is changed.
///
/// @param stale finished tasks that look at what has changed
/// @param dropped open tasks whose steps are not needed any more
/// @param added steps that nobody has a task for yet, or whose task went to somebody who had answered already
///     and has to be asked now
record Replan(List<Task> stale, List<Task> dropped, List<Plan.Step> added) {

    /// @param plan what the policy of the case says of the changed content
    static Replan of(List<Task> tasks, Plan plan, Change change) {
        return new Replan(
                tasks.stream()
                        .filter(task -> task.status() == TaskStatus.DONE)
                        .filter(task -> stepOf(task, plan)
                                .filter(step -> change.touches(step.reads(), task.plannedTeam()))
                                .isPresent())
                        .toList(),
                tasks.stream()
                        .filter(task -> task.status().isOpen())
                        .filter(task -> stepOf(task, plan).isEmpty())
                        .toList(),
                plan.steps().stream()
                        .filter(step -> tasks.stream().noneMatch(task -> task.is(step) && covers(task, step, change)))
                        .toList());
    }

    static Optional<Plan.Step> stepOf(Task task, Plan plan) {
        return plan.steps().stream().filter(task::is).findFirst();
    }

    private static boolean covers(Task task, Plan.Step step, Change change) {
        return task.status() == TaskStatus.NO_LONGER_REQUIRED
                ? task.dispensed() == Dispensation.ASKED_ALREADY && !change.touches(step.reads(), step.team())
                : true;
    }
}
