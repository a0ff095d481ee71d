package dev.countersign.request.attachment;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/// An attachment as REST shows it.
///
/// @param mediaType as found in its content
/// @param size in bytes
/// @param sha256 in hexadecimal digits, to compare with what was downloaded
/// @param addedBy the name of who added it
record AttachmentView(
        UUID id,
        UUID requestId,
        String name,
        String mediaType,
        long size,
        String sha256,
        Instant addedAt,
        String addedBy) {

    static AttachmentView of(Attachment attachment) {
        return new AttachmentView(
                attachment.id(),
                attachment.requestId(),
                attachment.name(),
                attachment.mediaType(),
                attachment.size(),
                attachment.sha256(),
                attachment.addedAt(),
                attachment.addedByName());
    }

    /// The size for people: "640 kB".
    static String sizeInWords(long bytes, Locale language) {
        double kilobytes = bytes / 1024.0;
        return kilobytes < 1024
                ? Math.max(1, Math.round(kilobytes)) + " kB"
                : String.format(language, "%.1f MB", kilobytes / 1024);
    }
}
