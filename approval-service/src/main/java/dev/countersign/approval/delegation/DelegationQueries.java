package dev.countersign.approval.delegation;

import dev.countersign.chassis.paging.Cursor;
import dev.countersign.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be read of delegations, by those whom they concern.
@ApplicationScoped
class DelegationQueries {
    private final Delegations delegations;
    private final Clock clock;

    DelegationQueries(Delegations delegations, Clock clock) {
        this.delegations = delegations;
        this.clock = clock;
    }

    @Transactional
    DelegationView show(UUID id, Person reader) {
        return DelegationView.of(delegations.get(id, reader), clock.instant());
    }

    /// What they have granted and what was granted to them, the newest first, at most `limit`.
    @Transactional
    List<DelegationView> list(Person reader, @Nullable Cursor after, int limit) {
        Instant now = clock.instant();
        return delegations.of(reader, after, limit).stream()
                .map(found -> DelegationView.of(found, now))
                .toList();
    }
}
