package dev.countersign.system.faults;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// How much waits for the staff, as each of them has last seen it. Who asks for things holds back when it is much:
/// otherwise a long run, or one with the broker away for long, would leave more work than can be finished after it.
final class Backlog {
    /// A page of a queue shows a hundred at most.
    private static final int MUCH = 40;

    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    void saw(String username, int waiting) {
        seen.put(username, waiting);
    }

    boolean isMuch() {
        return seen.values().stream().anyMatch(waiting -> waiting >= MUCH);
    }
}
