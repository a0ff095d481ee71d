package dev.countersign.request.purchase;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What becomes of a request and its questions when they are asked and settled elsewhere. Several may be open
/// at once; the request waits for its requester until the last one to them is settled. Joins the transaction
/// of the event.
@ApplicationScoped
class QuestionFacts {
    private final Requests requests;
    private final Questions questions;

    QuestionFacts(Requests requests, Questions questions) {
        this.requests = requests;
        this.questions = questions;
    }

    void apply(PurchaseRequest request, QuestionEvent fact) {
        switch (fact) {
            case QuestionEvent.Asked asked -> ask(request, asked);
            case QuestionEvent.Answered answered -> {
                requests.step(answered.task().taskId()).ifPresent(step -> step.goesOn(answered.dueAt()));
                questions
                        .findByIdOptional(answered.questionId())
                        .ifPresent(question -> question.answered(
                                answered.answer(), answered.by().name(), answered.answeredAt()));
                goOn(request, answered.answeredAt());
            }
            case QuestionEvent.TakenBack back -> {
                requests.step(back.task().taskId()).ifPresent(step -> step.goesOn(back.dueAt()));
                questions
                        .findByIdOptional(back.questionId())
                        .ifPresent(question -> question.notNeeded(back.takenBackAt()));
                goOn(request, back.takenBackAt());
            }
        }
    }

    /// Nobody works on these tasks now, so nobody waits for answers to their questions.
    void endOf(PurchaseRequest request, Collection<TaskRef> tasks, Instant at) {
        List<UUID> ids = tasks.stream().map(TaskRef::taskId).toList();
        questions.openOf(request.id()).stream()
                .filter(question -> ids.contains(question.taskId()))
                .forEach(question -> question.notNeeded(at));
        goOn(request, at);
    }

    /// The case has ended, and its questions with it.
    void end(PurchaseRequest request, Instant at) {
        questions.openOf(request.id()).forEach(question -> question.notNeeded(at));
        goOn(request, at);
    }

    private void ask(PurchaseRequest request, QuestionEvent.Asked asked) {
        RequestQuestion question = new RequestQuestion(asked);
        questions.persist(question);
        requests.step(asked.task().taskId()).ifPresent(step -> step.asked(asked.of()));
        boolean waits = asked.of() == AskedOf.REQUESTER
                ? request.asked(asked.askedAt())
                : request.status().open();
        if (!waits) {
            question.notNeeded(asked.askedAt());
        }
    }

    private void goOn(PurchaseRequest request, Instant at) {
        if (!questions.waitForRequester(request.id())) {
            request.nothingAsked(at);
        }
    }
}
