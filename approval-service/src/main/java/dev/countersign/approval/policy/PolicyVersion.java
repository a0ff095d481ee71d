package dev.countersign.approval.policy;

import dev.countersign.contracts.Person;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A policy that is or was in force. It never changes.
@Entity
@Immutable
@Table(name = "policy_version")
class PolicyVersion {
    @Id
    private int version;

    private String name;

    private String yaml;

    @Embedded
    private @Nullable Author author;

    @Embedded
    @AttributeOverride(name = "sub", column = @Column(name = "publisher_sub"))
    @AttributeOverride(name = "name", column = @Column(name = "publisher_name"))
    private @Nullable Author publisher;

    @Column(name = "published_at")
    private Instant publishedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected PolicyVersion() {}

    /// The draft as the version after the one that it changes.
    PolicyVersion(PolicyDraft draft, Person publisher, Instant at) {
        this.version = draft.basedOn() + 1;
        this.name = draft.name();
        this.yaml = draft.yaml();
        this.author = draft.author();
        this.publisher = Author.of(publisher);
        this.publishedAt = at;
    }

    int version() {
        return version;
    }

    String name() {
        return name;
    }

    String yaml() {
        return yaml;
    }

    /// Null for the one that ships.
    @Nullable
    Author author() {
        return author;
    }

    /// Null for the one that ships.
    @Nullable
    Author publisher() {
        return publisher;
    }

    Instant publishedAt() {
        return publishedAt;
    }
}
