package dev.countersign.approval.finding;

import dev.countersign.chassis.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stored findings. Every method joins the caller's transaction.
@ApplicationScoped
class Findings implements PanacheRepositoryBase<Finding, UUID> {
    private static final String WHOLE = "from Finding f left join fetch f.evidence where ";

    /// @throws FindingRefused.Unknown when the request has no such finding
    Finding get(UUID requestId, UUID id) {
        return Optional.ofNullable(findById(id))
                .filter(found -> found.requestId().equals(requestId))
                .orElseThrow(() -> new FindingRefused.Unknown(id));
    }

    Optional<Finding> byEvidence(UUID evidenceId) {
        return find(WHOLE + "f.evidence.id = ?1", evidenceId).firstResultOptional();
    }

    /// All of a request, the newest first.
    List<Finding> ofRequest(UUID requestId) {
        return list(WHOLE + "f.requestId = ?1 order by f.raisedAt desc, f.id desc", requestId);
    }

    /// Those of a task that still count.
    List<Finding> ofTask(UUID taskId) {
        return list(WHOLE + "f.taskId = ?1 and f.status <> ?2", taskId, FindingStatus.SUPERSEDED);
    }

    /// Those of the other cases of a request that still count.
    List<Finding> ofOtherCases(UUID requestId, UUID caseId) {
        return list(
                WHOLE + "f.requestId = ?1 and f.caseId <> ?2 and f.status <> ?3",
                requestId,
                caseId,
                FindingStatus.SUPERSEDED);
    }

    /// What these teams have found and nobody has mended, what is due first at the top, at most `limit`.
    List<Finding> open(Set<String> teams, @Nullable Cursor after, int limit) {
        Cursor from = after == null ? Cursor.BEGINNING : after;
        return find(
                        WHOLE + "f.team in ?1 and f.status = ?2 and f.untilAt >= ?3 and (f.untilAt > ?3 or f.id > ?4)"
                                + " order by f.untilAt, f.id",
                        teams,
                        FindingStatus.OPEN,
                        from.at(),
                        from.id())
                .page(0, limit)
                .list();
    }
}
