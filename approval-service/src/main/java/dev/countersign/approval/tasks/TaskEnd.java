package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.draft.DraftCommands;
import dev.countersign.approval.draft.DraftCommands.Saved;
import dev.countersign.chassis.versions.Version;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// What the form on the page of a task is sent for.
@ApplicationScoped
class TaskEnd {
    private final CompletionCommands completions;
    private final DraftCommands drafts;

    TaskEnd(CompletionCommands completions, DraftCommands drafts) {
        this.completions = completions;
        this.drafts = drafts;
    }

    Saved save(UUID id, TypedCompletion typed, Actor me) {
        return drafts.save(
                id, typed.seenDraft(), typed.draft(), typed.review().asked().answers(), me);
    }

    void complete(UUID id, Version seen, Verdict verdict, Actor me) {
        completions.complete(id, seen, verdict, me);
    }
}
