package dev.countersign.system.history;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.QuestionEvent;
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
            case CaseEvent.TaskDispensed e -> "";
            case CaseEvent.Revised e -> "";
            case CaseEvent.Expiring e -> "";
            case CaseEvent.Expired e -> "";
            case HandoverEvent e -> "";
            case QuestionEvent e -> "";
            case RequestEvent e -> "";
            case DelegationEvent e -> "";
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
            case RequestEvent.Revised e -> "";
            case RequestEvent.Answered e -> "";
            // One for each of its readers, of which there may be none: left out when notices are counted.
            case RequestEvent.Commented e -> "";
            case DelegationEvent e -> "";
            case RecordEvent e -> "";
        };
    }

    /// What request-service may tell of one request: submitted, then perhaps withdrawn, and nothing after
    /// that but what people say about it.
    static List<String> illegalPath(UUID request, List<DomainEvent> own) {
        List<String> breaches = new ArrayList<>();
        int moves = 0;
        for (int i = 0; i < own.size(); i++) {
            boolean legal = switch (own.get(i)) {
                case RequestEvent.Submitted e -> moves++ == 0;
                case RequestEvent.Withdrawn e -> moves++ == 1;
                case RequestEvent.Commented e -> moves > 0;
                case RequestEvent.Revised e -> moves > 0;
                case RequestEvent.Answered e -> moves > 0;
                case CaseEvent e -> false;
                case DelegationEvent e -> false;
                case RecordEvent e -> false;
            };
            if (!legal) {
                breaches.add("request %s: %s as event %s"
                        .formatted(request, own.get(i).getClass().getSimpleName(), i + 1));
            }
        }
        return breaches;
    }
}
