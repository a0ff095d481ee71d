package dev.countersign.approval.cases;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.contracts.Lane;
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
/// @param own the task as a step of its case; its fields stand beside the others
/// @param questions what was asked for this task, the oldest first
/// @param way every step of the case, in the order of the plan; the case itself shows them to programs
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TaskView(
        UUID id,
        UUID caseId,
        UUID requestId,
        long requestNumber,
        String title,
        long version,
        @JsonUnwrapped StepView own,
        CaseStatus caseStatus,
        Lane lane,
        int revision,
        Instant submittedAt,
        Person requester,
        RequestContent content,
        List<QuestionView> questions,
        @JsonIgnore List<StepView> way) {

    /// @throws CaseRefused.Unknown when it is no task of this case
    public static TaskView of(ApprovalCase found, UUID taskId, Moment now) {
        Task task = found.task(taskId);
        Origin origin = found.origin();
        return new TaskView(
                task.id(),
                found.id(),
                origin.requestId(),
                origin.requestNumber(),
                task.label().title(),
                task.version(),
                StepView.of(found, task, now),
                found.status(),
                found.lane(),
                found.revision(),
                origin.submittedAt(),
                origin.requester(),
                found.content(),
                found.questions().stream()
                        .filter(question -> question.taskId().equals(taskId))
                        .map(QuestionView::of)
                        .toList(),
                found.tasks().stream()
                        .map(step -> StepView.of(found, step, now))
                        .toList());
    }

    /// The other steps of the case that have their outcome, in the order of the plan.
    @JsonProperty("earlier")
    public List<StepView> earlier() {
        return way.stream()
                .filter(step -> step.done() && !step.taskId().equals(id))
                .toList();
    }

    /// The names of the steps of the case that one waits for.
    public List<String> before(StepView step) {
        return way.stream()
                .map(StepView::step)
                .distinct()
                .filter(step.after()::contains)
                .toList();
    }

    public String step() {
        return own.step();
    }

    public TaskKind kind() {
        return own.kind();
    }

    public String team() {
        return own.team();
    }

    /// Whose members may act on it.
    public List<String> teams() {
        return own.escalatedTo() == null ? List.of(own.team()) : List.of(own.team(), own.escalatedTo());
    }

    public TaskStatus status() {
        return own.status();
    }

    /// Null before its turn.
    public @Nullable Instant dueAt() {
        return own.dueAt();
    }

    /// Null when nobody has it.
    public @Nullable PersonView claimedBy() {
        return own.claimedBy();
    }

    /// Null when it has none.
    public @Nullable TaskOutcome outcome() {
        return own.outcome();
    }

    /// Where it has its page.
    public String address() {
        return switch (own.kind()) {
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
        return own.claimedBy() != null && own.claimedBy().sub().equals(person.sub());
    }
}
