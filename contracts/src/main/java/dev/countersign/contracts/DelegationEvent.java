package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Somebody lets somebody else do their work on tasks for a time, or does not any more. It is about no request:
/// the delegation itself is the key on {@link Topics#APPROVALS}.
public sealed interface DelegationEvent extends DomainEvent {

    UUID delegationId();

    /// Who is away.
    Person principal();

    /// Who stands in for them.
    Person delegate();

    @Override
    @JsonIgnore
    default UUID requestId() {
        return delegationId();
    }

    /// The delegate acts for the principal between two moments, unless it is revoked before.
    ///
    /// @param kinds of tasks, each once, at least one
    /// @param teams the principal's own when they granted it, each once, at least one
    /// @param from the first moment
    /// @param until the first moment that is not part of it any more
    record Granted(
            UUID delegationId,
            Person principal,
            Person delegate,
            List<TaskKind> kinds,
            List<String> teams,
            Instant from,
            Instant until,
            Instant grantedAt)
            implements DelegationEvent {
        public Granted {
            requireNonNull(delegationId, "delegationId");
            requireNonNull(principal, "principal");
            requireNonNull(delegate, "delegate");
            kinds = Distinct.copyOf("kinds", kinds);
            teams = Distinct.copyOf("teams", teams);
            requireNonNull(from, "from");
            requireNonNull(until, "until");
            requireNonNull(grantedAt, "grantedAt");
        }

        @Override
        public Instant occurredAt() {
            return grantedAt;
        }
    }

    /// The principal has ended it before its time, or before it has begun.
    ///
    /// @param from as it was granted
    /// @param until as it was granted
    record Revoked(UUID delegationId, Person principal, Person delegate, Instant from, Instant until, Instant revokedAt)
            implements DelegationEvent {
        public Revoked {
            requireNonNull(delegationId, "delegationId");
            requireNonNull(principal, "principal");
            requireNonNull(delegate, "delegate");
            requireNonNull(from, "from");
            requireNonNull(until, "until");
            requireNonNull(revokedAt, "revokedAt");
        }

        @Override
        public Instant occurredAt() {
            return revokedAt;
        }
    }
}
