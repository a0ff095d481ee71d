package dev.countersign.approval.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.Dispensation;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How far one step of a case is.
///
/// @param after the names of the steps that it waits for
/// @param pace whether its target can be kept; only while it is its turn
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(
        UUID taskId,
        String step,
        TaskKind kind,
        String team,
        TaskStatus status,
        List<String> after,
        @Nullable Instant queuedAt,
        @Nullable Instant dueAt,
        @Nullable Pace pace,
        @Nullable String because,
        @Nullable String escalatedTo,
        @Nullable AskedOf waitsFor,
        @Nullable Dispensation dispensed,
        @Nullable PersonView claimedBy,
        @Nullable PersonView claimedFor,
        @Nullable Instant claimedAt,
        @Nullable TaskOutcome outcome,
        @Nullable String reason,
        List<String> conditions,
        @Nullable Offer offer,
        @Nullable PersonView completedBy,
        @Nullable PersonView completedFor,
        @Nullable Instant completedAt) {

    static StepView of(ApprovalCase found, Task task, Moment now) {
        @Nullable Hold hold = task.hold();
        @Nullable Conclusion end = task.conclusion();
        return new StepView(
                task.id(),
                task.step(),
                task.kind(),
                task.team(),
                task.status(),
                task.after(),
                task.queuedAt(),
                task.dueAt(),
                pace(found, task, now),
                task.because(),
                task.escalatedTo(),
                task.askedOf(),
                task.dispensed(),
                hold == null ? null : new PersonView(hold.sub(), hold.name()),
                hold == null ? null : PersonView.of(hold.forSub(), hold.forName()),
                hold == null ? null : hold.since(),
                end == null ? null : end.outcome(),
                end == null ? null : end.reason(),
                end == null ? List.of() : end.conditions(),
                end == null ? null : end.offer(),
                end == null ? null : new PersonView(end.sub(), end.name()),
                end == null ? null : PersonView.of(end.forSub(), end.forName()),
                end == null ? null : end.at());
    }

    /// While an answer is awaited it stays what it was when somebody asked.
    private static @Nullable Pace pace(ApprovalCase found, Task task, Moment now) {
        @Nullable Instant due = task.dueAt();
        if (due == null || !task.status().isInTurn()) {
            return null;
        }
        Moment counted = found.openQuestion(task)
                .map(question -> new Moment(question.askedAt(), now.calendar()))
                .orElse(now);
        return Pace.of(task.target(), due, counted);
    }

    /// Who has it in hand or has ended it; null when nobody is named.
    public @Nullable PersonView by() {
        return completedBy == null ? claimedBy : completedBy;
    }

    /// Whether it is its turn.
    public boolean open() {
        return status == TaskStatus.QUEUED || status == TaskStatus.CLAIMED;
    }

    /// Whether it has its outcome.
    public boolean done() {
        return status == TaskStatus.DONE;
    }
}
