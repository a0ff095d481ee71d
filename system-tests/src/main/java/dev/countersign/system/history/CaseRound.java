package dev.countersign.system.history;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.contracts.TaskRef;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One case on the way of a request.
final class CaseRound {
    private final UUID caseId;
    private final Breaches breaches;
    private final Map<UUID, TaskPath> tasks = new HashMap<>();
    private final Set<UUID> warned = new HashSet<>();
    private final Map<UUID, FindingPath> found = new HashMap<>();
    private List<PlannedStep> plan;
    private @Nullable Integer revision;
    private String status = "OPEN";
    private String lastBy = "";

    CaseRound(CaseEvent.Opened event, Breaches breaches) {
        this.caseId = event.caseId();
        this.breaches = breaches;
        this.plan = event.plan();
        this.revision = event.revision();
        plan.forEach(step -> {
            TaskPath task = new TaskPath(step.task(), breaches);
            if (step.carried() != null) {
                task.carry(step.carried());
            }
            tasks.put(step.task().taskId(), task);
        });
    }

    interface Breaches {
        void add(String what, Object... parts);
    }

    String status() {
        return status;
    }

    boolean isOpen() {
        return status.equals("OPEN");
    }

    boolean isAboutOneBefore(int other) {
        return revision == null || revision < other;
    }

    boolean waitsForRequester() {
        return tasks.values().stream().anyMatch(task -> task.waitsFor(AskedOf.REQUESTER));
    }

    /// Whether it has ended with this outcome in force for a task of the step.
    boolean hasFound(String step, @Nullable TaskOutcome outcome) {
        return ofStep(step).stream().anyMatch(task -> task.outcome() == outcome);
    }

    void go(CaseEvent fact) {
        that(fact.caseId().equals(caseId), "%s of another case", fact.getClass().getSimpleName());
        switch (fact) {
            case CaseEvent.Opened event -> that(false, "opened twice");
            case CaseEvent.TaskQueued event -> queue(event);
            case CaseEvent.TaskClaimed event -> task(event.task()).claim(event);
            case CaseEvent.TaskReleased event -> task(event.task()).release(event);
            case CaseEvent.TaskCompleted event -> complete(event);
            case CaseEvent.TaskDispensed event -> task(event.task()).dispense(event.because());
            case CaseEvent.Revised event -> revise(event);
            case CaseEvent.Decided event -> decide(event);
            case CaseEvent.Cancelled event -> status = "CANCELLED";
            case CaseEvent.Expiring event -> warn(event);
            case CaseEvent.Expired event -> expire();
            case HandoverEvent.Reassigned event -> task(event.task()).reassign(event);
            case HandoverEvent.Forwarded event -> task(event.task()).forward(event);
            case HandoverEvent.Escalated event -> task(event.task()).escalate(event);
            case QuestionEvent.Asked event -> task(event.task()).ask(event);
            case QuestionEvent.Answered event -> task(event.task()).answer(event);
            case QuestionEvent.TakenBack event -> task(event.task()).takeBack(event);
            case FindingEvent event -> find(event);
        }
    }

    private void queue(CaseEvent.TaskQueued event) {
        task(event.task()).queue(event);
        plan.stream()
                .filter(step -> step.task().taskId().equals(event.task().taskId()))
                .flatMap(step -> step.after().stream())
                .filter(before -> !ofStep(before).stream().allMatch(TaskPath::isSettledWell))
                .forEach(before -> that(
                        false, "%s queued before %s was done well", event.task().step(), before));
    }

    private void complete(CaseEvent.TaskCompleted event) {
        task(event.task()).complete(event);
        lastBy = event.by().sub();
    }

    private void revise(CaseEvent.Revised event) {
        that(
                revision == null || event.revision() > revision,
                "revision %s came after revision %s",
                event.revision(),
                revision);
        revision = event.revision();
        event.stale().forEach(stale -> task(stale).goStale());
        event.heldBack().forEach(early -> task(early).holdBack());
        plan = event.plan();
        plan.forEach(step -> {
            TaskPath task = tasks.computeIfAbsent(step.task().taskId(), id -> new TaskPath(step.task(), breaches));
            that(
                    task.outcome() == step.carried(),
                    "%s is said to be %s, and was %s",
                    step.task().step(),
                    step.carried(),
                    task.outcome());
        });
    }

    private void decide(CaseEvent.Decided event) {
        boolean refused = tasks.values().stream().anyMatch(task -> task.outcome() == TaskOutcome.REFUSED);
        boolean allWell = tasks.values().stream().allMatch(TaskPath::isSettledWell);
        boolean conditions = tasks.values().stream().anyMatch(TaskPath::hasConditions);
        that(
                fits(event.decision(), refused, allWell, conditions),
                "%s does not follow from the outcomes %s of the plan",
                event.decision(),
                tasks.values());
        that(event.decidedBy().sub().equals(lastBy), "decided by another than %s, who ended the last task", lastBy);
        that(
                event.revision() == null || Objects.equals(event.revision(), revision),
                "revision %s was decided on, and the case was about %s",
                event.revision(),
                revision);
        status = event.decision().name();
    }

    private static boolean fits(Decision answer, boolean refused, boolean allWell, boolean conditions) {
        return switch (answer) {
            case REJECTED -> refused;
            case APPROVED -> allWell && !conditions;
            case APPROVED_WITH_CONDITIONS -> allWell && conditions;
        };
    }

    /// What was found goes on when the case has ended.
    private void find(FindingEvent fact) {
        UUID id = fact.finding().findingId();
        if (fact instanceof FindingEvent.Raised raised) {
            that(
                    task(raised.task()).isDone(),
                    "%s has found something before it was done",
                    raised.task().step());
            that(found.put(id, new FindingPath(raised, breaches)) == null, "finding %s was raised twice", id);
            return;
        }
        FindingPath path = found.get(id);
        that(
                path != null,
                "finding %s was %s, and never raised",
                id,
                fact.getClass().getSimpleName());
        if (path != null) {
            path.go(fact);
        }
    }

    boolean is(UUID other) {
        return caseId.equals(other);
    }

    private void warn(CaseEvent.Expiring event) {
        that(warned.add(event.questionId()), "the requester was warned twice of one question");
        that(
                tasks.values().stream()
                        .anyMatch(task -> task.waitsFor(AskedOf.REQUESTER)
                                && event.questionId().equals(task.question())),
                "the requester was warned of a question that is not open");
    }

    private void expire() {
        that(waitsForRequester(), "expired, and the requester was asked nothing");
        status = "EXPIRED";
    }

    private TaskPath task(TaskRef named) {
        TaskPath task = tasks.get(named.taskId());
        if (task == null) {
            that(false, "%s has a task that is not in the plan", named.step());
            task = new TaskPath(named, breaches);
            tasks.put(named.taskId(), task);
        }
        return task;
    }

    private List<TaskPath> ofStep(String step) {
        return tasks.values().stream().filter(task -> task.step().equals(step)).toList();
    }

    private void that(boolean holds, String otherwise, @Nullable Object... parts) {
        if (!holds) {
            breaches.add(otherwise, parts);
        }
    }
}
