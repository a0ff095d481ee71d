package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.util.List;

/// One step of a case's plan. It waits for the steps named in `after`.
public record PlannedStep(TaskRef task, List<String> after) {
    public PlannedStep {
        requireNonNull(task, "task");
        after = List.copyOf(after);
    }
}
