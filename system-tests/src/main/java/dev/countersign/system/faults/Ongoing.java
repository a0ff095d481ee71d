package dev.countersign.system.faults;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// Which kinds of faults last now, or have been undone so short a while ago that they still explain what is answered.
final class Ongoing {
    private static final Duration AFTERMATH = Duration.ofSeconds(10);

    private final Map<FaultKind, AtomicInteger> lasting = new ConcurrentHashMap<>();
    private final Map<FaultKind, Long> undone = new ConcurrentHashMap<>();

    void begins(FaultKind kind) {
        lasting.computeIfAbsent(kind, any -> new AtomicInteger()).incrementAndGet();
    }

    void ends(FaultKind kind) {
        undone.put(kind, System.nanoTime());
        lasting.computeIfAbsent(kind, any -> new AtomicInteger()).decrementAndGet();
    }

    Set<FaultKind> now() {
        long then = System.nanoTime() - AFTERMATH.toNanos();
        return lasting.entrySet().stream()
                .filter(kind -> kind.getValue().get() > 0 || undone.getOrDefault(kind.getKey(), then) > then)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
