package dev.countersign.approval.record;

import dev.countersign.chassis.DatabaseFaults;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/// Looks regularly whether there is something to chain or to sign. What is due stands in the database, so it matters
/// neither which replica looks nor whether one dies.
@ApplicationScoped
class Sealer {
    private static final Logger LOG = Logger.getLogger(Sealer.class);

    private final RecordCommands commands;
    private final RecordKeys keys;

    Sealer(RecordCommands commands, RecordKeys keys) {
        this.commands = commands;
        this.keys = keys;
    }

    void begin(@Observes StartupEvent started) {
        if (!keys.canSign()) {
            LOG.warn(
                    "No key is configured to sign the decision record with: who can rewrite the database can rewrite it.");
        }
    }

    @Scheduled(
            every = "${countersign.approval.record.seal-every:5s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "seal-the-record")
    void look() {
        try {
            boolean more = true;
            while (more) {
                more = commands.seal();
            }
            commands.sign();
        } catch (RuntimeException e) {
            if (!DatabaseFaults.isTransient(e)) {
                throw e;
            }
            LOG.debugf("The record waits for the database: %s", e.getMessage());
        }
    }
}
