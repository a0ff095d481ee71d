package dev.countersign.chassis.inbox;

import dev.countersign.chassis.ChassisConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.BitSet;
import org.jboss.logging.Logger;

/// Stops reading when too large a share of the last events died: then the deployment is bad, not the events, and
/// going on would bury everything. It stays stopped until an operator says `resume`, or this process is replaced.
@ApplicationScoped
class DeathRate {
    private static final Logger LOG = Logger.getLogger(DeathRate.class);

    private final int window;
    private final int limit;
    private final BitSet dead;
    private int next;
    private boolean halted;

    DeathRate(ChassisConfig config) {
        this.window = config.inbox().haltWindow();
        this.limit = Math.max(1, (int) Math.ceil(config.inbox().haltRatio() * window));
        this.dead = new BitSet(window);
    }

    synchronized void alive(int events) {
        for (int i = 0; i < Math.min(events, window); i++) {
            note(false);
        }
    }

    synchronized void dead() {
        note(true);
        if (!halted && dead.cardinality() >= limit) {
            halted = true;
            LOG.errorf(
                    "Reading events has stopped: %d of the last %d could not be applied. Look at the dead letters, then"
                            + " replace this deployment or POST .../dead-letters/resume.",
                    dead.cardinality(), window);
        }
    }

    /// @throws InboxHalted while reading is stopped
    synchronized void check() {
        if (halted) {
            throw new InboxHalted("Too many events could not be applied.");
        }
    }

    synchronized boolean halted() {
        return halted;
    }

    synchronized void resume() {
        halted = false;
        dead.clear();
    }

    private void note(boolean death) {
        dead.set(next, death);
        next = (next + 1) % window;
    }
}
