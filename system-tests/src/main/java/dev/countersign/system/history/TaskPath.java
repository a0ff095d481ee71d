package dev.countersign.system.history;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Dispensation;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.contracts.TaskRef;
import dev.countersign.system.history.CaseRound.Breaches;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One task on its way through a case.
final class TaskPath {
    private enum At {
        WAITING,
        QUEUED,
        CLAIMED,
        ASKED,
        /// On the way to another team, which is told next that it is its turn.
        FORWARDED,
        DONE,
        STALE,
        DISPENSED
    }

    private static final Set<At> IN_TURN = EnumSet.of(At.QUEUED, At.CLAIMED, At.ASKED);

    private final String step;
    private final Breaches breaches;
    private String team;
    private At at = At.WAITING;
    private boolean escalated;
    private boolean conditions;
    private @Nullable String holder;
    private @Nullable TaskOutcome outcome;
    private @Nullable UUID question;
    private @Nullable AskedOf asked;

    TaskPath(TaskRef planned, Breaches breaches) {
        this.step = planned.step();
        this.team = planned.team();
        this.breaches = breaches;
    }

    String step() {
        return step;
    }

    /// The one that counts; null while there is none.
    @Nullable
    TaskOutcome outcome() {
        return at == At.DONE ? outcome : null;
    }

    /// Whether the case may go on as far as this task is concerned.
    boolean isSettledWell() {
        return at == At.DISPENSED || (at == At.DONE && outcome != null && outcome.positive());
    }

    /// Whether whoever had it has ended it, so that there is something it can have found.
    boolean isDone() {
        return at == At.DONE;
    }

    boolean hasConditions() {
        return at == At.DONE && conditions;
    }

    boolean waitsFor(AskedOf whom) {
        return at == At.ASKED && asked == whom;
    }

    @Nullable
    UUID question() {
        return question;
    }

    /// What an earlier case has found counts as done.
    void carry(TaskOutcome found) {
        at = At.DONE;
        outcome = found;
        conditions = found == TaskOutcome.CLEARED_WITH_CONDITIONS || found == TaskOutcome.APPROVED_WITH_CONDITIONS;
    }

    void queue(CaseEvent.TaskQueued event) {
        move("queued", At.QUEUED, EnumSet.of(At.WAITING, At.STALE, At.FORWARDED));
        that(
                event.task().team().equals(team),
                "queued for %s, and %s has it",
                event.task().team(),
                team);
        escalated = false;
    }

    void claim(CaseEvent.TaskClaimed event) {
        move("claimed", At.CLAIMED, EnumSet.of(At.QUEUED));
        holder = event.by().sub();
    }

    void release(CaseEvent.TaskReleased event) {
        requireHolder("released", event.by(), event.onBehalfOf());
        move("released", At.QUEUED, EnumSet.of(At.CLAIMED));
        holder = null;
    }

    void complete(CaseEvent.TaskCompleted event) {
        requireHolder("completed", event.by(), event.onBehalfOf());
        move("completed", At.DONE, EnumSet.of(At.CLAIMED));
        holder = null;
        outcome = event.outcome();
        conditions = !event.conditions().isEmpty();
    }

    void reassign(HandoverEvent.Reassigned event) {
        Person from = event.from();
        that(
                Objects.equals(from == null ? null : from.sub(), holder),
                "reassigned from %s, and %s had it",
                from,
                holder);
        move("reassigned", At.CLAIMED, EnumSet.of(At.QUEUED, At.CLAIMED));
        holder = event.to().sub();
    }

    void forward(HandoverEvent.Forwarded event) {
        that(event.fromTeam().equals(team), "forwarded from %s, and %s had it", event.fromTeam(), team);
        if (at == At.CLAIMED) {
            requireHolder("forwarded", event.by(), event.onBehalfOf());
        }
        move("forwarded", At.FORWARDED, EnumSet.of(At.QUEUED, At.CLAIMED));
        team = event.task().team();
        holder = null;
    }

    void escalate(HandoverEvent.Escalated event) {
        that(!escalated, "escalated twice");
        that(!event.escalatedAt().isBefore(event.dueAt()), "escalated before it was due");
        move("escalated", at, IN_TURN);
        escalated = true;
    }

    void ask(QuestionEvent.Asked event) {
        requireHolder("asked about", event.by(), event.onBehalfOf());
        move("asked about", At.ASKED, EnumSet.of(At.CLAIMED));
        question = event.questionId();
        asked = event.of();
    }

    void answer(QuestionEvent.Answered event) {
        settle("answered", event);
        that(
                event.asker().sub().equals(holder),
                "answered to %s, and %s has it",
                event.asker().sub(),
                holder);
    }

    void takeBack(QuestionEvent.TakenBack event) {
        requireHolder("freed of a question", event.by(), event.onBehalfOf());
        settle("freed of a question", event);
    }

    void dispense(Dispensation because) {
        move(
                "dispensed",
                At.DISPENSED,
                because == Dispensation.ASKED_ALREADY
                        ? EnumSet.of(At.QUEUED, At.CLAIMED)
                        : EnumSet.complementOf(EnumSet.of(At.DONE, At.DISPENSED, At.FORWARDED)));
        letGo();
    }

    void goStale() {
        move("made stale", At.STALE, EnumSet.of(At.DONE));
    }

    void holdBack() {
        move("held back", At.WAITING, IN_TURN);
        letGo();
    }

    private void settle(String what, QuestionEvent event) {
        move(what, At.CLAIMED, EnumSet.of(At.ASKED));
        that(event.questionId().equals(question), "%s, though another question is open", what);
        question = null;
        asked = null;
    }

    private void letGo() {
        holder = null;
        question = null;
        asked = null;
    }

    private void requireHolder(String what, Person by, @Nullable Person onBehalfOf) {
        that(
                by.sub().equals(holder)
                        || (onBehalfOf != null && onBehalfOf.sub().equals(holder)),
                "%s by %s, who did not hold it",
                what,
                by.sub());
    }

    private void move(String what, At to, Set<At> from) {
        that(from.contains(at), "%s, and was %s", what, at);
        at = to;
    }

    private void that(boolean holds, String otherwise, @Nullable Object... parts) {
        if (!holds) {
            breaches.add("task of " + step + " was " + otherwise, parts);
        }
    }

    @Override
    public String toString() {
        return step + " " + at + (outcome == null ? "" : " " + outcome);
    }
}
