package dev.countersign.request.conversation;

import dev.countersign.chassis.paging.Cursor;
import dev.countersign.contracts.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The comments of all requests. Whether a reader may see the request is the caller's to know.
@ApplicationScoped
class Comments implements PanacheRepositoryBase<Comment, UUID> {

    /// Newest first, at most `limit`, behind the cursor.
    List<Comment> of(UUID requestId, @Nullable Cursor after, int limit) {
        if (after == null) {
            return find("requestId = ?1 order by saidAt desc, id desc", requestId)
                    .range(0, limit - 1)
                    .list();
        }
        Parameters behind =
                Parameters.with("request", requestId).and("at", after.at()).and("id", after.id());
        return find(
                        "requestId = :request and saidAt <= :at and (saidAt < :at or id < :id)"
                                + " order by saidAt desc, id desc",
                        behind)
                .range(0, limit - 1)
                .list();
    }

    /// Everybody who has said something, each once.
    List<Person> authorsOf(UUID requestId) {
        return getEntityManager()
                .createQuery(
                        "select c.authorSub, max(c.authorName), max(c.authorEmail) from Comment c"
                                + " where c.requestId = :request group by c.authorSub order by c.authorSub",
                        Object[].class)
                .setParameter("request", requestId)
                .getResultStream()
                .map(row -> new Person((String) row[0], (String) row[1], (String) row[2], null))
                .toList();
    }
}
