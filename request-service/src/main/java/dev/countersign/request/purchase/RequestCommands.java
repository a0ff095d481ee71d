package dev.countersign.request.purchase;

import dev.countersign.chassis.Ids;
import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.request.timeline.Timeline;
import dev.countersign.request.timeline.TimelineEntry.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a requester does. Each command is one transaction: load, decide, append.
@ApplicationScoped
class RequestCommands {
    private final Requests requests;
    private final Timeline timeline;
    private final Outbox outbox;
    private final ContentCheck check;
    private final Clock clock;

    RequestCommands(Requests requests, Timeline timeline, Outbox outbox, ContentCheck check, Clock clock) {
        this.requests = requests;
        this.timeline = timeline;
        this.outbox = outbox;
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
        }
        requests.persist(request);
        if (submit) {
            requests.add(new RequestRevision(request));
        }
        requests.flush();
        return request;
    }

    @Transactional
    PurchaseRequest edit(UUID id, Version seen, ContentForm content, CurrentPerson me) {
        check.draft(content);
        PurchaseRequest request = own(id, seen, me);
        request.edit(content);
        requests.flush();
        return request;
    }

    @Transactional
    void delete(UUID id, Version seen, CurrentPerson me) {
        PurchaseRequest request = own(id, seen, me);
        request.mayBeDeleted();
        timeline.forget(id);
        requests.delete(request);
        requests.flush();
    }

    @Transactional
    PurchaseRequest submit(UUID id, Version seen, CurrentPerson me) {
        PurchaseRequest request = own(id, seen, me);
        if (request.status() == RequestStatus.DRAFT) {
            check.complete(request.content());
        }
        submit(request, clock.instant());
        requests.add(new RequestRevision(request));
        requests.flush();
        return request;
    }

    @Transactional
    PurchaseRequest withdraw(UUID id, Version seen, @Nullable String reason, CurrentPerson me) {
        PurchaseRequest request = own(id, seen, me);
        RequestEvent.Withdrawn withdrawn = request.withdraw(me.person(), reason, clock.instant());
        timeline.tell(id, withdrawn.withdrawnAt(), Kind.WITHDRAWN, me.person(), null, reason);
        outbox.append(request.eventVersion(), List.of(withdrawn));
        requests.flush();
        return request;
    }

    private void submit(PurchaseRequest request, Instant at) {
        RequestEvent.Submitted submitted = request.submit(at);
        timeline.tell(request.id(), at, Kind.SUBMITTED, request.requester());
        outbox.append(request.eventVersion(), List.of(submitted));
    }

    private PurchaseRequest own(UUID id, Version seen, CurrentPerson me) {
        PurchaseRequest request = requests.findVisible(id, me).orElseThrow(() -> new RequestRefused.Unknown(id));
        if (!request.isOf(me.person())) {
            throw new RequestRefused.NotYours();
        }
        seen.mustBe(request.version());
        return request;
    }
}
