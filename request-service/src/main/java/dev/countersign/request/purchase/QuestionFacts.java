package dev.countersign.request.purchase;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskRef;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/// What becomes of a request and its questions when they are asked and settled elsewhere. Several may be open
/// at once; the request waits for its requester until the last one to them is settled. Joins the transaction
/// of the event.
final class QuestionFacts {
    private QuestionFacts() {}

    static void apply(PurchaseRequest request, QuestionEvent fact, AtHand atHand) {
        switch (fact) {
            case QuestionEvent.Asked asked -> ask(request, asked, atHand);
            case QuestionEvent.Answered answered -> {
                atHand.find(request.id(), answered.task().taskId()).ifPresent(step -> step.goesOn(answered.dueAt()));
                atHand.question(answered.questionId())
                        .ifPresent(question -> question.answered(
                                answered.answer(), answered.by().name(), answered.answeredAt()));
                goOn(request, answered.answeredAt(), atHand);
            }
            case QuestionEvent.TakenBack back -> {
                atHand.find(request.id(), back.task().taskId()).ifPresent(step -> step.goesOn(back.dueAt()));
                atHand.question(back.questionId()).ifPresent(question -> question.notNeeded(back.takenBackAt()));
                goOn(request, back.takenBackAt(), atHand);
            }
        }
    }

    /// Nobody works on these tasks now, so nobody waits for answers to their questions.
    static void endOf(PurchaseRequest request, Collection<TaskRef> tasks, Instant at, AtHand atHand) {
        List<UUID> ids = tasks.stream().map(TaskRef::taskId).toList();
        atHand.openQuestionsOf(request.id()).stream()
                .filter(question -> ids.contains(question.taskId()))
                .forEach(question -> question.notNeeded(at));
        goOn(request, at, atHand);
    }

    /// The case has ended, and its questions with it.
    static void end(PurchaseRequest request, Instant at, AtHand atHand) {
        atHand.openQuestionsOf(request.id()).forEach(question -> question.notNeeded(at));
        goOn(request, at, atHand);
    }

    private static void ask(PurchaseRequest request, QuestionEvent.Asked asked, AtHand atHand) {
        RequestQuestion question = new RequestQuestion(asked);
        atHand.add(question);
        atHand.find(request.id(), asked.task().taskId()).ifPresent(step -> step.asked(asked.of()));
        boolean waits = asked.of() == AskedOf.REQUESTER
                ? request.asked(asked.askedAt())
                : request.status().open();
        if (!waits) {
            question.notNeeded(asked.askedAt());
        }
    }

    private static void goOn(PurchaseRequest request, Instant at, AtHand atHand) {
        if (atHand.openQuestionsOf(request.id()).stream().noneMatch(RequestQuestion::isForRequester)) {
            request.nothingAsked(at);
        }
    }
}
