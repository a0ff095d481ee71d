package dev.countersign.system.client;

import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A task as approval-service shows it.
///
/// @param version for If-Match; 0 in a row of the queue, which does not tell it
public record Task(
        UUID id,
        UUID requestId,
        String step,
        TaskKind kind,
        String team,
        String title,
        String status,
        long version,
        @Nullable Holder claimedBy,
        @Nullable TaskOutcome outcome,
        @Nullable Holder completedBy) {

    public record Holder(String sub, String name) {}

    public boolean isHeldBy(String sub) {
        return claimedBy != null && claimedBy.sub().equals(sub);
    }
}
