package dev.countersign.approval.policy;

import dev.countersign.chassis.paging.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stored drafts. Every method joins the caller's transaction.
@ApplicationScoped
class PolicyDrafts implements PanacheRepositoryBase<PolicyDraft, UUID> {

    /// @throws PolicyRefused.Unknown when there is none with this id
    PolicyDraft get(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new PolicyRefused.Unknown(id));
    }

    /// The oldest first, at most `limit`, behind the cursor.
    List<PolicyDraft> list(@Nullable Cursor after, int limit) {
        Cursor from = after == null ? Cursor.BEGINNING : after;
        return find("createdAt >= ?1 and (createdAt > ?1 or id > ?2) order by createdAt, id", from.at(), from.id())
                .range(0, limit - 1)
                .list();
    }
}
