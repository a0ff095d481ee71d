package dev.countersign.request.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.chassis.look.Words;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as REST shows it.
///
/// @param number what people call it by
/// @param version the ETag
/// @param holder who has the ball, since `heldSince`
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
        UUID id,
        long number,
        RequestStatus status,
        long version,
        int revision,
        ContentForm content,
        Person requester,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        Holder holder,
        Instant heldSince,
        @Nullable Answer decision,
        List<StepView> steps) {

    static RequestView of(PurchaseRequest request, List<RequestStep> steps) {
        return new RequestView(
                request.id(),
                request.number(),
                request.status(),
                request.version(),
                request.revision(),
                request.content(),
                request.requester(),
                request.createdAt(),
                request.submittedAt(),
                request.decidedAt(),
                request.status().holder(),
                request.statusSince(),
                request.answer(),
                steps.stream().map(StepView::of).toList());
    }

    /// The team whose turn it is, if one has been asked.
    public @Nullable String waitingTeam() {
        return steps.stream()
                .filter(StepView::open)
                .map(StepView::team)
                .findFirst()
                .orElse(null);
    }

    /// Who has the ball: the person if one has taken the step, otherwise the team, the requester or nobody.
    public String holderInWords() {
        return steps.stream()
                .filter(StepView::open)
                .findFirst()
                .map(step -> step.person() == null ? Words.team(step.team()) : step.person())
                .orElseGet(() -> holder == Holder.REQUESTER ? requester.name() : Words.holder(holder));
    }

    public String ballInWords() {
        return holder == Holder.NOBODY ? "Nobody has to do anything" : holderInWords() + " has the ball";
    }

    /// One step of the request's case.
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record StepView(
            UUID taskId,
            String step,
            TaskKind kind,
            String team,
            RequestStep.Status status,
            @Nullable String person,
            @Nullable Instant queuedAt,
            @Nullable Instant dueAt,
            @Nullable Instant completedAt,
            @Nullable TaskOutcome outcome,
            @Nullable String reason) {

        /// Whether somebody works on it, or should.
        public boolean open() {
            return status == RequestStep.Status.QUEUED || status == RequestStep.Status.CLAIMED;
        }

        static StepView of(RequestStep step) {
            return new StepView(
                    step.taskId(),
                    step.step(),
                    step.kind(),
                    step.team(),
                    step.status(),
                    step.person(),
                    step.queuedAt(),
                    step.dueAt(),
                    step.completedAt(),
                    step.outcome(),
                    step.reason());
        }
    }
}
