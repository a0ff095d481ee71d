package dev.countersign.request.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.UUID;

/// Where the bytes of attachments are. What they are called, whose they are and who may read them is in the
/// database in any case. No method holds a whole file in memory.
interface AttachmentStore {

    /// Keeps the bytes under a new id. A caller's transaction that fails afterwards may leave them behind,
    /// unreachable.
    void keep(UUID id, InputStream bytes) throws IOException;

    /// Copies the bytes. It may take as long as the reader at the other end likes, so no transaction is open
    /// meanwhile.
    ///
    /// @throws IOException when the other end is gone, or the bytes are
    void copy(UUID id, OutputStream to) throws IOException;

    /// Forgets the bytes; nothing happens when there are none.
    void forget(UUID id);
}
