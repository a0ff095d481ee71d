package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.contracts.Person;
import java.util.List;

/// How a person stands to a task, and so what a page offers them to do with it. Only for showing: what may be done is
/// decided by the case.
enum Standing {
    /// Nobody has it: take it.
    FREE,
    /// This person has it, or whom they stand in for: complete it or give it back.
    MINE,
    /// A colleague has it.
    COLLEAGUES,
    /// This person asked for it.
    OWN_REQUEST,
    /// Another team's; this person may read along.
    OTHER_TEAM,
    /// Its turn has not come.
    WAITING,
    /// It has its outcome, or needs none any more.
    OVER;

    static Standing of(Actor me, TaskView task) {
        return switch (task.status()) {
            case DONE, CANCELLED, NO_LONGER_REQUIRED -> OVER;
            case WAITING, STALE -> WAITING;
            case QUEUED, CLAIMED, INFO_REQUESTED -> ofOpen(me, task);
        };
    }

    private static Standing ofOpen(Actor me, TaskView task) {
        if (task.isOwnRequestOf(me.person())) {
            return OWN_REQUEST;
        }
        List<Person> principals = me.principals(task.kind(), task.teams()).stream()
                .filter(principal -> !task.isOwnRequestOf(principal))
                .toList();
        if (principals.isEmpty() && task.teams().stream().noneMatch(me.teams()::contains)) {
            return OTHER_TEAM;
        }
        if (task.heldBy(me.person()) || principals.stream().anyMatch(task::heldBy)) {
            return MINE;
        }
        return task.claimedBy() == null ? FREE : COLLEAGUES;
    }
}
