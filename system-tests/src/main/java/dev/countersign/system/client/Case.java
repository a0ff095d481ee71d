package dev.countersign.system.client;

import dev.countersign.contracts.TaskOutcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The case of a request as approval-service shows it.
public record Case(UUID id, UUID requestId, String status, List<Step> tasks) {

    public record Step(
            UUID taskId,
            String step,
            String status,
            @Nullable TaskOutcome outcome) {}
}
