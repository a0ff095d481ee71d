package dev.countersign.request.purchase;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.countersign.contracts.Decision;
import java.time.Instant;

/// What was approved and stands, while a change of it is looked at.
///
/// @param content as it was decided on
record Approved(int revision, ContentForm content, Answer decision, Instant decidedAt) {

    /// What happens to the request when the change does not get its yes.
    @JsonIgnore
    RequestAction stand() {
        return decision.decision() == Decision.APPROVED_WITH_CONDITIONS
                ? RequestAction.STAND_WITH_CONDITIONS
                : RequestAction.STAND;
    }
}
