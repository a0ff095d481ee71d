package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.policy.Policies;
import dev.countersign.chassis.Ids;
import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.RequestEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/// What happens to a case because something has happened to its request. Each joins the transaction of the event.
@ApplicationScoped
class CaseCommands {
    private final Cases cases;
    private final Policies policies;
    private final Outbox outbox;
    private final BusinessCalendar calendar;
    private final Clock clock;

    CaseCommands(Cases cases, Policies policies, Outbox outbox, BusinessCalendar calendar, Clock clock) {
        this.cases = cases;
        this.policies = policies;
        this.outbox = outbox;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Opens the case of a request, with the plan of the policy in force.
    @Transactional(TxType.MANDATORY)
    void open(RequestEvent.Submitted submitted) {
        Plan plan = Plan.of(policies.inForce(), submitted.content(), Ids::next);
        ApprovalCase opened = new ApprovalCase(Ids.next(), submitted, plan, clock.instant());
        List<CaseEvent> events = opened.open(calendar);
        cases.persist(opened);
        outbox.append(opened.firstVersionOf(events), events);
    }

    /// Ends the case of a request that was taken back.
    @Transactional(TxType.MANDATORY)
    void withdraw(RequestEvent.Withdrawn withdrawn) {
        ApprovalCase found = cases.ofRequest(withdrawn.requestId())
                .orElseThrow(() ->
                        new IllegalStateException("There is no case for the request " + withdrawn.requestId() + "."));
        List<CaseEvent> events = found.withdraw(clock.instant());
        // Before the outbox: the loser of a race finds its copy outdated, and not its event's version taken.
        cases.flush();
        outbox.append(found.firstVersionOf(events), events);
    }
}
