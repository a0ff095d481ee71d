package dev.countersign.approval.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A draft as REST shows it.
///
/// @param version the ETag
/// @param basedOn the published version that it is to follow
/// @param yaml the text; left out in lists
@JsonInclude(JsonInclude.Include.NON_NULL)
record DraftView(
        UUID id,
        long version,
        int basedOn,
        String name,
        @Nullable String yaml,
        Author author,
        Instant createdAt,
        Instant savedAt) {

    static DraftView of(PolicyDraft draft) {
        return new DraftView(
                draft.id(),
                draft.version(),
                draft.basedOn(),
                draft.name(),
                draft.yaml(),
                draft.author(),
                draft.createdAt(),
                draft.savedAt());
    }

    DraftView withoutText() {
        return new DraftView(id, version, basedOn, name, null, author, createdAt, savedAt);
    }
}
