package dev.countersign.request.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One step of the request's case.
///
/// @param because why the policy asks for it
/// @param onBehalfOf whose delegate the person is; absent when they act for themselves
/// @param askedOf whose answer it waits for
/// @param forwardedFrom the team that had it before
/// @param escalatedTo who may act on it too, since it is overdue
/// @param after the names of the steps that it waits for; absent when they are not known
@JsonInclude(JsonInclude.Include.NON_NULL)
record StepView(
        UUID taskId,
        String step,
        TaskKind kind,
        String team,
        RequestStep.Status status,
        @Nullable String because,
        @Nullable String person,
        @Nullable String onBehalfOf,
        @Nullable AskedOf askedOf,
        @Nullable String forwardedFrom,
        @Nullable String escalatedTo,
        @Nullable Instant queuedAt,
        @Nullable Instant dueAt,
        @Nullable Instant completedAt,
        @Nullable TaskOutcome outcome,
        @Nullable String reason,
        @Nullable List<String> after) {

    /// Whether somebody works on it, or should.
    public boolean open() {
        return status == RequestStep.Status.QUEUED || status == RequestStep.Status.CLAIMED;
    }

    /// Whether it has its outcome from before what is asked for was changed.
    public boolean carried() {
        return status == RequestStep.Status.DONE && completedAt == null;
    }

    /// Whether the vendor is asked.
    public boolean ofVendor() {
        return askedOf == AskedOf.VENDOR;
    }

    static StepView of(RequestStep step) {
        return new StepView(
                step.taskId(),
                step.step(),
                step.kind(),
                step.team(),
                step.status(),
                step.because(),
                step.person(),
                step.onBehalfOf(),
                step.askedOf(),
                step.forwardedFrom(),
                step.escalatedTo(),
                step.queuedAt(),
                step.dueAt(),
                step.completedAt(),
                step.outcome(),
                step.reason(),
                step.after());
    }
}
