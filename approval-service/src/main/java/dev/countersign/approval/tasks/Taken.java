package dev.countersign.approval.tasks;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has become of the tasks that were ticked, in their order.
public record Taken(List<Outcome> outcomes) {
    public List<Outcome> yours() {
        return outcomes.stream().filter(outcome -> outcome.refused() == null).toList();
    }

    public List<Outcome> others() {
        return outcomes.stream().filter(outcome -> outcome.refused() != null).toList();
    }

    /// @param title of the task; empty when this person does not see it
    /// @param address of the task; null then
    /// @param refused why it was not taken; null when it was
    public record Outcome(
            String title,
            @Nullable String address,
            @Nullable String refused) {}
}
