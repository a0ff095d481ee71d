package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.policy.Policies;
import dev.countersign.chassis.Ids;
import dev.countersign.contracts.RequestContent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/// What can be read of cases.
@ApplicationScoped
class CaseQueries {
    private final Cases cases;
    private final Policies policies;
    private final BusinessCalendar calendar;
    private final Clock clock;

    CaseQueries(Cases cases, Policies policies, BusinessCalendar calendar, Clock clock) {
        this.cases = cases;
        this.policies = policies;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Which way it would take if it were submitted now. Nothing is kept of it.
    @Transactional
    Preview preview(RequestContent content) {
        Policies.InForce inForce = policies.inForce();
        return Preview.of(inForce, inForce.policy().choose(content), calendar, clock.instant());
    }

    /// What a change of this request would cost. Nothing is kept of it.
    ///
    /// @throws CaseRefused.Unknown when there is no case yet, or it is not for this person
    @Transactional
    ChangePreview preview(UUID requestId, RequestContent content, Actor viewer) {
        ApprovalCase found = visible(requestId, viewer);
        return ChangePreview.of(found, content, plan(found, content), now());
    }

    /// An open case keeps to its policy; a further one would go by the one in force.
    private Plan plan(ApprovalCase found, RequestContent content) {
        int kept = found.origin().policyVersion();
        return found.status() == CaseStatus.OPEN
                ? Plan.of(kept, policies.version(kept), content, Ids::next)
                : Plan.of(policies.inForce(), content, Ids::next);
    }

    /// @throws CaseRefused.Unknown when there is no case yet, or it is not for this person
    @Transactional
    CaseView ofRequest(UUID requestId, Actor viewer) {
        return CaseView.of(visible(requestId, viewer), now());
    }

    private ApprovalCase visible(UUID requestId, Actor viewer) {
        return cases.visibleOf(requestId, viewer);
    }

    private Moment now() {
        return new Moment(clock.instant(), calendar);
    }
}
