package dev.countersign.system.history;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Treatment;
import java.util.List;

/// What each event leads to elsewhere; an empty text for nothing.
final class Effects {
    /// Every entry that {@link #storyKind} knows: timelines have others, which request-service makes by itself.
    static final List<String> STORY_KINDS = List.of(
            "CASE_OPENED",
            "TASK_QUEUED",
            "TASK_CLAIMED",
            "TASK_RELEASED",
            "TASK_COMPLETED",
            "DECIDED",
            "CASE_CANCELLED",
            "TASK_DISPENSED",
            "CASE_REVISED",
            "CASE_EXPIRING",
            "CASE_EXPIRED",
            "TASK_REASSIGNED",
            "TASK_FORWARDED",
            "TASK_ESCALATED",
            "INFORMATION_REQUESTED",
            "INFORMATION_RECEIVED",
            "INFORMATION_NOT_NEEDED",
            "FINDING_RAISED",
            "FINDING_REMEDIATED",
            "FINDING_ACCEPTED",
            "FINDING_REOPENED");

    /// Every notice that {@link #noticeKind} knows.
    static final List<String> NOTICE_KINDS = List.of(
            "SUBMITTED",
            "YOUR_TURN",
            "DECIDED",
            "EXPIRING",
            "EXPIRED",
            "ASSIGNED",
            "ESCALATED",
            "ASKED",
            "ANSWERED",
            "FINDING_RAISED",
            "FINDING_REMEDIATED",
            "FINDING_ACCEPTED",
            "FINDING_REOPENED");

    /// Those that several may hear of, of which the requester's is counted.
    static final List<String> KINDS_FOR_SEVERAL =
            List.of("EXPIRING", "EXPIRED", "FINDING_RAISED", "FINDING_ACCEPTED", "FINDING_REOPENED");

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
            case CaseEvent.TaskDispensed e -> "TASK_DISPENSED";
            case CaseEvent.Revised e -> "CASE_REVISED";
            case CaseEvent.Expiring e -> "CASE_EXPIRING";
            case CaseEvent.Expired e -> "CASE_EXPIRED";
            case HandoverEvent.Reassigned e -> "TASK_REASSIGNED";
            case HandoverEvent.Forwarded e -> "TASK_FORWARDED";
            case HandoverEvent.Escalated e -> "TASK_ESCALATED";
            case QuestionEvent.Asked e -> "INFORMATION_REQUESTED";
            case QuestionEvent.Answered e -> "INFORMATION_RECEIVED";
            case QuestionEvent.TakenBack e -> "INFORMATION_NOT_NEEDED";
            case FindingEvent.Raised e -> "FINDING_RAISED";
            case FindingEvent.Remediated e -> "FINDING_REMEDIATED";
            case FindingEvent.Accepted e -> "FINDING_ACCEPTED";
            case FindingEvent.Reopened e -> "FINDING_REOPENED";
            case RequestEvent e -> "";
            case DelegationEvent e -> "";
            case RecordEvent e -> "";
        };
    }

    /// The notice that somebody gets of it: of an expiry and of what was found the requester, whoever else hears of
    /// it too.
    static String noticeKind(DomainEvent event) {
        return switch (event) {
            case RequestEvent.Submitted e -> "SUBMITTED";
            case CaseEvent.TaskQueued e -> "YOUR_TURN";
            case CaseEvent.Decided e -> "DECIDED";
            case CaseEvent.Expiring e -> "EXPIRING";
            case CaseEvent.Expired e -> "EXPIRED";
            case HandoverEvent.Reassigned e -> e.to().is(e.by()) ? "" : "ASSIGNED";
            case HandoverEvent.Escalated e -> "ESCALATED";
            case QuestionEvent.Asked e -> e.of() == AskedOf.REQUESTER ? "ASKED" : "";
            case QuestionEvent.Answered e -> e.by().is(e.asker()) ? "" : "ANSWERED";
            case FindingEvent.Raised e -> toldWhenRaised(e.treatment()) ? "FINDING_RAISED" : "";
            case FindingEvent.Remediated e -> "FINDING_REMEDIATED";
            case FindingEvent.Accepted e -> "FINDING_ACCEPTED";
            case FindingEvent.Reopened e -> "FINDING_REOPENED";
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

    /// A condition is told with the answer, and evidence asks nothing of anybody.
    private static boolean toldWhenRaised(Treatment treatment) {
        return treatment == Treatment.REMEDIATE || treatment == Treatment.ACCEPT;
    }
}
