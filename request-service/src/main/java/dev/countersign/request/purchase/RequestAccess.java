package dev.countersign.request.purchase;

import dev.countersign.chassis.identity.CurrentPerson;
import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.chassis.problem.Refused;
import dev.countersign.contracts.RequestEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/// The request as other features know it. Here they ask whether a person may see it, and nowhere else: a
/// feature with a rule of its own would one day show what the request itself hides.
@ApplicationScoped
public class RequestAccess {
    private final Requests requests;
    private final Outbox outbox;

    RequestAccess(Requests requests, Outbox outbox) {
        this.requests = requests;
        this.outbox = outbox;
    }

    /// Joins the caller's transaction.
    ///
    /// @throws Refused as for a request that is not there, when this person may not see it
    public RequestStanding see(UUID id, CurrentPerson me) {
        return standing(visible(id, me), me);
    }

    /// As {@link #see}, and nobody else changes the request until the caller's transaction ends.
    ///
    /// @throws Refused as for a request that is not there, when this person may not see it
    public RequestStanding lock(UUID id, CurrentPerson me) {
        PurchaseRequest request = visible(id, me);
        requests.getEntityManager().refresh(request, LockModeType.PESSIMISTIC_WRITE);
        return standing(request, me);
    }

    /// Publishes what was said about a request that the caller's transaction has locked.
    public void publish(UUID id, Remark remark) {
        PurchaseRequest request = requests.findById(id);
        RequestEvent.Commented commented = request.commented(remark, requests.watchersOf(id));
        outbox.append(request.eventVersion(), List.of(commented));
        requests.flush();
    }

    private PurchaseRequest visible(UUID id, CurrentPerson me) {
        return requests.findVisible(id, me).orElseThrow(() -> new RequestRefused.Unknown(id));
    }

    private RequestStanding standing(PurchaseRequest request, CurrentPerson me) {
        boolean asked = requests.everyStepOf(request.id()).stream().anyMatch(step -> step.concerns(me));
        return new RequestStanding(
                request.id(),
                request.status().name(),
                request.status().open(),
                request.requester(),
                request.isOf(me.person()),
                requests.isWatchedBy(request.id(), me.sub()),
                asked);
    }
}
