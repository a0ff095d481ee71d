package dev.countersign.approval.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.approval.cases.Pace;
import dev.countersign.approval.cases.PersonView;
import dev.countersign.approval.cases.TaskStatus;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Money;
import dev.countersign.contracts.TaskKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the queue shows of a task.
///
/// @param escalatedTo whose members may act on it beside the team's, since it was not done in time
/// @param dueAt when its target ends; the queue is in this order
/// @param pace whether that can be kept
/// @param version the task's ETag
@JsonInclude(JsonInclude.Include.NON_NULL)
record QueueRow(
        UUID id,
        UUID requestId,
        long requestNumber,
        String step,
        TaskKind kind,
        Lane lane,
        String team,
        @Nullable String escalatedTo,
        String title,
        PersonView requester,
        Money annualCost,
        TaskStatus status,
        @Nullable PersonView claimedBy,
        @Nullable PersonView claimedFor,
        Instant queuedAt,
        Instant dueAt,
        Pace pace,
        long version) {

    /// Where it has its page.
    public String address() {
        return switch (kind) {
            case REVIEW -> "/reviews/" + id;
            case APPROVAL -> "/approvals/" + id;
        };
    }

    /// Whether its target can be kept without anybody hurrying.
    public boolean onTrack() {
        return pace == Pace.ON_TRACK;
    }

    /// Whether this person asked for it, so that somebody else has to work on it.
    public boolean askedBy(String sub) {
        return requester.sub().equals(sub);
    }

    /// Whether this person can take it, as far as the row tells.
    public boolean offeredTo(String sub) {
        return claimedBy == null && !askedBy(sub);
    }

    /// Whether this person has it in hand.
    public boolean heldBy(String sub) {
        return claimedBy != null && claimedBy.sub().equals(sub);
    }
}
