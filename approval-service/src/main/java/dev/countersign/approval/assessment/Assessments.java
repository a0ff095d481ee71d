package dev.countersign.approval.assessment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The stored assessments. Every method joins the caller's transaction.
@ApplicationScoped
class Assessments implements PanacheRepositoryBase<Assessment, UUID> {

    /// The last of a task: the one that is being written, or the one with which it has ended.
    Optional<Assessment> ofTask(UUID taskId) {
        return find("taskId = ?1 order by number desc", taskId).firstResultOptional();
    }

    /// The answers with which this step of a request has ended last, in whatever case; the newest first.
    List<Assessment> earlier(UUID requestId, String step) {
        return find(
                        "requestId = ?1 and step = ?2 and completedAt is not null order by completedAt desc",
                        requestId,
                        step)
                .page(0, 1)
                .list();
    }
}
