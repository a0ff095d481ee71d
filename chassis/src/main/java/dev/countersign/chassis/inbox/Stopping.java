package dev.countersign.chassis.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Whether this service has begun to stop. From then on what is needed to apply events is taken away piece by piece,
/// so a failure says nothing of the event; whoever reads next takes it again.
@ApplicationScoped
class Stopping {
    private final CountDownLatch begun = new CountDownLatch(1);

    void begin(@Observes @Priority(1) ShutdownEvent event) {
        begun.countDown();
    }

    boolean hasBegun() {
        return begun.getCount() == 0;
    }

    /// @throws IllegalStateException when it has begun
    void check() {
        if (hasBegun()) {
            throw new IllegalStateException("The service stops; what it was reading comes again.");
        }
    }

    /// Pauses.
    ///
    /// @throws IllegalStateException as soon as it begins
    void pause(Duration duration) {
        try {
            var _ = begun.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted; what was being read comes again.", e);
        }
        check();
    }
}
