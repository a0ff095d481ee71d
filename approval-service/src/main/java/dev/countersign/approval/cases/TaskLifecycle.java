package dev.countersign.approval.cases;

import static dev.countersign.approval.cases.TaskAction.ANSWER;
import static dev.countersign.approval.cases.TaskAction.ASK;
import static dev.countersign.approval.cases.TaskAction.ASSESS;
import static dev.countersign.approval.cases.TaskAction.CANCEL;
import static dev.countersign.approval.cases.TaskAction.CLAIM;
import static dev.countersign.approval.cases.TaskAction.COMPLETE;
import static dev.countersign.approval.cases.TaskAction.DISPENSE;
import static dev.countersign.approval.cases.TaskAction.FORWARD;
import static dev.countersign.approval.cases.TaskAction.GO_STALE;
import static dev.countersign.approval.cases.TaskAction.HOLD_BACK;
import static dev.countersign.approval.cases.TaskAction.QUEUE;
import static dev.countersign.approval.cases.TaskAction.REASSIGN;
import static dev.countersign.approval.cases.TaskAction.RELEASE;
import static dev.countersign.approval.cases.TaskAction.TAKE_BACK;
import static dev.countersign.approval.cases.TaskStatus.CANCELLED;
import static dev.countersign.approval.cases.TaskStatus.CLAIMED;
import static dev.countersign.approval.cases.TaskStatus.DONE;
import static dev.countersign.approval.cases.TaskStatus.INFO_REQUESTED;
import static dev.countersign.approval.cases.TaskStatus.NO_LONGER_REQUIRED;
import static dev.countersign.approval.cases.TaskStatus.QUEUED;
import static dev.countersign.approval.cases.TaskStatus.STALE;
import static dev.countersign.approval.cases.TaskStatus.WAITING;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The whole life of a task.
///
/// ```
/// WAITING ──queue──▶ QUEUED ──claim──▶ CLAIMED ──complete──▶ DONE(outcome)
///                    ▲ ▲ ◀──release──   │   ▲                  │ go stale
///                    │ │                ask answer             ▼
///                    │ │                ▼   │                STALE
///                    │ └───release── INFO_REQUESTED            │
///                    └─────────────────queue───────────────────┘
///                                    CLAIMED ◀──take back── INFO_REQUESTED
/// QUEUED, CLAIMED, INFO_REQUESTED ──hold back──▶ WAITING   what it waits for has to be done again
/// CLAIMED, INFO_REQUESTED ──assess──▶ the same            answers are kept before the end
/// QUEUED, CLAIMED ──reassign──▶ CLAIMED      QUEUED, CLAIMED ──forward──▶ QUEUED (in another team)
/// every open status ──cancel──▶ CANCELLED            the request was withdrawn
/// every open status ──dispense──▶ NO_LONGER_REQUIRED another task has ended the case
/// ```
///
/// What is not in the table is refused: so a task has one outcome, because `DONE` does not allow `COMPLETE`. While an
/// answer is awaited nobody completes; whoever no longer needs it takes the question back first.
final class TaskLifecycle {
    private static final Map<TaskStatus, Map<TaskAction, TaskStatus>> NEXT = Map.of(
            WAITING, Map.of(QUEUE, QUEUED, CANCEL, CANCELLED, DISPENSE, NO_LONGER_REQUIRED),
            QUEUED,
                    Map.of(
                            CLAIM, CLAIMED,
                            REASSIGN, CLAIMED,
                            FORWARD, QUEUED,
                            HOLD_BACK, WAITING,
                            CANCEL, CANCELLED,
                            DISPENSE, NO_LONGER_REQUIRED),
            CLAIMED,
                    Map.of(
                            HOLD_BACK, WAITING,
                            RELEASE, QUEUED,
                            REASSIGN, CLAIMED,
                            FORWARD, QUEUED,
                            ASK, INFO_REQUESTED,
                            ASSESS, CLAIMED,
                            COMPLETE, DONE,
                            CANCEL, CANCELLED,
                            DISPENSE, NO_LONGER_REQUIRED),
            INFO_REQUESTED,
                    Map.of(
                            ANSWER, CLAIMED,
                            ASSESS, INFO_REQUESTED,
                            TAKE_BACK, CLAIMED,
                            RELEASE, QUEUED,
                            HOLD_BACK, WAITING,
                            CANCEL, CANCELLED,
                            DISPENSE, NO_LONGER_REQUIRED),
            DONE, Map.of(GO_STALE, STALE),
            STALE, Map.of(QUEUE, QUEUED, CANCEL, CANCELLED, DISPENSE, NO_LONGER_REQUIRED),
            CANCELLED, Map.of(),
            NO_LONGER_REQUIRED, Map.of());

    private TaskLifecycle() {}

    /// @throws CaseRefused.IllegalTaskAction when a task in this status does not allow the action
    static TaskStatus after(TaskStatus status, TaskAction action) {
        @Nullable TaskStatus next = NEXT.getOrDefault(status, Map.of()).get(action);
        if (next == null) {
            throw new CaseRefused.IllegalTaskAction(status, action);
        }
        return next;
    }
}
