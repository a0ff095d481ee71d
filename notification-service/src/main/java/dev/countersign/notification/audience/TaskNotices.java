package dev.countersign.notification.audience;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
import dev.countersign.notification.Text;
import java.util.ArrayList;
import java.util.List;

/// What teams and people hear of the tasks that wait for them.
final class TaskNotices {
    private TaskNotices() {}

    static Notice yourTurn(CaseEvent.TaskQueued event) {
        return new Notice(
                new Audience.Team(event.task().team()),
                Kind.YOUR_TURN,
                event.requestId(),
                event.task().taskId(),
                event.requester(),
                Wording.inEach(wording -> turn(event, wording, wording.say())),
                Paths.to(event.task()),
                event.queuedAt());
    }

    /// Nobody is told what they did themselves.
    static List<Notice> assigned(HandoverEvent.Reassigned event) {
        if (event.to().is(event.by())) {
            return List.of();
        }
        return List.of(new Notice(
                new Audience.OnePerson(event.to()),
                Kind.ASSIGNED,
                event.requestId(),
                event.task().taskId(),
                event.requester(),
                Wording.inEach(wording -> given(event, wording, wording.say())),
                Paths.to(event.task()),
                event.reassignedAt()));
    }

    static Notice overdue(HandoverEvent.Escalated event) {
        return new Notice(
                new Audience.Team(event.to()),
                Kind.ESCALATED,
                event.requestId(),
                event.task().taskId(),
                event.requester(),
                Wording.inEach(wording -> late(event, wording, wording.say())),
                Paths.to(event.task()),
                event.escalatedAt());
    }

    private static Text turn(CaseEvent.TaskQueued event, Wording wording, NoticeMessages say) {
        return new Text(
                Wording.either(event.task(), say.waitsForReview(event.title()), say.waitsForApproval(event.title())),
                wording.whoAsks(event.requester()) + " " + say.pleaseBy(wording.day(event.dueAt())) + "\n"
                        + say.claimFirst());
    }

    private static Text given(HandoverEvent.Reassigned event, Wording wording, NoticeMessages say) {
        String giver = wording.actor(event.by(), event.onBehalfOf());
        List<String> lines = new ArrayList<>();
        lines.add(wording.whoAsks(event.requester()) + " " + say.inYourHands());
        String reason = event.reason();
        if (reason != null && !reason.isBlank()) {
            lines.add(say.reason(giver, reason));
        }
        return Text.of(
                Wording.either(
                        event.task(), say.gaveReview(giver, event.title()), say.gaveApproval(giver, event.title())),
                lines);
    }

    private static Text late(HandoverEvent.Escalated event, Wording wording, NoticeMessages say) {
        return new Text(
                Wording.either(event.task(), say.reviewOverdue(event.title()), say.approvalOverdue(event.title())),
                wording.whoAsks(event.requester()) + " " + say.wasDue(wording.day(event.dueAt())) + "\n"
                        + say.actNow());
    }
}
