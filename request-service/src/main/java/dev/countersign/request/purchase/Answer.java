package dev.countersign.request.purchase;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Offer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the requester was told in the end.
///
/// @param offer what a no comes with
record Answer(
        Decision decision,
        String reason,
        List<String> conditions,
        @Nullable Offer offer,
        String decidedBy) {

    /// The look's tone for it.
    public String tone() {
        return decision == Decision.REJECTED ? "bad" : "good";
    }

    /// Whether it is a yes.
    boolean positive() {
        return decision != Decision.REJECTED;
    }

    static Answer of(CaseEvent.Decided decided) {
        return new Answer(
                decided.decision(),
                decided.reason(),
                decided.conditions(),
                decided.offer(),
                decided.decidedBy().name());
    }
}
