package dev.countersign.notification.audience;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskRef;
import dev.countersign.notification.inbox.InboxChanges;
import java.time.Instant;
import java.util.UUID;

/// Keeps inboxes free of work that is done: a task that somebody has taken, or that is over, asks nothing of
/// its team any more, a question that nobody waits for asks nothing of its requester, and what was found and
/// is put right, or allowed for a time, asks nothing of whoever sees to it.
final class Turns {
    private final InboxChanges changes;
    private final QuestionsAtHand questions;

    Turns(InboxChanges changes, QuestionsAtHand questions) {
        this.changes = changes;
        this.questions = questions;
    }

    void follow(CaseEvent fact) {
        switch (fact) {
            case CaseEvent.TaskClaimed e -> taken(e.task(), e.claimedAt());
            case CaseEvent.TaskReleased e -> givenBack(e);
            case CaseEvent.TaskCompleted e -> over(e.task(), e.completedAt());
            case CaseEvent.TaskDispensed e -> over(e.task(), e.dispensedAt());
            case CaseEvent.Revised e -> e.heldBack().forEach(task -> over(task, e.revisedAt()));
            case CaseEvent.Decided e -> ended(e.requestId(), e.decidedAt());
            case CaseEvent.Cancelled e -> ended(e.requestId(), e.cancelledAt());
            case CaseEvent.Expired e -> ended(e.requestId(), e.expiredAt());
            case CaseEvent.Opened e -> {}
            case CaseEvent.TaskQueued e -> {}
            case CaseEvent.Expiring e -> {}
            case HandoverEvent.Reassigned e -> taken(e.task(), e.reassignedAt());
            case HandoverEvent.Forwarded e -> over(e.task(), e.forwardedAt());
            case HandoverEvent.Escalated e -> {}
            case QuestionEvent.Asked e -> questions.open(e);
            case QuestionEvent.Answered e -> noQuestion(e.task(), e.answeredAt());
            case QuestionEvent.TakenBack e -> noQuestion(e.task(), e.takenBackAt());
            case FindingEvent.Raised e -> {}
            case FindingEvent.Remediated e -> changes.settleFinding(e.finding().findingId(), e.remediatedAt());
            case FindingEvent.Accepted e -> changes.settleFinding(e.finding().findingId(), e.acceptedAt());
            case FindingEvent.Reopened e -> {}
        }
    }

    private void taken(TaskRef task, Instant at) {
        changes.settleWork(task.taskId(), at);
    }

    /// The last turn of the team goes on; what was for the person who had it does not.
    private void givenBack(CaseEvent.TaskReleased event) {
        changes.settleWork(event.task().taskId(), event.releasedAt());
        changes.reopenTurn(event.task().taskId());
    }

    /// The turn has ended, however it did: if the task comes back, that is a new turn, which is told.
    private void over(TaskRef task, Instant at) {
        changes.settleWork(task.taskId(), at);
        noQuestion(task, at);
    }

    private void noQuestion(TaskRef task, Instant at) {
        questions.closeOf(task.taskId()).forEach(question -> changes.settleQuestion(question, at));
    }

    private void ended(UUID request, Instant at) {
        changes.settleAll(request, at);
        questions.closeAll(request);
    }
}
