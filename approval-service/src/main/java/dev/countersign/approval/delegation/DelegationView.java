package dev.countersign.approval.delegation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A delegation as its principal and its delegate see it.
///
/// @param version the ETag
/// @param state at the moment of reading
@JsonInclude(JsonInclude.Include.NON_NULL)
record DelegationView(
        UUID id,
        long version,
        State state,
        Party principal,
        Party delegate,
        List<TaskKind> kinds,
        List<String> teams,
        Instant from,
        Instant until,
        Instant grantedAt,
        @Nullable Instant revokedAt) {

    enum State {
        PLANNED,
        IN_FORCE,
        ENDED,
        REVOKED
    }

    /// Somebody, without the address at which they get mail.
    record Party(String sub, String name) {
        static Party of(Person person) {
            return new Party(person.sub(), person.name());
        }
    }

    static DelegationView of(Delegation found, Instant now) {
        return new DelegationView(
                found.id(),
                found.version(),
                state(found, now),
                Party.of(found.principal()),
                Party.of(found.delegate()),
                found.kinds(),
                found.teams(),
                found.from(),
                found.until(),
                found.grantedAt(),
                found.revokedAt());
    }

    /// Whether there is something to take back.
    public boolean open() {
        return state == State.PLANNED || state == State.IN_FORCE;
    }

    private static State state(Delegation found, Instant now) {
        if (found.revokedAt() != null) {
            return State.REVOKED;
        }
        if (!now.isBefore(found.until())) {
            return State.ENDED;
        }
        return now.isBefore(found.from()) ? State.PLANNED : State.IN_FORCE;
    }
}
