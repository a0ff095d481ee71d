package dev.countersign.notification.audience;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.notification.Audience;
import dev.countersign.notification.Notice;
import dev.countersign.notification.Notice.Kind;
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
                event.title() + " waits for your " + Phrases.work(event.task()),
                Phrases.whoAsks(event.requester()) + " Please answer by " + Phrases.day(event.dueAt()) + ".\n"
                        + "Claim it first, so that nobody else on your team starts on it too.",
                Phrases.pathTo(event.task()),
                event.queuedAt());
    }

    /// Nobody is told what they did themselves.
    static List<Notice> assigned(HandoverEvent.Reassigned event) {
        if (event.to().is(event.by())) {
            return List.of();
        }
        String giver = Phrases.actor(event.by(), event.onBehalfOf());
        List<String> lines = new ArrayList<>();
        lines.add(Phrases.whoAsks(event.requester()) + " It is in your hands now; nobody else starts on it.");
        String reason = event.reason();
        if (reason != null && !reason.isBlank()) {
            lines.add(giver + " gave this reason: " + reason);
        }
        return List.of(new Notice(
                new Audience.OnePerson(event.to()),
                Kind.ASSIGNED,
                event.requestId(),
                event.task().taskId(),
                event.requester(),
                giver + " gave you the " + Phrases.work(event.task()) + " of " + event.title(),
                String.join("\n", lines),
                Phrases.pathTo(event.task()),
                event.reassignedAt()));
    }

    static Notice overdue(HandoverEvent.Escalated event) {
        return new Notice(
                new Audience.Team(event.to()),
                Kind.ESCALATED,
                event.requestId(),
                event.task().taskId(),
                event.requester(),
                "The " + Phrases.work(event.task()) + " of " + event.title() + " is overdue",
                Phrases.whoAsks(event.requester()) + " The answer was due on " + Phrases.day(event.dueAt()) + ".\n"
                        + "You can act on it now as well as the team that has it.",
                Phrases.pathTo(event.task()),
                event.escalatedAt());
    }
}
