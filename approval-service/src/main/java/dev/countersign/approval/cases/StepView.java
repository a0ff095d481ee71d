package dev.countersign.approval.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far one step of a case is.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        UUID taskId,
        String step,
        TaskKind kind,
        String team,
        TaskStatus status,
        @Nullable Instant queuedAt,
        @Nullable Instant dueAt,
        @Nullable PersonView claimedBy,
        @Nullable Instant claimedAt,
        @Nullable TaskOutcome outcome,
        @Nullable String reason,
        List<String> conditions,
        @Nullable Offer offer,
        @Nullable PersonView completedBy,
        @Nullable Instant completedAt) {

    static StepView of(Task task) {
        return new StepView(
                task.id(),
                task.step(),
                task.kind(),
                task.team(),
                task.status(),
                task.queuedAt(),
                task.dueAt(),
                PersonView.of(task.claimedBy(), task.claimedName()),
                task.claimedAt(),
                task.outcome(),
                task.reason(),
                task.conditions(),
                task.offer(),
                PersonView.of(task.completedBy(), task.completedName()),
                task.completedAt());
    }

    /// Whether it has its outcome.
    public boolean done() {
        return status == TaskStatus.DONE;
    }
}
