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
        tell(List.of(new Told(about, events)));
    }

    /// What several cases have to tell: each of the places gets all of it in one round trip.
    void tell(List<Told> several) {
        outbox.appendEach(several.stream()
                .map(told -> new Outbox.Told(told.firstVersion(), told.events()))
                .toList());
        history.append(several);
        deadlines.follow(several);
        several.forEach(told -> record.append(told.events()));
    }
}
