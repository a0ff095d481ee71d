package dev.countersign.approval.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// What can be read of cases.
@ApplicationScoped
class CaseQueries {
    private final Cases cases;

    CaseQueries(Cases cases) {
        this.cases = cases;
    }

    /// @throws CaseRefused.Unknown when there is no case yet, or it is not for this person
    @Transactional
    CaseView ofRequest(UUID requestId, Actor viewer) {
        return cases.ofRequest(requestId)
                .filter(found -> found.mayBeSeenBy(viewer))
                .map(CaseView::of)
                .orElseThrow(() -> new CaseRefused.Unknown(requestId));
    }
}
