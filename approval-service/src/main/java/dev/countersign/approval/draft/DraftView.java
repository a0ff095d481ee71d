package dev.countersign.approval.draft;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A draft as it is saved.
///
/// @param version 0 while nothing was saved
/// @param assessment the version of the answers that were saved with it
/// @param fields the texts by the names of their fields; what is empty is not there
/// @param savedBy the subject of whoever saved it last
public record DraftView(
        long version,
        long assessment,
        Map<String, String> fields,
        @Nullable String savedBy,
        @Nullable String savedName,
        @Nullable Instant savedAt) {
    public static final DraftView NONE = new DraftView(0, 0, Map.of(), null, null, null);
}
