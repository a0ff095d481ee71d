package dev.countersign.request.attachment;

import java.nio.file.Path;
import java.util.Optional;

/// The look for viruses that a file gets before it is kept.
interface VirusScan {

    /// @return the name of what was found; empty when nothing was
    /// @throws AttachmentRefused.NotScanned when nobody could look; the file must not be kept then
    Optional<String> find(Path file);
}
