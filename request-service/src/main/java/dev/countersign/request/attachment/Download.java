package dev.countersign.request.attachment;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

/// An attachment on its way out: as a file to save and never as a page of ours. `nosniff` is on every reply
/// anyway.
final class Download {
    private Download() {}

    static Response of(Attachment attachment, AttachmentStore store) {
        StreamingOutput bytes = to -> store.copy(attachment.id(), to);
        return Response.ok(bytes, attachment.mediaType())
                .header(HttpHeaders.CONTENT_LENGTH, attachment.size())
                .header(HttpHeaders.CONTENT_DISPOSITION, new FileName(attachment.name()).disposition())
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }
}
