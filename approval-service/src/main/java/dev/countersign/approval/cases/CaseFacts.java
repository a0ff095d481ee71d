package dev.countersign.approval.cases;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Dispensation;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskRef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What others must hear of one command on a case, in the order in which it happened.
final class CaseFacts {
    private final ApprovalCase of;
    private final Instant at;
    private final List<CaseEvent> events = new ArrayList<>();

    CaseFacts(ApprovalCase of, Instant at) {
        this.of = of;
        this.at = at;
    }

    List<CaseEvent> events() {
        return List.copyOf(events);
    }

    void opened() {
        events.add(new CaseEvent.Opened(
                of.id(),
                of.origin().requestId(),
                of.lane(),
                of.origin().policyVersion(),
                of.tasks().stream().map(Task::planned).toList(),
                of.revision(),
                at));
    }

    void revised(List<TaskRef> stale, List<TaskRef> heldBack) {
        events.add(new CaseEvent.Revised(
                of.id(),
                of.origin().requestId(),
                of.revision(),
                of.lane(),
                of.tasks().stream()
                        .filter(task -> task.status() != TaskStatus.NO_LONGER_REQUIRED)
                        .map(Task::planned)
                        .toList(),
                stale,
                heldBack,
                at));
    }

    void queued(Task task, Instant due) {
        events.add(new CaseEvent.TaskQueued(
                of.id(),
                of.origin().requestId(),
                task.ref(),
                task.label().title(),
                of.origin().requester(),
                at,
                due));
    }

    void claimed(Turn turn) {
        events.add(new CaseEvent.TaskClaimed(
                of.id(), of.origin().requestId(), turn.task().ref(), turn.by(), turn.onBehalfOf(), at));
    }

    void released(Turn turn) {
        events.add(new CaseEvent.TaskReleased(
                of.id(), of.origin().requestId(), turn.task().ref(), turn.by(), turn.onBehalfOf(), at));
    }

    void completed(Turn turn, Completion completion) {
        events.add(new CaseEvent.TaskCompleted(
                of.id(),
                of.origin().requestId(),
                turn.task().ref(),
                completion.outcome(),
                completion.reason(),
                completion.conditions(),
                completion.offer(),
                turn.by(),
                turn.onBehalfOf(),
                at));
    }

    void dispensed(Task task, Dispensation because) {
        events.add(new CaseEvent.TaskDispensed(of.id(), of.origin().requestId(), task.ref(), because, at));
    }

    void asked(Turn turn, Question question, @Nullable Instant expiresAt) {
        events.add(new QuestionEvent.Asked(
                of.id(),
                of.origin().requestId(),
                turn.task().ref(),
                question.id(),
                question.of(),
                question.text(),
                turn.task().label().title(),
                of.origin().requester(),
                turn.by(),
                turn.onBehalfOf(),
                expiresAt,
                at));
    }

    void answered(Task task, Question question, Person by, Person asker, Instant due) {
        events.add(new QuestionEvent.Answered(
                of.id(),
                of.origin().requestId(),
                task.ref(),
                question.id(),
                question.of(),
                Objects.requireNonNull(question.answer(), "answer"),
                task.label().title(),
                by,
                asker,
                due,
                at));
    }

    void takenBack(Turn turn, Question question, Instant due) {
        events.add(new QuestionEvent.TakenBack(
                of.id(),
                of.origin().requestId(),
                turn.task().ref(),
                question.id(),
                question.of(),
                turn.by(),
                turn.onBehalfOf(),
                due,
                at));
    }

    void reassigned(Turn turn, @Nullable Person from, Person to, @Nullable String reason) {
        events.add(new HandoverEvent.Reassigned(
                of.id(),
                of.origin().requestId(),
                turn.task().ref(),
                turn.task().label().title(),
                of.origin().requester(),
                from,
                to,
                turn.by(),
                turn.onBehalfOf(),
                reason,
                at));
    }

    void forwarded(Turn turn, String fromTeam, String reason) {
        events.add(new HandoverEvent.Forwarded(
                of.id(),
                of.origin().requestId(),
                turn.task().ref(),
                fromTeam,
                turn.by(),
                turn.onBehalfOf(),
                reason,
                at));
    }

    void escalated(Task task, String to, Instant due) {
        events.add(new HandoverEvent.Escalated(
                of.id(),
                of.origin().requestId(),
                task.ref(),
                task.label().title(),
                of.origin().requester(),
                to,
                due,
                at));
    }

    void expiring(UUID questionId, String title, Instant expiresAt) {
        events.add(new CaseEvent.Expiring(
                of.id(), of.origin().requestId(), questionId, title, of.origin().requester(), expiresAt, at));
    }

    void decided(Decision decision, List<String> conditions, Completion last, Turn turn) {
        events.add(new CaseEvent.Decided(
                of.id(),
                of.origin().requestId(),
                decision,
                turn.task().label().title(),
                of.origin().requester(),
                last.reason(),
                conditions,
                last.offer(),
                turn.by(),
                turn.onBehalfOf(),
                of.revision(),
                at));
    }

    void cancelled() {
        events.add(new CaseEvent.Cancelled(of.id(), of.origin().requestId(), at));
    }

    void expired(String title) {
        events.add(new CaseEvent.Expired(
                of.id(), of.origin().requestId(), title, of.origin().requester(), of.revision(), at));
    }
}
