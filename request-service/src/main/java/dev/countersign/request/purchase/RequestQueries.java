package dev.countersign.request.purchase;

import static java.util.stream.Collectors.groupingBy;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.paging.Cursor;
import dev.countersign.request.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be read of requests, for REST and pages alike.
@ApplicationScoped
class RequestQueries {
    private final Requests requests;
    private final Questions questions;
    private final Timeline timeline;
    private final RequestChanges changes;

    RequestQueries(Requests requests, Questions questions, Timeline timeline, RequestChanges changes) {
        this.requests = requests;
        this.questions = questions;
        this.timeline = timeline;
        this.changes = changes;
    }

    /// @throws RequestRefused.Unknown when it is not there or not for this person
    @Transactional
    RequestView show(UUID id, CurrentPerson me) {
        Requests.WithSteps found =
                requests.findVisibleWithSteps(id, me).orElseThrow(() -> new RequestRefused.Unknown(id));
        return RequestView.of(
                found.request(), found.steps(), found.request().questioned() ? questions.of(id) : List.of());
    }

    /// The request and what happened to it, for its page.
    ///
    /// @throws RequestRefused.Unknown when it is not there or not for this person
    @Transactional
    Told tell(UUID id, CurrentPerson me) {
        return new Told(show(id, me), story(id));
    }

    /// @param story in the order in which it happened
    record Told(RequestView request, List<RequestResource.TimelineView> story) {}

    /// As {@link #show}, for what only its requester may do.
    ///
    /// @throws RequestRefused.NotYours when this person sees it and did not ask for it
    RequestView own(UUID id, CurrentPerson me) {
        RequestView request = show(id, me);
        if (!request.requester().is(me.person())) {
            throw new RequestRefused.NotYours();
        }
        return request;
    }

    /// What changes whenever the page of a request shows something else. To be read before the page.
    String state(UUID id) {
        return changes.state(id);
    }

    /// Newest first, at most `limit`; each with the steps that it is at.
    @Transactional
    List<RequestView> list(RequestFilter filter, @Nullable Cursor after, int limit, CurrentPerson me) {
        return atTheirSteps(requests.list(filter, after, limit, me));
    }

    /// What goes on with an answer from this person, the longest first, at most `limit`.
    @Transactional
    List<RequestView> waitingFor(CurrentPerson me, int limit) {
        return atTheirSteps(requests.waitingFor(me.sub(), limit));
    }

    private List<RequestView> atTheirSteps(List<PurchaseRequest> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<UUID, List<RequestStep>> steps =
                requests.openStepsOf(found.stream().map(PurchaseRequest::id).toList()).stream()
                        .collect(groupingBy(RequestStep::requestId));
        return found.stream()
                .map(request -> RequestView.of(request, steps.getOrDefault(request.id(), List.of())))
                .toList();
    }

    /// In the order in which it happened.
    @Transactional
    List<RequestResource.TimelineView> timeline(UUID id, CurrentPerson me) {
        visible(id, me);
        return story(id);
    }

    private List<RequestResource.TimelineView> story(UUID id) {
        return timeline.of(id).stream()
                .map(entry -> new RequestResource.TimelineView(
                        entry.happenedAt(),
                        entry.kind().name(),
                        entry.actorName(),
                        entry.onBehalfOf(),
                        entry.step(),
                        entry.words()))
                .toList();
    }

    private PurchaseRequest visible(UUID id, CurrentPerson me) {
        return requests.findVisible(id, me).orElseThrow(() -> new RequestRefused.Unknown(id));
    }
}
