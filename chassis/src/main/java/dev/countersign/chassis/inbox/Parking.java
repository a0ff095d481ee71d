package dev.countersign.chassis.inbox;

import dev.countersign.chassis.DatabaseFaults;
import dev.countersign.chassis.inbox.OneByOne.Fate;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// Lets parked events follow once what they waited for is there: after a batch if this replica has parked any, after
/// an operator's action, and by a sweep for those that another replica parked.
@ApplicationScoped
class Parking {
    private static final Logger LOG = Logger.getLogger(Parking.class);

    private final Inbox inbox;
    private final InboxTables tables;
    private final OneByOne oneByOne;
    private final List<EventHandler> handlers;
    private final AtomicBoolean occupied = new AtomicBoolean();

    Parking(Inbox inbox, InboxTables tables, OneByOne oneByOne, @All List<EventHandler> handlers) {
        this.inbox = inbox;
        this.tables = tables;
        this.oneByOne = oneByOne;
        this.handlers = handlers;
    }

    void afterBatch(EventHandler handler, boolean parkedNow) {
        if (parkedNow) {
            occupied.set(true);
        }
        if (occupied.get()) {
            goOn(handler);
        }
    }

    @Scheduled(
            every = "${countersign.chassis.inbox.sweep:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "parked-events")
    void sweep() {
        try {
            handlers.forEach(this::goOn);
            occupied.set(QuarkusTransaction.requiringNew().call(() -> tables.anyParked(inbox.consumer())));
        } catch (RuntimeException e) {
            if (!DatabaseFaults.isTransient(e)) {
                throw e;
            }
            LOG.debugf("Parked events wait for the database: %s", e.getMessage());
        }
    }

    private void goOn(EventHandler handler) {
        List<UUID> ready =
                QuarkusTransaction.requiringNew().call(() -> tables.readyToGoOn(inbox.consumer(), handler.topic()));
        ready.forEach(aggregate -> goOn(aggregate, handler));
    }

    void goOn(UUID aggregateId, EventHandler handler) {
        boolean more = true;
        while (more) {
            Optional<IncomingRecord> next = QuarkusTransaction.requiringNew()
                    .call(() -> tables.firstReady(inbox.consumer(), handler.topic(), aggregateId));
            more = next.isPresent() && oneByOne.take(next.get(), handler) == Fate.TAKEN;
        }
    }
}
