package dev.countersign.chassis.inbox;

import dev.countersign.chassis.DatabaseFaults;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;

/// Takes one record in a transaction of its own, so that its failure is nobody else's. What fails twice is dead.
@ApplicationScoped
class OneByOne {
    private static final int ATTEMPTS = 2;

    private final Inbox inbox;
    private final DeadLetters deadLetters;
    private final Stopping stopping;

    OneByOne(Inbox inbox, DeadLetters deadLetters, Stopping stopping) {
        this.inbox = inbox;
        this.deadLetters = deadLetters;
        this.stopping = stopping;
    }

    enum Fate {
        /// Applied, or a duplicate of what was.
        TAKEN,
        /// Its turn has not come.
        PARKED,
        /// It waits for an operator.
        DEAD
    }

    /// @throws RuntimeException when the database is away or in conflict, or the service stops; nothing has happened
    /// then
    Fate take(IncomingRecord record, EventHandler handler) {
        if (record.envelope().isEmpty()) {
            return bury(record, "The headers are not those of a CloudEvent of ours.");
        }
        for (int attempt = 1; ; attempt++) {
            try {
                boolean parked = QuarkusTransaction.requiringNew().call(() -> inbox.takeAlone(record, handler));
                return parked ? Fate.PARKED : Fate.TAKEN;
            } catch (RuntimeException e) {
                if (stopping.hasBegun() || DatabaseFaults.isTransient(e)) {
                    throw e;
                }
                if (attempt == ATTEMPTS) {
                    return bury(record, Failures.describe(e));
                }
            }
        }
    }

    private Fate bury(IncomingRecord record, String error) {
        return deadLetters.bury(record, error) ? Fate.DEAD : Fate.TAKEN;
    }
}
