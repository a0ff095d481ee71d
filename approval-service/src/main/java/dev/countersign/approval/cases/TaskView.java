package dev.countersign.approval.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestContent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task with everything that its team needs to decide, on one screen.
///
/// @param version the ETag
/// @param earlier the other steps of the case that have their outcome, in the order of the plan
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
        UUID id,
        UUID caseId,
        UUID requestId,
        long requestNumber,
        String step,
        TaskKind kind,
        String team,
        String title,
        TaskStatus status,
        long version,
        @Nullable Instant queuedAt,
        @Nullable Instant dueAt,
        @Nullable PersonView claimedBy,
        @Nullable Instant claimedAt,
        @Nullable TaskOutcome outcome,
        @Nullable String reason,
        List<String> conditions,
        @Nullable Offer offer,
        @Nullable PersonView completedBy,
        @Nullable Instant completedAt,
        CaseStatus caseStatus,
        Lane lane,
        Instant submittedAt,
        Person requester,
        RequestContent content,
        List<StepView> earlier) {

    /// @throws CaseRefused.Unknown when it is no task of this case
    public static TaskView of(ApprovalCase found, UUID taskId) {
        Task task = found.task(taskId);
        StepView step = StepView.of(task);
        return new TaskView(
                task.id(),
                found.id(),
                found.requestId(),
                found.requestNumber(),
                step.step(),
                step.kind(),
                step.team(),
                task.label().title(),
                step.status(),
                task.version(),
                step.queuedAt(),
                step.dueAt(),
                step.claimedBy(),
                step.claimedAt(),
                step.outcome(),
                step.reason(),
                step.conditions(),
                step.offer(),
                step.completedBy(),
                step.completedAt(),
                found.status(),
                found.lane(),
                found.submittedAt(),
                found.requester(),
                found.content(),
                earlier(found, taskId));
    }

    private static List<StepView> earlier(ApprovalCase found, UUID taskId) {
        return found.tasks().stream()
                .filter(other -> !other.id().equals(taskId))
                .map(StepView::of)
                .filter(StepView::done)
                .toList();
    }

    /// This task as one of the steps of its case.
    public StepView asStep() {
        return new StepView(
                id,
                step,
                kind,
                team,
                status,
                queuedAt,
                dueAt,
                claimedBy,
                claimedAt,
                outcome,
                reason,
                conditions,
                offer,
                completedBy,
                completedAt);
    }

    /// Where it has its page.
    public String address() {
        return switch (kind) {
            case REVIEW -> "/reviews/" + id;
            case APPROVAL -> "/approvals/" + id;
        };
    }

    /// Whether it was asked for by this person or on their behalf, so that somebody else has to work on it.
    public boolean isOwnRequestOf(Person person) {
        return ApprovalCase.isOwnRequestOf(person, requester, content);
    }

    /// Whether this person has it in hand.
    public boolean heldBy(Person person) {
        return claimedBy != null && claimedBy.sub().equals(person.sub());
    }
}
