package dev.countersign.approval.finding;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A document that spoke against a finding, and until when it counts. It is never changed: another document is another
/// row.
@Entity
@Immutable
@Table(name = "evidence")
class Evidence {
    @Id
    private UUID id;

    @Column(name = "finding_id")
    @SuppressWarnings("UnusedVariable") // the database holds that there is such a finding
    private UUID findingId;

    private String title;

    private @Nullable String link;

    @Column(name = "attachment_id")
    private @Nullable UUID attachmentId;

    @Column(name = "valid_until")
    private LocalDate validUntil;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "added_by")
    private String addedBy;

    @Column(name = "added_name")
    private String addedName;

    @Column(name = "added_at")
    private Instant addedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected Evidence() {}

    /// @param expiresAt the first moment at which it counts no longer
    Evidence(UUID id, UUID findingId, Proof proof, Instant expiresAt, Person by, Instant at) {
        this.id = id;
        this.findingId = findingId;
        this.title = proof.title();
        this.link = proof.link();
        this.attachmentId = proof.attachment();
        this.validUntil = proof.validUntil();
        this.expiresAt = expiresAt;
        this.addedBy = by.sub();
        this.addedName = by.name();
        this.addedAt = at;
    }

    UUID id() {
        return id;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    EvidenceView view() {
        return new EvidenceView(id, title, link, attachmentId, validUntil, addedBy, addedName, addedAt);
    }
}
