package dev.countersign.system.client;

import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The case of a request as approval-service shows it.
public record Case(UUID id, UUID requestId, String status, List<Step> tasks) {

    public record Step(
            UUID taskId,
            String step,
            TaskKind kind,
            String team,
            String status,
            @Nullable TaskOutcome outcome) {

        /// Where it has its page.
        public String address() {
            return (kind == TaskKind.REVIEW ? "/reviews/" : "/approvals/") + taskId;
        }
    }
}
