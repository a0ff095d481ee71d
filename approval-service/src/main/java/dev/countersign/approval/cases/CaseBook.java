package dev.countersign.approval.cases;

import dev.countersign.approval.record.DecisionRecord;
import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.contracts.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// Where a command leaves what it has done to a case: the case itself, what others must hear of, and for the record
/// what was decided.
@ApplicationScoped
public class CaseBook {
    private final Cases cases;
    private final Outbox outbox;
    private final DecisionRecord record;
    private final Actors actors;

    CaseBook(Cases cases, Outbox outbox, DecisionRecord record, Actors actors) {
        this.cases = cases;
        this.outbox = outbox;
        this.record = record;
        this.actors = actors;
    }

    /// A case that has just been opened. Joins the caller's transaction; several that open in it go to the database
    /// together.
    void open(ApprovalCase opened, List<CaseEvent> events) {
        cases.persist(opened);
        outbox.append(opened.firstVersionOf(events), events);
    }

    /// Joins the caller's transaction. The case goes to the database before its events: the loser of a race finds its
    /// copy outdated, which is a 409, and not its event's version taken, which would look like a fault.
    ///
    /// @param events that the last command on the case has returned
    public void keep(ApprovalCase changed, List<CaseEvent> events) {
        cases.flush();
        outbox.append(changed.firstVersionOf(events), events);
        record.append(events);
    }

    /// As {@link #keep(ApprovalCase, List)}, for what somebody has done who may stand in for others.
    ///
    /// @throws dev.countersign.approval.delegation.DelegationRefused.JustEnded when they do not any more
    public void keep(ApprovalCase changed, List<CaseEvent> events, Actor by) {
        actors.confirm(by);
        keep(changed, events);
    }
}
