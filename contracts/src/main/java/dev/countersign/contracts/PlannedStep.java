package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of a case's plan. It waits for the steps named in `after`.
///
/// @param because why the policy asks for it, in words for the requester; absent in events from before it was told
/// @param carried the outcome that it has from an earlier case of the request and keeps, because nothing that it is
/// about
///     has changed; absent when it is to be done
public record PlannedStep(
        TaskRef task,
        List<String> after,
        @Nullable String because,
        @Nullable TaskOutcome carried) {
    public PlannedStep {
        requireNonNull(task, "task");
        after = List.copyOf(after);
    }
}
