package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.request.timeline.Timeline;
import dev.countersign.request.timeline.Told;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Finds the requester's own request for a command, and keeps what the command has decided: who has the ball,
/// the story and the event that others must hear, in the caller's transaction.
@ApplicationScoped
class RequestBook {
    private final Requests requests;
    private final Questions questions;
    private final Timeline timeline;
    private final Outbox outbox;

    RequestBook(Requests requests, Questions questions, Timeline timeline, Outbox outbox) {
        this.requests = requests;
        this.questions = questions;
        this.timeline = timeline;
        this.outbox = outbox;
    }

    /// @throws RequestRefused.Unknown when it is not there or not for this person
    /// @throws RequestRefused.NotYours when they see it and did not ask for it
    PurchaseRequest own(UUID id, CurrentPerson me) {
        PurchaseRequest request = requests.findVisible(id, me).orElseThrow(() -> new RequestRefused.Unknown(id));
        if (!request.isOf(me.person())) {
            throw new RequestRefused.NotYours();
        }
        return request;
    }

    /// As {@link #own(UUID, CurrentPerson)}, in the state that the person has seen.
    PurchaseRequest own(UUID id, Version seen, CurrentPerson me) {
        PurchaseRequest request = own(id, me);
        seen.mustBe(request.version());
        return request;
    }

    /// Keeps a request that was just handed in for the first time: nothing is planned for it yet, so there is
    /// nothing to look for.
    void keepFirst(PurchaseRequest request, RequestEvent.Submitted event, Told told) {
        request.held(List.of(), event.occurredAt());
        requests.persist(request);
        requests.add(new RequestRevision(request, null, event.occurredAt()));
        tell(request, event, told);
    }

    /// Keeps the content that was just handed in, in place of an earlier one.
    ///
    /// @param reason why it was changed, if the requester said
    void keepRevision(PurchaseRequest request, @Nullable String reason, RequestEvent event, Told told) {
        requests.add(new RequestRevision(request, reason, event.occurredAt()));
        keep(request, event, told);
    }

    void keep(PurchaseRequest request, RequestEvent event, Told told) {
        request.held(requests.stepsOf(request.id()), event.occurredAt());
        tell(request, event, told);
    }

    private void tell(PurchaseRequest request, RequestEvent event, Told told) {
        timeline.tell(request.id(), event.occurredAt(), told);
        outbox.append(request.eventVersion(), List.of(event));
        requests.flush();
    }

    /// Nobody waits for answers any more.
    void endQuestions(RequestEvent event) {
        questions.openOf(event.requestId()).forEach(question -> question.notNeeded(event.occurredAt()));
    }
}
