package dev.countersign.approval.cases;

import dev.countersign.approval.record.DecisionRecord;
import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.contracts.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Where a command leaves what it has done to a case: the case itself, what others must hear of, the history that
/// people read, what is to be looked at again later, and for the record what was decided.
@ApplicationScoped
public class CaseBook {
    private final Cases cases;
    private final Outbox outbox;
    private final DecisionRecord record;
    private final CaseHistory history;
    private final Deadlines deadlines;
    private final Actors actors;

    CaseBook(
            Cases cases,
            Outbox outbox,
            DecisionRecord record,
            CaseHistory history,
            Deadlines deadlines,
            Actors actors) {
        this.cases = cases;
        this.outbox = outbox;
        this.record = record;
        this.history = history;
        this.deadlines = deadlines;
        this.actors = actors;
    }

    /// A case that has just been opened. Joins the caller's transaction; several that open in it go to the database
    /// together.
    void open(ApprovalCase opened, List<CaseEvent> events) {
        cases.persist(opened);
        tell(opened, events);
    }

    /// Joins the caller's transaction. The case goes to the database before its events: the loser of a race finds
    /// its copy outdated, which is a 409, and not its event's version taken, which would look like a fault.
    ///
    /// @param events that the last command on the case has returned
    public void keep(ApprovalCase changed, List<CaseEvent> events) {
        cases.flush();
        tell(changed, events);
        record.append(events);
    }

    /// As {@link #keep(ApprovalCase, List)}, for what somebody has done who may stand in for others.
    ///
    /// @throws dev.countersign.approval.delegation.DelegationRefused.JustEnded when they do not any more
    public void keep(ApprovalCase changed, List<CaseEvent> events, Actor by) {
        actors.confirm(by);
        keep(changed, events);
    }

    /// When the case ends unless the requester answers what is asked of them now; empty when it waits for ever.
    public Optional<Instant> expiresAt(ApprovalCase of, Instant askedAt) {
        return deadlines.expiresAt(of, askedAt);
    }

    private void tell(ApprovalCase about, List<CaseEvent> events) {
        long first = about.firstVersionOf(events);
        outbox.append(first, events);
        history.append(first, events);
        deadlines.follow(about, events);
    }
}
