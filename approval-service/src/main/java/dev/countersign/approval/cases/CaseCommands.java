package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.policy.Policies;
import dev.countersign.approval.policy.Policy;
import dev.countersign.chassis.Ids;
import dev.countersign.contracts.RequestEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What happens to a case because something has happened to its request. Each joins the transaction of the
/// event.
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

    /// Opens a case for each request, with the plan of the policy in force.
    ///
    /// @param submitted no request twice
    @Transactional(TxType.MANDATORY)
    void open(List<RequestEvent.Submitted> submitted) {
        Policies.InForce policy = policies.inForce();
        book.open(submitted.stream()
                .map(each ->
                        opened(policy, Submission.of(each), each.revision() == 1 ? null : latest(each.requestId())))
                .toList());
    }

    /// Goes on with the changed content in the case that is open, or opens a further one when there is an
    /// answer already, or the change before was taken back.
    @Transactional(TxType.MANDATORY)
    void revise(RequestEvent.Revised revised) {
        ApprovalCase found = latest(revised.requestId());
        if (found.status() == CaseStatus.OPEN) {
            Policy policy = policies.version(found.origin().policyVersion());
            Plan plan = Plan.of(found.origin().policyVersion(), policy, revised.content(), Ids::next);
            book.keep(found, found.revise(revised, plan, now()));
        } else {
            book.open(List.of(opened(policies.inForce(), Submission.of(revised), found)));
        }
    }

    /// Brings the requester's answer to whoever waits for it.
    @Transactional(TxType.MANDATORY)
    void answer(RequestEvent.Answered answered) {
        ApprovalCase found = latest(answered.requestId());
        book.keep(found, found.inquiry().answer(answered, now()));
    }

    /// Ends the case of a request that was taken back.
    @Transactional(TxType.MANDATORY)
    void withdraw(RequestEvent.Withdrawn withdrawn) {
        ApprovalCase found = latest(withdrawn.requestId());
        book.keep(found, found.withdraw(now()));
    }

    private Told opened(Policies.InForce policy, Submission submission, @Nullable ApprovalCase earlier) {
        Plan plan = Plan.of(policy, submission.content(), Ids::next);
        if (earlier != null) {
            cases.countOnFrom(earlier);
        }
        ApprovalCase opened = new ApprovalCase(Ids.next(), submission, plan, earlier, clock.instant());
        return new Told(opened, opened.open(now()));
    }

    private ApprovalCase latest(UUID requestId) {
        return cases.latestOf(requestId);
    }

    private Moment now() {
        return new Moment(clock.instant(), calendar);
    }
}
