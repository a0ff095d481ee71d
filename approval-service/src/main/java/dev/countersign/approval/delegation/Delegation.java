package dev.countersign.approval.delegation;

import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/// Somebody who will be away lets somebody else do their work on tasks. It is granted once and may be revoked
/// once; that its time passes changes nothing in it.
@Entity
@Table(name = "delegation")
class Delegation {
    /// Of its events: granting is the first, revoking the second.
    private static final long GRANTED = 1;

    private static final long REVOKED = 2;

    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "principal_sub", updatable = false)
    private String principalSub;

    @Column(name = "principal_name", updatable = false)
    private String principalName;

    @Column(name = "principal_email", updatable = false)
    private @Nullable String principalEmail;

    @Column(name = "delegate_sub", updatable = false)
    private String delegateSub;

    @Column(name = "delegate_name", updatable = false)
    private String delegateName;

    @Column(name = "delegate_email", updatable = false)
    private @Nullable String delegateEmail;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]", updatable = false)
    private String[] kinds;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]", updatable = false)
    private String[] teams;

    @Column(name = "from_at", updatable = false)
    private Instant from;

    @Column(name = "until_at", updatable = false)
    private Instant until;

    @Column(name = "granted_at", updatable = false)
    private Instant grantedAt;

    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected Delegation() {}

    Delegation(UUID id, Grant grant, Instant at) {
        this.id = id;
        this.principalSub = grant.principal().sub();
        this.principalName = grant.principal().name();
        this.principalEmail = grant.principal().email();
        this.delegateSub = grant.delegate().sub();
        this.delegateName = grant.delegate().name();
        this.delegateEmail = grant.delegate().email();
        this.kinds = grant.kinds().stream().map(TaskKind::name).sorted().toArray(String[]::new);
        this.teams = grant.teams().stream().sorted().toArray(String[]::new);
        this.from = grant.from();
        this.until = grant.until();
        this.grantedAt = at;
    }

    DelegationEvent.Granted granted() {
        return new DelegationEvent.Granted(id, principal(), delegate(), kinds(), teams(), from, until, grantedAt);
    }

    /// @throws DelegationRefused.Unknown when the person has nothing to do with it
    /// @throws DelegationRefused.NotYours when they are its delegate
    /// @throws DelegationRefused.Over when it is revoked or over
    DelegationEvent revoke(Person by, Instant at) {
        if (!concerns(by)) {
            throw new DelegationRefused.Unknown(id);
        }
        if (!principal().is(by)) {
            throw new DelegationRefused.NotYours(principalName);
        }
        if (revokedAt != null || !at.isBefore(until)) {
            throw new DelegationRefused.Over();
        }
        revokedAt = at;
        return new DelegationEvent.Revoked(id, principal(), delegate(), from, until, at);
    }

    boolean concerns(Person person) {
        return principal().is(person) || delegate().is(person);
    }

    /// The version of its last event.
    long eventVersion() {
        return revokedAt == null ? GRANTED : REVOKED;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    Person principal() {
        return new Person(principalSub, principalName, principalEmail, null);
    }

    Person delegate() {
        return new Person(delegateSub, delegateName, delegateEmail, null);
    }

    List<TaskKind> kinds() {
        return Stream.of(kinds).map(TaskKind::valueOf).toList();
    }

    List<String> teams() {
        return List.of(teams);
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }

    Instant grantedAt() {
        return grantedAt;
    }

    @Nullable
    Instant revokedAt() {
        return revokedAt;
    }
}
