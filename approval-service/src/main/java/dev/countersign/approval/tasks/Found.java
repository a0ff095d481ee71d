package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.finding.FindingView;
import java.util.List;

/// What the reviews of a request have found, as one person sees it on the page of a task.
public record Found(List<FindingView> all, TaskView task, Actor viewer) {

    /// Whether this person may say what has become of it, as far as the page offers that. What may be done is
    /// decided by the case.
    public boolean offers(FindingView finding) {
        return finding.unsettled()
                && viewer.allTeams().contains(finding.team())
                && !task.isOwnRequestOf(viewer.person());
    }
}
