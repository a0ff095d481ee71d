package dev.countersign.system.history;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// What each event leads to elsewhere; an empty text for nothing.
final class Effects {
    private Effects() {}

    /// The entry that it makes in the timeline of its request.
    static String storyKind(DomainEvent event) {
        return switch (event) {
            case CaseEvent.Opened e -> "CASE_OPENED";
            case CaseEvent.TaskQueued e -> "TASK_QUEUED";
            case CaseEvent.TaskClaimed e -> "TASK_CLAIMED";
            case CaseEvent.TaskReleased e -> "TASK_RELEASED";
            case CaseEvent.TaskCompleted e -> "TASK_COMPLETED";
            case CaseEvent.Decided e -> "DECIDED";
            case CaseEvent.Cancelled e -> "CASE_CANCELLED";
            case RequestEvent e -> "";
            case RecordEvent e -> "";
        };
    }

    /// The notice that somebody gets of it.
    static String noticeKind(DomainEvent event) {
        return switch (event) {
            case RequestEvent.Submitted e -> "SUBMITTED";
            case CaseEvent.TaskQueued e -> "YOUR_TURN";
            case CaseEvent.Decided e -> "DECIDED";
            case CaseEvent e -> "";
            case RequestEvent.Withdrawn e -> "";
            case RecordEvent e -> "";
        };
    }

    /// What request-service may tell of one request: submitted, then perhaps withdrawn, and nothing after that.
    static List<String> illegalPath(UUID request, List<DomainEvent> own) {
        List<String> breaches = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            boolean legal = i == 0
                    ? own.get(i) instanceof RequestEvent.Submitted
                    : i == 1 && own.get(i) instanceof RequestEvent.Withdrawn;
            if (!legal) {
                breaches.add("request %s: %s as event %s"
                        .formatted(request, own.get(i).getClass().getSimpleName(), i + 1));
            }
        }
        return breaches;
    }
}
