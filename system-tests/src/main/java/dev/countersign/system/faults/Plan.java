package dev.countersign.system.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;

/// What goes wrong and when: the same for the same seed and length. In the first half one fault is over before the
/// next begins, unless it lasts very long; in the second they come at short intervals and mix. The kinds are dealt like
/// cards, so that none is left out when there is time for all. A long run begins with one that has minutes for itself.
///
/// @param faults in the order of their moments
record Plan(long seed, Duration length, List<Fault> faults) {
    private static final long FIRST = 4_000;
    private static final int SHORTEST_GAP = 2_000;
    private static final int LONGEST_GAP = 8_000;

    /// A fault that lasts longer has others beside it in the first half, too.
    private static final long LONGEST_ALONE = 12_000;

    /// From here on there is time for the broker to be away for long.
    private static final Duration LONG = Duration.ofMinutes(30);

    static Plan of(long seed, Duration length) {
        Random random = new Random(seed);
        Deque<FaultKind> deck = new ArrayDeque<>();
        List<Fault> faults = new ArrayList<>();
        long at = FIRST;
        if (length.compareTo(LONG) >= 0) {
            Fault first = fault(at, FaultKind.BROKER_AWAY_FOR_LONG, random);
            faults.add(first);
            at += first.lasts().toMillis() + LONGEST_GAP;
        }
        while (at < length.toMillis()) {
            if (deck.isEmpty()) {
                List<FaultKind> shuffled =
                        new ArrayList<>(EnumSet.complementOf(EnumSet.of(FaultKind.BROKER_AWAY_FOR_LONG)));
                Collections.shuffle(shuffled, random);
                deck.addAll(shuffled);
            }
            Fault fault = fault(at, deck.pop(), random);
            Duration lasts = fault.lasts();
            long gap = (long) SHORTEST_GAP + random.nextInt(LONGEST_GAP - SHORTEST_GAP);
            if (at + lasts.toMillis() <= length.toMillis()) {
                faults.add(fault);
                boolean alone = at < length.toMillis() / 2;
                at += gap + (alone ? Math.min(lasts.toMillis(), LONGEST_ALONE) : 0);
            } else {
                // Too long for what is left: another one in its place, a little later.
                at += SHORTEST_GAP;
            }
        }
        return new Plan(seed, length, List.copyOf(faults));
    }

    private static Fault fault(long at, FaultKind kind, Random random) {
        Duration lasts = kind.lasts(random);
        return new Fault(Duration.ofMillis(at), kind, kind.target(random), lasts);
    }
}
