package dev.countersign.system.client;

import dev.countersign.contracts.Offer;
import dev.countersign.contracts.TaskOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How somebody ends a task.
public record Outcome(
        TaskOutcome outcome,
        String reason,
        List<String> conditions,
        @Nullable Offer offer,
        @Nullable Map<String, Assessment.Given> answers) {

    public static Outcome of(TaskOutcome outcome, String reason) {
        return new Outcome(outcome, reason, List.of(), null, null);
    }

    public Outcome with(String... more) {
        return new Outcome(outcome, reason, List.of(more), offer, answers);
    }

    public Outcome with(Offer instead) {
        return new Outcome(outcome, reason, conditions, instead, answers);
    }

    /// With answers to what the policy asks, by the ids of the questions.
    public Outcome answering(Map<String, Assessment.Given> given) {
        return new Outcome(outcome, reason, conditions, offer, given);
    }

    /// Whether it needs answers.
    public boolean needsAnswers() {
        return outcome == TaskOutcome.CLEARED || outcome == TaskOutcome.CLEARED_WITH_CONDITIONS;
    }
}
