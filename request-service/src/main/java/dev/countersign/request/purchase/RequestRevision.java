package dev.countersign.request.purchase;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// The content as it was handed in; never changed.
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

    private @Nullable String reason;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected RequestRevision() {}

    /// The revision that the request has just handed in.
    ///
    /// @param reason why it was changed, if the requester said
    RequestRevision(PurchaseRequest request, @Nullable String reason, Instant at) {
        this.key = new Key(request.id(), request.revision());
        this.content = request.content();
        this.submittedAt = at;
        this.reason = reason;
    }

    int revision() {
        return key.revision();
    }

    ContentForm content() {
        return content;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    @Nullable
    String reason() {
        return reason;
    }

    /// @param revision counts from 1 per request
    @Embeddable
    record Key(@Column(name = "request_id") UUID requestId, int revision) {}
}
