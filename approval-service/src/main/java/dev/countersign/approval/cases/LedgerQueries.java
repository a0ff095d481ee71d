package dev.countersign.approval.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be read of how the cases of a request went. All of it is for whoever may see the case.
@ApplicationScoped
class LedgerQueries {
    private final Cases cases;
    private final CaseHistory history;
    private final Clock clock;

    LedgerQueries(Cases cases, CaseHistory history, Clock clock) {
        this.cases = cases;
        this.history = history;
        this.clock = clock;
    }

    /// @param round which of the request's cases, from 1; null for the last
    /// @throws CaseRefused.Unknown when there is none, or it is not for this person
    @Transactional
    ClockView clock(UUID requestId, @Nullable Integer round, Actor viewer) {
        Optional<ApprovalCase> found = round == null ? cases.ofRequest(requestId) : cases.ofRequest(requestId, round);
        return ClockView.of(visible(found, requestId, viewer), clock.instant());
    }

    /// What has happened to all cases of the request, the oldest first, at most `limit`.
    ///
    /// @param after the version behind which it begins
    /// @throws CaseRefused.Unknown when there is no case, or the last is not for this person
    @Transactional
    List<HistoryView> history(UUID requestId, long after, int limit, Actor viewer) {
        visible(cases.ofRequest(requestId), requestId, viewer);
        return history.page(requestId, after, limit);
    }

    private static ApprovalCase visible(Optional<ApprovalCase> found, UUID requestId, Actor viewer) {
        return found.filter(one -> one.mayBeSeenBy(viewer)).orElseThrow(() -> new CaseRefused.Unknown(requestId));
    }
}
