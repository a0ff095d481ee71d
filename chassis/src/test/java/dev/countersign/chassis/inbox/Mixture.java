package dev.countersign.chassis.inbox;

import dev.countersign.chassis.SampleEvents;
import dev.countersign.contracts.Envelope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/// A random stream of events with everything wrong with it that can be: some come twice, late, early or never, some
/// cannot be applied, some are of a type that nobody knows, and garbage lies between them. The same seed makes the
/// same mixture but for the ids.
final class Mixture {
    static final String UNKNOWN_TYPE = "dev.countersign.request.gift-wrapped.v1";
    private static final int AGGREGATES = 60;

    private final Random random;
    private final Map<UUID, Story> stories = new HashMap<>();
    private final List<Sending> sendings = new ArrayList<>();

    /// What is special about the events of one aggregate.
    static final class Story {
        final Map<Long, Envelope> events = new TreeMap<>();
        final Set<Long> poison = new TreeSet<>();
        final Set<Long> unknown = new HashSet<>();
        long missing = Long.MAX_VALUE;
        boolean garbage;

        /// What stands in the ledger when every poison event was skipped or else every one was replayed.
        List<Long> expected(boolean poisonCame) {
            return events.keySet().stream()
                    .filter(version -> version < missing)
                    .filter(version -> !unknown.contains(version))
                    .filter(version -> poisonCame || !poison.contains(version))
                    .toList();
        }
    }

    /// What is sent, and about when: all are sent in the order of this number.
    record Sending(double at, UUID aggregate, Envelope event) {}

    Mixture(long seed) {
        random = new Random(seed);
        for (int i = 0; i < AGGREGATES; i++) {
            tell(UUID.randomUUID());
        }
        sendings.sort((one, other) -> Double.compare(one.at(), other.at()));
    }

    Map<UUID, Story> stories() {
        return stories;
    }

    void send(Sender sender, Ledger ledger) {
        stories.forEach((aggregate, story) -> story.poison.forEach(version -> ledger.refuse(aggregate, version)));
        for (Sending sending : sendings) {
            if (sending.event() == null) {
                sender.send(sending.aggregate().toString(), Map.of("ce_id", "none"), new byte[] {1, 2, 3});
            } else {
                sender.send(sending.event());
            }
        }
    }

    private void tell(UUID aggregate) {
        Story story = new Story();
        stories.put(aggregate, story);
        int length = 5 + random.nextInt(25);
        if (chance(0.15)) {
            story.missing = 2L + random.nextInt(length - 2);
        }
        double begin = random.nextDouble(100);
        for (long version = 1; version <= length; version++) {
            boolean unknown = chance(0.05);
            if (unknown) {
                story.unknown.add(version);
            } else if (chance(0.04)) {
                story.poison.add(version);
            }
            Envelope event = unknown
                    ? SampleEvents.envelope(aggregate, version, UNKNOWN_TYPE)
                    : SampleEvents.envelope(aggregate, version);
            if (version != story.missing) {
                story.events.put(version, event);
                place(begin + version, aggregate, event);
            }
        }
        if (chance(0.1)) {
            story.garbage = true;
            sendings.add(new Sending(begin + random.nextDouble(length), aggregate, null));
        }
    }

    private void place(double due, UUID aggregate, Envelope event) {
        double disorder = chance(0.2) ? random.nextDouble(6) - 3 : 0;
        sendings.add(new Sending(due + disorder, aggregate, event));
        while (chance(0.15)) {
            sendings.add(new Sending(due + random.nextDouble(30), aggregate, event));
        }
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }
}
