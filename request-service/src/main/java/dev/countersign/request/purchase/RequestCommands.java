package dev.countersign.request.purchase;

import dev.countersign.chassis.Ids;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.request.timeline.Timeline;
import dev.countersign.request.timeline.TimelineEntry.Kind;
import dev.countersign.request.timeline.Told;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a requester does. Each command is one transaction: load, decide, append.
@ApplicationScoped
class RequestCommands {
    private final Requests requests;
    private final RequestBook book;
    private final Timeline timeline;
    private final ContentCheck check;
    private final Clock clock;

    RequestCommands(Requests requests, RequestBook book, Timeline timeline, ContentCheck check, Clock clock) {
        this.requests = requests;
        this.book = book;
        this.timeline = timeline;
        this.check = check;
        this.clock = clock;
    }

    /// Makes a draft, and submits it at once if asked to.
    @Transactional
    PurchaseRequest create(ContentForm content, boolean submit, CurrentPerson me) {
        if (submit) {
            check.complete(content);
        } else {
            check.draft(content);
        }
        Instant now = clock.instant();
        PurchaseRequest request = new PurchaseRequest(Ids.next(), requests.nextNumber(), content, me.person(), now);
        if (submit) {
            submit(request, now);
        } else {
            timeline.tell(request.id(), now, Kind.DRAFTED, me.person());
            requests.persist(request);
        }
        requests.flush();
        return request;
    }

    @Transactional
    PurchaseRequest edit(UUID id, Version seen, ContentForm content, CurrentPerson me) {
        check.draft(content);
        PurchaseRequest request = book.own(id, seen, me);
        request.edit(content);
        requests.flush();
        return request;
    }

    @Transactional
    void delete(UUID id, Version seen, CurrentPerson me) {
        PurchaseRequest request = book.own(id, seen, me);
        request.mayBeDeleted();
        timeline.forget(id);
        requests.delete(request);
        requests.flush();
    }

    @Transactional
    PurchaseRequest submit(UUID id, Version seen, CurrentPerson me) {
        PurchaseRequest request = book.own(id, seen, me);
        if (request.status() == RequestStatus.DRAFT) {
            check.complete(request.content());
        }
        submit(request, clock.instant());
        return request;
    }

    @Transactional
    PurchaseRequest withdraw(UUID id, Version seen, @Nullable String reason, CurrentPerson me) {
        PurchaseRequest request = book.own(id, seen, me);
        RequestEvent.Withdrawn withdrawn = request.withdraw(me.person(), reason, clock.instant());
        book.endQuestions(withdrawn);
        book.keep(request, withdrawn, new Told(Kind.WITHDRAWN, me.person(), null, null, reason));
        return request;
    }

    private void submit(PurchaseRequest request, Instant at) {
        RequestEvent.Submitted submitted = request.submit(at);
        book.keepFirst(request, submitted, new Told(Kind.SUBMITTED, request.requester(), null, null, null));
    }
}
