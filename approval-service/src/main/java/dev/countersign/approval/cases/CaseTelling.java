package dev.countersign.approval.cases;

import dev.countersign.approval.record.DecisionRecord;
import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.contracts.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Where the events of a case go, all in the transaction in which they happened: to the other services, to the history
/// that people read, to the timers that look at the case again, and to the record of what was decided.
@ApplicationScoped
class CaseTelling {
    private final Outbox outbox;
    private final CaseHistory history;
    private final Deadlines deadlines;
    private final DecisionRecord record;

    CaseTelling(Outbox outbox, CaseHistory history, Deadlines deadlines, DecisionRecord record) {
        this.outbox = outbox;
        this.history = history;
        this.deadlines = deadlines;
        this.record = record;
    }

    void tell(ApprovalCase about, List<CaseEvent> events) {
        long first = about.firstVersionOf(events);
        outbox.append(first, events);
        history.append(first, events);
        deadlines.follow(about, events);
        record.append(events);
    }
}
