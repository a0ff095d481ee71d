package dev.countersign.approval.policy;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/// A policy that somebody proposes. Whatever is saved has been read as a policy before.
@Entity
@Table(name = "policy_draft")
class PolicyDraft {
    @Id
    private UUID id;

    @Version
    private long version;

    @Column(name = "based_on")
    private int basedOn;

    private String name;

    private String yaml;

    @Embedded
    private Author author;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected PolicyDraft() {}

    /// @param basedOn the published version that it is to follow
    /// @throws PolicyRefused.Invalid when the text is no policy
    PolicyDraft(UUID id, int basedOn, String yaml, Person author, Instant at) {
        this.id = id;
        this.basedOn = basedOn;
        this.name = Policy.read(yaml).name();
        this.yaml = yaml;
        this.author = Author.of(author);
        this.createdAt = at;
        this.savedAt = at;
    }

    /// @throws PolicyRefused.NotYourDraft when it is somebody else's
    /// @throws PolicyRefused.Invalid when the text is no policy
    void save(int basedOn, String yaml, Person by, Instant at) {
        mustBeOf(by);
        this.name = Policy.read(yaml).name();
        this.basedOn = basedOn;
        this.yaml = yaml;
        this.savedAt = at;
    }

    /// @throws PolicyRefused.NotYourDraft when it is somebody else's
    void mustBeOf(Person person) {
        if (!author.is(person)) {
            throw new PolicyRefused.NotYourDraft(author.name());
        }
    }

    /// Makes it the version after the one that it changes.
    ///
    /// @param inForce the highest version so far
    /// @throws PolicyRefused.OwnDraft when its author publishes it
    /// @throws PolicyRefused.Outdated when it changes another version than the one in force
    /// @throws PolicyRefused.Invalid when this build finds something wrong that the build which saved it did not
    PolicyVersion publish(int inForce, Person by, Instant at) {
        if (author.is(by)) {
            throw new PolicyRefused.OwnDraft();
        }
        if (basedOn != inForce) {
            throw new PolicyRefused.Outdated(basedOn, inForce);
        }
        Policy.read(yaml);
        return new PolicyVersion(this, by, at);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    int basedOn() {
        return basedOn;
    }

    String name() {
        return name;
    }

    String yaml() {
        return yaml;
    }

    Author author() {
        return author;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant savedAt() {
        return savedAt;
    }
}
