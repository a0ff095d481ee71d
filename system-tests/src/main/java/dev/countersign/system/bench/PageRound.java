package dev.countersign.system.bench;

import dev.countersign.system.bench.load.Clicked;
import dev.countersign.system.bench.load.PageKind;
import java.util.EnumMap;
import java.util.Map;

/// How long pages took in one round of clicks.
record PageRound(double seconds, Map<PageKind, Seen> kinds) {

    static PageRound of(Clicked clicked) {
        Map<PageKind, Seen> kinds = new EnumMap<>(PageKind.class);
        clicked.kinds()
                .forEach((kind, its) ->
                        kinds.put(kind, new Seen(Round.Times.of(its.decoded()), its.failures(), its.firstFailure())));
        return new PageRound(clicked.nanos() / 1e9, kinds);
    }

    /// Pages a second; the number in the bar of each is none.
    double perSecond() {
        long pages = kinds.entrySet().stream()
                .filter(kind -> kind.getKey() != PageKind.COUNT)
                .mapToLong(kind -> kind.getValue().times().count())
                .sum();
        return pages / seconds;
    }

    /// In milliseconds, of the kind with the longest.
    double longestP99() {
        return kinds.values().stream()
                .mapToDouble(seen -> seen.times().p99())
                .max()
                .orElse(0);
    }

    long failures() {
        return kinds.values().stream().mapToLong(Seen::failures).sum();
    }

    /// @param times of the answers that were the page
    /// @param failures answers that were not, or that did not come
    /// @param firstFailure in words; empty for none
    record Seen(Round.Times times, long failures, String firstFailure) {
        static final Seen NEVER = new Seen(new Round.Times(0, 0, 0, 0, 0), 0, "");
    }
}
