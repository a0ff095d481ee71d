package dev.countersign.request.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;

/// The content as it was handed in; never changed. What reads it is still to come; what writes it cannot wait.
@SuppressWarnings("UnusedVariable")
@Entity
@Immutable
@Table(name = "request_revision")
class RequestRevision {
    @EmbeddedId
    private Key key;

    @Column(columnDefinition = "jsonb")
    @ColumnTransformer(write = "?::jsonb")
    @Convert(converter = Json.OfContent.class)
    private ContentForm content;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected RequestRevision() {}

    /// The revision that the request has just submitted.
    RequestRevision(PurchaseRequest request) {
        this.key = new Key(request.id(), request.revision());
        this.content = request.content();
        this.submittedAt = Objects.requireNonNull(request.submittedAt(), "submittedAt");
    }

    /// @param revision counts from 1 per request
    @Embeddable
    record Key(@Column(name = "request_id") UUID requestId, int revision) {}
}
