package dev.countersign.approval.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stored cases. A case is always read whole, with its tasks, in one statement.
@ApplicationScoped
public class Cases implements PanacheRepositoryBase<ApprovalCase, UUID> {
    private static final String WHOLE = "select c from ApprovalCase c join fetch c.tasks t where ";

    /// The case that the task belongs to.
    ///
    /// @throws CaseRefused.Unknown when there is no such task, or this person may not know that there is
    public ApprovalCase visibleWithTask(UUID taskId, Actor viewer) {
        return one("c.id = (select x.approvalCase.id from Task x where x.id = :id)", taskId)
                .filter(found -> found.mayBeSeenBy(viewer))
                .orElseThrow(() -> new CaseRefused.Unknown(taskId));
    }

    /// The last case of a request.
    ///
    /// @throws CaseRefused.Unknown when there is none yet, or it is not for this person
    public ApprovalCase visibleOf(UUID requestId, Actor viewer) {
        return ofRequest(requestId)
                .filter(found -> found.mayBeSeenBy(viewer))
                .orElseThrow(() -> new CaseRefused.Unknown(requestId));
    }

    /// The last case of a request that has one.
    public ApprovalCase latestOf(UUID requestId) {
        return ofRequest(requestId)
                .orElseThrow(() -> new IllegalStateException("There is no case for the request " + requestId + "."));
    }

    /// The case that the task belongs to.
    public Optional<ApprovalCase> withTask(UUID taskId) {
        return one("c.id = (select x.approvalCase.id from Task x where x.id = :id)", taskId);
    }

    /// One of its cases.
    ///
    /// @param round counts them, from 1
    Optional<ApprovalCase> ofRequest(UUID requestId, int round) {
        return one("c.origin.requestId = :id and c.origin.round = " + round, requestId);
    }

    /// The last of its cases.
    Optional<ApprovalCase> ofRequest(UUID requestId) {
        return one(
                "c.origin.requestId = :id and c.origin.round ="
                        + " (select max(x.origin.round) from ApprovalCase x where x.origin.requestId = :id)",
                requestId);
    }

    /// Whoever still has something to tell of this case loses from now on: the next event is the further
    /// case's.
    ///
    /// @throws jakarta.persistence.OptimisticLockException when somebody was faster
    void countOnFrom(ApprovalCase earlier) {
        getEntityManager().lock(earlier, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /// What was asked for last, the newest first, at most `limit`.
    public List<PastRequest> latest(int limit) {
        return getEntityManager()
                .createQuery("""
                        select new dev.countersign.approval.cases.PastRequest(c.origin.requestId, c.origin.requestNumber, c.content)
                        from ApprovalCase c order by c.id desc""", PastRequest.class)
                .setMaxResults(limit)
                .getResultList();
    }

    private Optional<ApprovalCase> one(String condition, UUID id) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(WHOLE + condition, ApprovalCase.class)
                .setParameter("id", id)
                .getSingleResultOrNull());
    }
}
