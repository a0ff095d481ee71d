package dev.countersign.approval.finding;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.Cases;
import dev.countersign.chassis.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be read of findings, by those who may see their case.
@ApplicationScoped
public class FindingQueries {
    private final Findings findings;
    private final Cases cases;

    FindingQueries(Findings findings, Cases cases) {
        this.findings = findings;
        this.cases = cases;
    }

    /// All of a request, the newest first.
    ///
    /// @throws CaseRefused.Unknown when there is no case yet, or it is not for this person
    @Transactional
    public List<FindingView> ofRequest(UUID requestId, Actor viewer) {
        cases.visibleOf(requestId, viewer);
        return of(requestId);
    }

    /// As {@link #ofRequest}; whether the reader may see them is the caller's to know. Joins the caller's transaction.
    public List<FindingView> of(UUID requestId) {
        return findings.ofRequest(requestId).stream().map(Finding::view).toList();
    }

    /// @throws FindingRefused.Unknown when the request has no such finding
    @Transactional
    FindingView show(UUID requestId, UUID id, Actor viewer) {
        cases.visibleOf(requestId, viewer);
        return findings.get(requestId, id).view();
    }

    /// @throws FindingRefused.Unknown when the task has no such finding
    @Transactional
    FindingView ofTask(UUID taskId, UUID id, Actor viewer) {
        cases.visibleWithTask(taskId, viewer);
        return Optional.ofNullable(findings.findById(id))
                .map(Finding::view)
                .filter(found -> found.taskId().equals(taskId))
                .orElseThrow(() -> new FindingRefused.Unknown(id));
    }

    /// What nobody has mended yet of what this person's teams have found; what is due first comes first.
    @Transactional
    List<FindingView> open(Actor viewer, @Nullable Cursor after, int limit) {
        return viewer.allTeams().isEmpty()
                ? List.of()
                : findings.open(viewer.allTeams(), after, limit).stream()
                        .map(Finding::view)
                        .toList();
    }
}
