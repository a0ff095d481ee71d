package dev.countersign.request.attachment;

import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/// A file at a request. It never changes: another version of it is another attachment.
@Entity
@Immutable
@Table(name = "attachment")
class Attachment {
    @Id
    private UUID id;

    @Column(name = "request_id")
    private UUID requestId;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private long size;

    private String sha256;

    @Column(name = "added_at")
    private Instant addedAt;

    @Column(name = "added_by_sub")
    private String addedBySub;

    @Column(name = "added_by_name")
    private String addedByName;

    /// For Hibernate.
    @SuppressWarnings("NullAway")
    protected Attachment() {}

    Attachment(UUID id, UUID requestId, CheckedFile file, Person by, Instant at) {
        this.id = id;
        this.requestId = requestId;
        this.name = file.name().text();
        this.mediaType = file.mediaType();
        this.size = file.received().size();
        this.sha256 = file.received().sha256();
        this.addedAt = at;
        this.addedBySub = by.sub();
        this.addedByName = by.name();
    }

    /// @throws AttachmentRefused.NotYours when somebody else added it
    void mayBeRemovedBy(Person person) {
        if (!addedBySub.equals(person.sub())) {
            throw new AttachmentRefused.NotYours();
        }
    }

    boolean isAt(UUID request) {
        return requestId.equals(request);
    }

    UUID id() {
        return id;
    }

    UUID requestId() {
        return requestId;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    long size() {
        return size;
    }

    String sha256() {
        return sha256;
    }

    Instant addedAt() {
        return addedAt;
    }

    String addedBySub() {
        return addedBySub;
    }

    String addedByName() {
        return addedByName;
    }
}
