package dev.countersign.approval.delegation;

import dev.countersign.approval.record.Act;
import dev.countersign.approval.record.DecisionRecord;
import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.Person;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The stored delegations. Every method joins the caller's transaction.
@ApplicationScoped
class Delegations implements PanacheRepositoryBase<Delegation, UUID> {
    private static final Cursor NEWEST = new Cursor(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    private final Outbox outbox;
    private final DecisionRecord record;

    Delegations(Outbox outbox, DecisionRecord record) {
        this.outbox = outbox;
        this.record = record;
    }

    /// @throws DelegationRefused.Unknown when there is none, or this person has nothing to do with it
    Delegation get(UUID id, Person person) {
        return findByIdOptional(id)
                .filter(found -> found.concerns(person))
                .orElseThrow(() -> new DelegationRefused.Unknown(id));
    }

    /// What this person has granted and what was granted to them, the newest first, at most `limit`, behind the
    /// cursor.
    List<Delegation> of(Person person, @Nullable Cursor after, int limit) {
        Cursor from = after == null ? NEWEST : after;
        return find(
                        "(principalSub = ?1 or delegateSub = ?1) and grantedAt <= ?2 and (grantedAt < ?2 or id < ?3)"
                                + " order by grantedAt desc, id desc",
                        person.sub(),
                        from.at(),
                        from.id())
                .range(0, limit - 1)
                .list();
    }

    /// How many of this person's are planned or in force.
    long countOpen(Person principal, Instant now) {
        return count("principalSub = ?1 and revokedAt is null and until > ?2", principal.sub(), now);
    }

    /// Saves it, with what others must hear of and what is recorded for good.
    ///
    /// @param event that was done to it last
    void keep(Delegation changed, DelegationEvent event) {
        persistAndFlush(changed);
        outbox.append(changed.eventVersion(), List.of(event));
        record.append(new Act(Act.Kind.DELEGATION, changed.id(), event.occurredAt(), event.principal(), null, event));
    }
}
