package dev.countersign.approval.record;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came out when the record was held against what was signed.
///
/// @param whole whether everything fits
/// @param entries how many fit, from the first one on
/// @param head the hash of the last of them, in hexadecimal digits
/// @param waiting entries that are not chained yet, and so not checked
/// @param lastSigned the longest chain that was signed; absent while nothing was
/// @param finding the first that does not fit; absent when the record is whole
public record RecordVerification(
        boolean whole,
        long entries,
        String head,
        long waiting,
        @Nullable SignedHead lastSigned,
        @Nullable Finding finding) {

    /// A head as it stands on the topic.
    public record SignedHead(long entries, String head, String keyId, Instant signedAt) {}
}
