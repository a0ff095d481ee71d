package dev.countersign.approval.delegation;

import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody has asked for, before it is known when that is.
///
/// @param from null for now
record DelegationOffer(
        Person principal,
        Person delegate,
        Set<String> teams,
        Set<TaskKind> kinds,
        @Nullable Instant from,
        Instant until) {

    Grant toGrant(Instant now) {
        Instant begins = from == null ? now : from.truncatedTo(ChronoUnit.MICROS);
        return new Grant(principal, delegate, teams, kinds, begins, until.truncatedTo(ChronoUnit.MICROS));
    }
}
