package dev.countersign.approval.cases;

import dev.countersign.contracts.CaseEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of {@link ApprovalCase} by which its tasks go from one person or team to another.
public final class Handover {
    private final ApprovalCase of;

    Handover(ApprovalCase of) {
        this.of = of;
    }

    /// Whether this person may give the task to anybody. Who that would be is not for others to find out.
    public void mustBeGivableBy(Actor by, UUID taskId) {
        of.turn(by, taskId);
    }

    /// Somebody of the team has it from now on, whoever had it before. Nothing happens when they have it already.
    ///
    /// @param reason why; needed when it is taken from somebody else
    public List<CaseEvent> reassign(UUID taskId, Actor to, @Nullable String reason, Actor by, Moment now) {
        Turn turn = of.turn(by, taskId);
        Turn theirs = of.turnOfReceiver(to, taskId);
        if (turn.task().isHeldBy(to.person())) {
            return List.of();
        }
        turn.mustSayWhy(reason);
        @Nullable Hold from = turn.task().hold();
        turn.task().reassign(Hold.of(theirs.by(), theirs.onBehalfOf(), now.at()));
        CaseFacts facts = new CaseFacts(of, now.at());
        facts.reassigned(turn, from == null ? null : from.person(), to.person(), reason);
        return of.published(facts, now);
    }

    /// Another team has it from now on, and nobody there holds it yet.
    public List<CaseEvent> forward(UUID taskId, String toTeam, String reason, Actor by, Moment now) {
        Turn turn = of.turn(by, taskId);
        turn.mustNotBeHeldByAnother();
        String fromTeam = turn.task().team();
        turn.task().forward(toTeam, now);
        CaseFacts facts = new CaseFacts(of, now.at());
        facts.forwarded(turn, fromTeam, reason);
        facts.queued(turn.task(), Objects.requireNonNull(turn.task().dueAt(), "dueAt"));
        return of.published(facts, now);
    }

    /// The target of a task has passed: another group may act on it too from now on, once. Nothing happens when
    /// nobody could act on the task now, or its target has moved.
    ///
    /// @param due the target that has passed
    List<CaseEvent> escalate(UUID taskId, String to, Instant due, Moment now) {
        Task task = of.task(taskId);
        if (!task.escalate(to, due)) {
            return List.of();
        }
        CaseFacts facts = new CaseFacts(of, now.at());
        facts.escalated(task, to, due);
        return of.published(facts, now);
    }
}
