/// Files that belong to a request: an offer, a security report, a contract. {@link Uploads} takes a file in
/// to the disk, finds out what it is and has it scanned, all before a transaction begins; {@link
/// AttachmentCommands} keeps it. What it consists of is in an {@link AttachmentStore}, of which there is one
/// in PostgreSQL; an S3 store would be the second.
@NullMarked
package dev.countersign.request.attachment;

import org.jspecify.annotations.NullMarked;
