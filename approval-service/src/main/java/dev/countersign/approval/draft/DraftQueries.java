package dev.countersign.approval.draft;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.Cases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/// What is typed about tasks so far.
@ApplicationScoped
public class DraftQueries {
    private final Drafts drafts;
    private final Cases cases;

    DraftQueries(Drafts drafts, Cases cases) {
        this.drafts = drafts;
        this.cases = cases;
    }

    /// @throws CaseRefused.Unknown when the task is not there or not for this person
    @Transactional
    public DraftView show(UUID taskId, Actor viewer) {
        cases.visibleWithTask(taskId, viewer);
        return of(taskId);
    }

    /// Whether the reader may see the task is the caller's to know. Joins the caller's transaction.
    public DraftView of(UUID taskId) {
        return drafts.findByIdOptional(taskId).map(Draft::view).orElse(DraftView.NONE);
    }
}
