package dev.countersign.system.history;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.TaskOutcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/// Goes the way of one case, fact by fact, and notes each step that nobody could have taken. Written from the domain's
/// rules, not from the services' code.
final class CasePath {
    private enum At {
        WAITING,
        QUEUED,
        CLAIMED,
        DONE
    }

    private final UUID requestId;
    private final List<String> breaches = new ArrayList<>();
    private final Map<UUID, At> tasks = new HashMap<>();
    private final Map<UUID, TaskOutcome> outcomes = new HashMap<>();
    private final Map<UUID, String> holders = new HashMap<>();
    private List<PlannedStep> plan = List.of();
    private boolean opened;
    private boolean conditions;
    private @Nullable Decision decision;
    private boolean cancelled;

    CasePath(UUID requestId, List<DomainEvent> facts) {
        this.requestId = requestId;
        facts.forEach(this::go);
    }

    List<String> breaches() {
        return breaches;
    }

    /// What approval-service must hold of it.
    String caseStatus() {
        if (decision != null) {
            return decision.name();
        }
        return cancelled ? "CANCELLED" : "OPEN";
    }

    /// What request-service must hold of it, if the requester has not taken it back.
    String requestStatus() {
        if (decision != null) {
            return decision.name();
        }
        return opened ? "IN_REVIEW" : "SUBMITTED";
    }

    private void go(DomainEvent fact) {
        if (decision != null || cancelled) {
            breach("%s after the case had ended", fact.getClass().getSimpleName());
        }
        switch (fact) {
            case CaseEvent.Opened event -> open(event);
            case CaseEvent.TaskQueued event -> queue(event);
            case CaseEvent.TaskClaimed event -> claim(event);
            case CaseEvent.TaskReleased event -> release(event);
            case CaseEvent.TaskCompleted event -> complete(event);
            case CaseEvent.Decided event -> decide(event);
            case CaseEvent.Cancelled event -> cancelled = true;
            case CaseEvent.TaskDispensed event -> {}
            case CaseEvent.Revised event -> {}
            case CaseEvent.Expiring event -> {}
            case CaseEvent.Expired event -> {}
            case HandoverEvent event -> {}
            case QuestionEvent event -> {}
            case RequestEvent event -> breach("an event of requests among the facts of its case");
            case DelegationEvent event -> breach("a delegation among the facts of a case");
            case RecordEvent event -> breach("an event of the record among the facts of a case");
        }
    }

    private void open(CaseEvent.Opened event) {
        if (opened) {
            breach("opened twice");
        }
        opened = true;
        plan = event.plan();
        plan.forEach(step -> tasks.put(step.task().taskId(), At.WAITING));
    }

    private void queue(CaseEvent.TaskQueued event) {
        move(event.task().taskId(), At.WAITING, At.QUEUED, "queued");
        plan.stream()
                .filter(step -> step.task().taskId().equals(event.task().taskId()))
                .flatMap(step -> step.after().stream())
                .filter(before -> !isWell(before))
                .forEach(before ->
                        breach("%s queued before %s was done well", event.task().step(), before));
    }

    private void claim(CaseEvent.TaskClaimed event) {
        move(event.task().taskId(), At.QUEUED, At.CLAIMED, "claimed");
        holders.put(event.task().taskId(), event.by().sub());
    }

    private void release(CaseEvent.TaskReleased event) {
        move(event.task().taskId(), At.CLAIMED, At.QUEUED, "released");
        requireHolder(event.task().taskId(), event.by().sub(), "released");
    }

    private void complete(CaseEvent.TaskCompleted event) {
        move(event.task().taskId(), At.CLAIMED, At.DONE, "completed");
        requireHolder(event.task().taskId(), event.by().sub(), "completed");
        outcomes.put(event.task().taskId(), event.outcome());
        conditions |= !event.conditions().isEmpty();
    }

    private void decide(CaseEvent.Decided event) {
        boolean refused = outcomes.containsValue(TaskOutcome.REFUSED);
        boolean allWell = plan.stream().allMatch(step -> isWell(step.task().step()));
        BiPredicate<Decision, Boolean> fits = (answer, withConditions) -> switch (answer) {
            case REJECTED -> refused;
            case APPROVED -> allWell && !withConditions;
            case APPROVED_WITH_CONDITIONS -> allWell && withConditions;
        };
        if (!fits.test(event.decision(), conditions)) {
            breach("%s does not follow from the outcomes %s of the plan", event.decision(), outcomes);
        }
        decision = event.decision();
    }

    private boolean isWell(String step) {
        return plan.stream()
                .map(PlannedStep::task)
                .filter(task -> task.step().equals(step))
                .map(task -> outcomes.get(task.taskId()))
                .allMatch(outcome -> outcome != null && outcome.positive());
    }

    private void requireHolder(UUID task, String by, String what) {
        if (!by.equals(holders.get(task))) {
            breach("a task was %s by %s, who did not hold it", what, by);
        }
    }

    private void move(UUID task, At from, At to, String what) {
        At at = tasks.put(task, to);
        if (at != from) {
            breach("a task was %s that was %s", what, at == null ? "not in the plan" : at);
        }
    }

    private void breach(String what, Object... parts) {
        breaches.add("request " + requestId + ": " + what.formatted(parts));
    }
}
