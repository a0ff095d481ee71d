package dev.countersign.approval.timer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How timers are looked at.
@ConfigMapping(prefix = "countersign.approval.timers")
public interface TimerConfig {

    /// How often this replica looks for what is due, as the scheduler reads it; `off` leaves it to the others.
    @WithDefault("1s")
    String lookEvery();

    /// Timers that are fired at one look, at least 1.
    @WithDefault("100")
    int batch();

    /// A timer that has failed is tried again after twice this time, and after twice as long each time that it
    /// fails again, but at least once in an hour.
    @WithDefault("5s")
    Duration retryAfter();

    /// By how much a timer must be late for an operator to see it.
    @WithDefault("1m")
    Duration lateAfter();
}
