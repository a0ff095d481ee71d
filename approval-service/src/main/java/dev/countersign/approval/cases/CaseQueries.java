package dev.countersign.approval.cases;

import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.policy.Policies;
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

    /// @throws CaseRefused.Unknown when there is no case yet, or it is not for this person
    @Transactional
    CaseView ofRequest(UUID requestId, Actor viewer) {
        return cases.ofRequest(requestId)
                .filter(found -> found.mayBeSeenBy(viewer))
                .map(found -> CaseView.of(found, new Moment(clock.instant(), calendar)))
                .orElseThrow(() -> new CaseRefused.Unknown(requestId));
    }
}
