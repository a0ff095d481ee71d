package dev.countersign.approval.tasks;

import dev.countersign.approval.draft.DraftView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How what stands in the form of a task relates to what is saved of it.
///
/// @param savedAt when what the form shows was saved; null when nothing was, or not this
/// @param unsaved whether the form shows what was sent and may not be saved
/// @param conflict what was saved meanwhile; null when nothing was
public record Writing(
        @Nullable Instant savedAt,
        @Nullable String savedBy,
        boolean unsaved,
        @Nullable Conflict conflict) {

    static Writing saved(DraftView draft) {
        return new Writing(draft.savedAt(), draft.savedName(), false, null);
    }

    static Writing sent() {
        return new Writing(null, null, true, null);
    }

    static Writing against(Conflict conflict) {
        return new Writing(null, null, true, conflict);
    }
}
