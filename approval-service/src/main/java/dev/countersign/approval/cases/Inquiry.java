package dev.countersign.approval.cases;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The part of {@link ApprovalCase} that asks: who has a task needs an answer before they can go on, and the target of
/// the task stands still until there is one.
public final class Inquiry {
    private final ApprovalCase of;

    Inquiry(ApprovalCase of) {
        this.of = of;
    }

    /// The holder of a task cannot go on without an answer.
    ///
    /// @param questionId of the question
    /// @param expiresAt when the case ends unless the requester has answered; null when it does not
    public List<CaseEvent> ask(
            UUID taskId, Asking asking, UUID questionId, @Nullable Instant expiresAt, Actor by, Moment now) {
        Turn turn = of.turn(by, taskId);
        Duration left = turn.task().ask(asking.of(), turn, now);
        Question question = new Question(of, questionId, taskId, asking, by.person(), now.at(), left);
        of.add(question);
        CaseFacts facts = new CaseFacts(of, now.at());
        facts.asked(turn, question, asking.of() == AskedOf.REQUESTER ? expiresAt : null);
        return of.published(facts, now);
    }

    /// The requester has answered. An answer that nobody waits for any more changes nothing here; it can be
    /// read at the request.
    List<CaseEvent> answer(RequestEvent.Answered answered, Moment now) {
        Optional<Question> open = of.questions().stream()
                .filter(question -> question.id().equals(answered.questionId()) && question.isOpen())
                .findFirst();
        return open.map(question -> take(question, answered.answer(), answered.by(), now))
                .orElse(List.of());
    }

    /// The holder writes down what the vendor has answered.
    public List<CaseEvent> answerForVendor(UUID taskId, String answer, Actor by, Moment now) {
        Turn turn = of.turn(by, taskId);
        turn.mustNotBeHeldByAnother();
        Question question = of.openQuestion(turn.task())
                .filter(asked -> asked.of() == AskedOf.VENDOR)
                .orElseThrow(() -> new CaseRefused.IllegalTaskAction(turn.task().status(), TaskAction.ANSWER));
        return take(question, answer, by.person(), now);
    }

    /// The holder goes on without an answer.
    public List<CaseEvent> takeBack(UUID taskId, Actor by, Moment now) {
        Turn turn = of.turn(by, taskId);
        turn.mustNotBeHeldByAnother();
        Question question = of.openQuestion(turn.task())
                .orElseThrow(() -> new CaseRefused.IllegalTaskAction(turn.task().status(), TaskAction.TAKE_BACK));
        question.takeBack(now.at());
        CaseFacts facts = new CaseFacts(of, now.at());
        facts.takenBack(turn, question, turn.task().goOn(TaskAction.TAKE_BACK, question.left(), now));
        return of.published(facts, now);
    }

    /// The requester has not answered for long. Nothing happens when nobody waits for the answer any more.
    ///
    /// @param expiresAt when the case ends unless they do
    List<CaseEvent> warn(UUID questionId, Instant expiresAt, Moment now) {
        if (of.openQuestion(questionId).isEmpty()) {
            return List.of();
        }
        CaseFacts facts = new CaseFacts(of, now.at());
        facts.expiring(questionId, of.label().title(), expiresAt);
        return of.published(facts, now);
    }

    private List<CaseEvent> take(Question question, String answer, Person by, Moment now) {
        Task task = of.task(question.taskId());
        Person asker = Objects.requireNonNull(task.hold(), "hold").person();
        question.answer(answer, by, now.at());
        Instant due = task.goOn(TaskAction.ANSWER, question.left(), now);
        CaseFacts facts = new CaseFacts(of, now.at());
        facts.answered(task, question, by, asker, due);
        return of.published(facts, now);
    }
}
