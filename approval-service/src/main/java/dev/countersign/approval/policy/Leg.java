package dev.countersign.approval.policy;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How long one task of a plan may take, and what it waits for.
///
/// @param step shared by tasks that are done at the same time
/// @param after names of steps; those that no leg has are over already
/// @param takes business time
public record Leg(String step, List<String> after, Duration takes) {
    public Leg {
        after = List.copyOf(after);
    }

    /// Business time from now to the end of the last when each takes all of its time: the longest way through. Steps
    /// never
    /// wait for one another in a circle, because in a policy each waits only for those above it.
    public static Duration longest(List<Leg> legs) {
        Map<String, Duration> ends = new HashMap<>();
        return legs.stream()
                .map(leg -> end(leg.step(), legs, ends))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Duration end(String step, List<Leg> legs, Map<String, Duration> ends) {
        Duration known = ends.get(step);
        if (known != null) {
            return known;
        }
        Duration end = legs.stream()
                .filter(leg -> leg.step().equals(step))
                .map(leg -> leg.after().stream()
                        .map(before -> end(before, legs, ends))
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO)
                        .plus(leg.takes()))
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        ends.put(step, end);
        return end;
    }
}
