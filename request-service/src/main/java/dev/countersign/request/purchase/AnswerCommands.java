package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.request.timeline.TimelineEntry.Kind;
import dev.countersign.request.timeline.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/// What the requester answers to those who work on their request.
@ApplicationScoped
class AnswerCommands {
    private final RequestBook book;
    private final Requests requests;
    private final Questions questions;
    private final Clock clock;

    AnswerCommands(RequestBook book, Requests requests, Questions questions, Clock clock) {
        this.book = book;
        this.requests = requests;
        this.questions = questions;
        this.clock = clock;
    }

    /// A question has one answer, so whoever answers need not say which state of the request they have seen.
    ///
    /// @throws RequestRefused.QuestionSettled when nobody waits for the answer any more
    @Transactional
    void answer(UUID id, UUID questionId, String words, CurrentPerson me) {
        PurchaseRequest request = book.own(id, me);
        RequestQuestion question = questions.toRequester(id, questionId);
        if (!question.isOpen()) {
            throw new RequestRefused.QuestionSettled(question.status());
        }
        Instant now = clock.instant();
        question.answered(words, me.person().name(), now);
        requests.step(question.taskId()).ifPresent(step -> step.goesOn(null));
        RequestEvent.Answered answered = request.answer(questionId, words, !questions.waitForRequester(id), now);
        book.keep(request, answered, new Told(Kind.ANSWERED, me.person(), null, question.step(), words));
    }
}
