package dev.countersign.approval.cases;

import dev.countersign.contracts.CaseEvent;
import java.util.List;

/// What a case has to tell.
///
/// @param events that the last command on the case has returned
record Told(ApprovalCase about, List<CaseEvent> events) {

    /// The version of the first event; the others follow it.
    long firstVersion() {
        return about.firstVersionOf(events);
    }
}
