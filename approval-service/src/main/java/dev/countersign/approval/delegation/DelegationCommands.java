package dev.countersign.approval.delegation;

import dev.countersign.approval.ApprovalConfig;
import dev.countersign.chassis.Ids;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// What people do who will be away. Each command is one transaction.
@ApplicationScoped
class DelegationCommands {
    private final Delegations delegations;
    private final ApprovalConfig.Delegation limits;
    private final Event<DelegationEvent.Granted> heard;
    private final Clock clock;

    DelegationCommands(
            Delegations delegations, ApprovalConfig config, Event<DelegationEvent.Granted> heard, Clock clock) {
        this.delegations = delegations;
        this.limits = config.delegation();
        this.heard = heard;
        this.clock = clock;
    }

    /// The number of delegations is a bound on what one person can pile up, not a rule of the domain: two
    /// that come at the same moment may both get the last place.
    @Transactional
    DelegationView grant(DelegationOffer offer) {
        Instant now = now();
        Grant grant = offer.toGrant(now);
        grant.mustFit(limits.longest(), now);
        if (delegations.countOpen(grant.principal(), now) >= limits.most()) {
            throw new DelegationRefused.TooMany(limits.most());
        }
        Delegation granted = new Delegation(Ids.next(), grant, now);
        DelegationEvent.Granted event = granted.granted();
        delegations.keep(granted, event);
        heard.fire(event);
        return DelegationView.of(granted, now);
    }

    /// Ends it at once, whoever is acting by way of it at this moment.
    ///
    /// @param seen as its principal has seen it
    @Transactional
    DelegationView revoke(UUID id, Version seen, Person by) {
        Instant now = now();
        Delegation found = delegations.get(id, by);
        long current = found.version();
        DelegationEvent revoked = found.revoke(by, now);
        seen.mustBe(current);
        delegations.keep(found, revoked);
        return DelegationView.of(found, now);
    }

    /// As exact as the database keeps it.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
