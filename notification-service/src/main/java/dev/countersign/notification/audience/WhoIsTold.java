package dev.countersign.notification.audience;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.notification.Notice;
import java.util.List;

/// The policy: who is told what.
///
/// | what happened          | who is told                               | where it leads              |
/// |------------------------|-------------------------------------------|-----------------------------|
/// | request submitted      | the requester                             | the request                 |
/// | task queued            | the team, once per turn                   | the review, or the approval |
/// | task reassigned        | who has it now, unless they did it        | the review, or the approval |
/// | task escalated         | the group that may act on it too          | the review, or the approval |
/// | information requested  | the requester, when it is asked of them   | the request                 |
/// | information received   | who had asked, unless they wrote it down  | the review, or the approval |
/// | case expiring, expired | the requester, and whoever waits for them | the request, or the task    |
/// | finding raised         | its owner and the requester, if it is to be mended or accepted | the request |
/// | finding remediated     | the requester                             | the request                 |
/// | finding accepted       | its owner and the requester               | the request                 |
/// | finding reopened       | its owner, the requester, and the team    | the request, or the review  |
/// | case decided           | the requester                             | the request                 |
/// | delegation granted     | the delegate                              | the queue                   |
/// | delegation revoked     | delegate and principal                    | the queue                   |
/// | something said         | requester, mentioned, watchers; once each, never the author | the request |
/// | anything else          | nobody: it is not their turn, they did it themselves, or the event that follows tells ||
final class WhoIsTold {
    private WhoIsTold() {}

    /// @param askers who waits for an answer that the event is about
    static List<Notice> of(DomainEvent event, List<Asker> askers) {
        return switch (event) {
            case RequestEvent.Submitted submitted -> List.of(RequestNotices.arrived(submitted));
            case RequestEvent.Commented commented -> RequestNotices.said(commented);
            case RequestEvent.Revised e -> List.of();
            case RequestEvent.Answered e -> List.of();
            case RequestEvent.Withdrawn e -> List.of();
            case CaseEvent.Opened e -> List.of();
            case CaseEvent.TaskQueued queued -> List.of(TaskNotices.yourTurn(queued));
            case CaseEvent.TaskClaimed e -> List.of();
            case CaseEvent.TaskReleased e -> List.of();
            case CaseEvent.TaskCompleted e -> List.of();
            case CaseEvent.TaskDispensed e -> List.of();
            case CaseEvent.Revised e -> List.of();
            case CaseEvent.Expiring expiring -> QuestionNotices.expiring(expiring, askers);
            case CaseEvent.Expired expired -> QuestionNotices.expired(expired, askers);
            case CaseEvent.Decided decided -> List.of(RequestNotices.decided(decided));
            case CaseEvent.Cancelled e -> List.of();
            case HandoverEvent.Reassigned reassigned -> TaskNotices.assigned(reassigned);
            case HandoverEvent.Forwarded e -> List.of();
            case HandoverEvent.Escalated escalated -> List.of(TaskNotices.overdue(escalated));
            case QuestionEvent.Asked asked -> QuestionNotices.asked(asked);
            case QuestionEvent.Answered answered -> QuestionNotices.answered(answered);
            case QuestionEvent.TakenBack e -> List.of();
            case FindingEvent.Raised raised -> FindingNotices.raised(raised);
            case FindingEvent.Remediated remediated -> List.of(FindingNotices.remediated(remediated));
            case FindingEvent.Accepted accepted -> FindingNotices.accepted(accepted);
            case FindingEvent.Reopened reopened -> FindingNotices.reopened(reopened);
            case DelegationEvent.Granted granted -> List.of(DelegationNotices.standsIn(granted));
            case DelegationEvent.Revoked revoked -> DelegationNotices.standsInNoMore(revoked);
            case RecordEvent e -> List.of();
        };
    }
}
