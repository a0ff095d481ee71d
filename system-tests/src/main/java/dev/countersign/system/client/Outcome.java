package dev.countersign.system.client;

import dev.countersign.contracts.Offer;
import dev.countersign.contracts.TaskOutcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How somebody ends a task.
public record Outcome(
        TaskOutcome outcome,
        String reason,
        List<String> conditions,
        @Nullable Offer offer) {

    public static Outcome of(TaskOutcome outcome, String reason) {
        return new Outcome(outcome, reason, List.of(), null);
    }

    public Outcome with(String... more) {
        return new Outcome(outcome, reason, List.of(more), offer);
    }

    public Outcome with(Offer instead) {
        return new Outcome(outcome, reason, conditions, instead);
    }
}
