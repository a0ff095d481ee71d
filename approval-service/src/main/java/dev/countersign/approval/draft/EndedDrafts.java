package dev.countersign.approval.draft;

import dev.countersign.chassis.DatabaseFaults;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/// Forgets what was typed about tasks that have ended without it, such as those of a request that was
/// taken back. Whoever is slower than another replica finds nothing to do.
@ApplicationScoped
class EndedDrafts {
    private static final Logger LOG = Logger.getLogger(EndedDrafts.class);

    private final DraftCommands commands;

    EndedDrafts(DraftCommands commands) {
        this.commands = commands;
    }

    @Scheduled(every = "1h", concurrentExecution = ConcurrentExecution.SKIP, identity = "forget-ended-drafts")
    void look() {
        try {
            commands.forgetEnded();
        } catch (RuntimeException e) {
            if (!DatabaseFaults.isTransient(e)) {
                throw e;
            }
            LOG.debugf("Ended drafts are forgotten later: %s", e.getMessage());
        }
    }
}
