package dev.countersign.chassis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/// The one clock of a service. It ticks in microseconds, as PostgreSQL's timestamps do, so that a time is the same
/// in memory, in the database and on the wire.
final class Clocks {
    private Clocks() {}

    @Produces
    @ApplicationScoped
    static Clock utc() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
