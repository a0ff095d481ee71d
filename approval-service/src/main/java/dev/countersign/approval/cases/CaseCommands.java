package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.policy.Policies;
import dev.countersign.chassis.Ids;
import dev.countersign.contracts.RequestEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/// What happens to a case because something has happened to its request. Each joins the transaction of the event.
@ApplicationScoped
class CaseCommands {
    private final Cases cases;
    private final Policies policies;
    private final CaseBook book;
    private final BusinessCalendar calendar;
    private final Clock clock;

    CaseCommands(Cases cases, Policies policies, CaseBook book, BusinessCalendar calendar, Clock clock) {
        this.cases = cases;
        this.policies = policies;
        this.book = book;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Opens the case of a request, with the plan of the policy in force.
    @Transactional(TxType.MANDATORY)
    void open(RequestEvent.Submitted submitted) {
        Plan plan = Plan.of(policies.inForce(), submitted.content(), Ids::next);
        ApprovalCase opened = new ApprovalCase(Ids.next(), submitted, plan, clock.instant());
        book.open(opened, opened.open(calendar));
    }

    /// Ends the case of a request that was taken back.
    @Transactional(TxType.MANDATORY)
    void withdraw(RequestEvent.Withdrawn withdrawn) {
        ApprovalCase found = cases.ofRequest(withdrawn.requestId())
                .orElseThrow(() ->
                        new IllegalStateException("There is no case for the request " + withdrawn.requestId() + "."));
        book.keep(found, found.withdraw(clock.instant()));
    }
}
