package dev.countersign.system.history;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.system.history.Finding.Check;
import dev.countersign.system.history.History.Ending;
import dev.countersign.system.history.History.Fact;
import dev.countersign.system.history.History.StoredTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// I6. A task that has to be done again has another turn; within one there is one outcome.
final class OneOutcome {
    private final Check check = new Check("I6", "one outcome per turn of a task, and nobody was told another");
    private final History history;
    private final Map<UUID, List<Told>> told = new HashMap<>();
    private final Map<UUID, Told> inForce = new HashMap<>();

    OneOutcome(History history) {
        this.history = history;
    }

    /// @param by null when an earlier case has found it
    private record Told(TaskOutcome outcome, @Nullable String by) {}

    Finding find(Topic approvals) {
        for (UUID request : approvals.aggregates()) {
            Set<UUID> done = new HashSet<>();
            Set<UUID> events = new HashSet<>();
            for (Fact fact : approvals.of(request)) {
                if (fact.event().isPresent() && events.add(Topic.envelope(fact).id())) {
                    hear(fact.event().get(), done);
                }
            }
        }
        history.tasks().forEach(this::stored);
        answered();
        return check.done();
    }

    private void hear(DomainEvent event, Set<UUID> done) {
        switch (event) {
            case CaseEvent.Opened opened -> opened.plan().forEach(this::carried);
            case CaseEvent.TaskQueued queued -> {
                done.remove(queued.task().taskId());
                inForce.remove(queued.task().taskId());
            }
            case CaseEvent.TaskCompleted completed -> {
                UUID task = completed.task().taskId();
                Told now = new Told(completed.outcome(), completed.by().sub());
                check.that(done.add(task), "task %s has a second outcome in one turn: %s", task, now);
                told.computeIfAbsent(task, id -> new ArrayList<>()).add(now);
                inForce.put(task, now);
            }
            default -> {}
        }
    }

    private void carried(PlannedStep step) {
        if (step.carried() != null) {
            inForce.put(step.task().taskId(), new Told(step.carried(), null));
        }
    }

    private void stored(StoredTask task) {
        Told last = inForce.get(task.id());
        boolean fits = last == null
                ? task.outcome() == null && task.completedBy() == null
                : last.outcome().name().equals(task.outcome())
                        && (last.by() == null || Objects.equals(last.by(), task.completedBy()));
        check.that(
                fits,
                "task %s is stored as %s by %s, which is not what was told",
                task.id(),
                task.outcome(),
                task.completedBy());
    }

    /// Each good answer that a client was given stands for a completion of its own.
    private void answered() {
        for (Ending ending : history.endings()) {
            check.that(
                    told.getOrDefault(ending.task(), new ArrayList<>()).remove(new Told(ending.outcome(), ending.by())),
                    "%s was told that %s of task %s was accepted, and the facts say otherwise",
                    ending.by(),
                    ending.outcome(),
                    ending.task());
        }
    }
}
