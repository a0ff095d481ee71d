package dev.countersign.request.attachment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/// The attachments of all requests, without their bytes. Whether a reader may see the request is the caller's
/// to know.
@ApplicationScoped
class Attachments implements PanacheRepositoryBase<Attachment, UUID> {

    /// In the order in which they were added.
    List<Attachment> of(UUID requestId) {
        return list("requestId = ?1 order by addedAt, id", requestId);
    }

    /// @throws AttachmentRefused.Unknown when this request has none of this id
    Attachment at(UUID requestId, UUID id) {
        return findByIdOptional(id)
                .filter(attachment -> attachment.isAt(requestId))
                .orElseThrow(AttachmentRefused.Unknown::new);
    }

    long countAt(UUID requestId) {
        return count("requestId", requestId);
    }
}
