package dev.countersign.system.history;

import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.system.history.History.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// One topic, by aggregate: what a careful consumer makes of it. What others have put there is left out.
final class Topic {
    private final Map<UUID, List<Fact>> byAggregate = new LinkedHashMap<>();

    Topic(String name, List<Fact> facts) {
        facts.stream()
                .filter(fact -> fact.topic().equals(name) && fact.isOurs())
                .sorted(Comparator.comparingInt(Fact::partition).thenComparingLong(Fact::offset))
                .forEach(fact -> byAggregate
                        .computeIfAbsent(envelope(fact).aggregateId(), id -> new ArrayList<>())
                        .add(fact));
    }

    Set<UUID> aggregates() {
        return byAggregate.keySet();
    }

    /// Every record of an aggregate, in the order of the topic.
    List<Fact> of(UUID aggregate) {
        return byAggregate.getOrDefault(aggregate, List.of());
    }

    /// The first record of each version.
    List<Fact> firstOccurrences(UUID aggregate) {
        Set<Long> seen = new HashSet<>();
        return of(aggregate).stream()
                .filter(fact -> seen.add(envelope(fact).aggregateVersion()))
                .toList();
    }

    List<DomainEvent> events(UUID aggregate) {
        return firstOccurrences(aggregate).stream()
                .flatMap(fact -> fact.event().stream())
                .toList();
    }

    static Envelope envelope(Fact fact) {
        return fact.envelope().orElseThrow();
    }
}
