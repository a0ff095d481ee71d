package dev.countersign.system.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who has had the ball, and for how long, as approval-service shows it.
///
/// @param holder who has it now; null once the case has ended
/// @param holders what each side has had; they sum to `elapsed`
public record CaseClock(
        Instant openedAt,
        @Nullable Instant endedAt,
        Duration elapsed,
        @Nullable String holder,
        Map<String, Duration> holders,
        List<Interval> intervals) {

    public record Interval(String holder, Instant from, Instant until) {}
}
