package dev.countersign.approval.draft;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The stored drafts. Every method joins the caller's transaction.
@ApplicationScoped
class Drafts implements PanacheRepositoryBase<Draft, UUID> {

    long deleteOfEndedTasks() {
        return getEntityManager().createNativeQuery("""
                DELETE FROM draft d USING task t
                WHERE t.id = d.task_id AND t.status IN ('DONE', 'CANCELLED', 'NO_LONGER_REQUIRED')\
                """).executeUpdate();
    }
}
