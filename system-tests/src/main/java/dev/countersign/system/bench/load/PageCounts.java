package dev.countersign.system.bench.load;

import java.util.EnumMap;
import java.util.Map;
import org.HdrHistogram.Histogram;

/// What people have seen of the pages. All of them share one: between two clicks there is time for a lock, and a
/// histogram for each of them would be much memory.
final class PageCounts {
    private final Map<PageKind, Tally> tallies = new EnumMap<>(PageKind.class);

    synchronized void took(PageKind kind, long nanos) {
        tally(kind).times.recordValue(Math.clamp(nanos / 1000, 0, Measured.LONGEST_MICROS));
    }

    synchronized void failed(PageKind kind, String why) {
        Tally tally = tally(kind);
        tally.failures++;
        if (tally.firstFailure.isEmpty()) {
            tally.firstFailure = why;
        }
    }

    synchronized Clicked clicked(long nanos) {
        Map<PageKind, Clicked.Kind> kinds = new EnumMap<>(PageKind.class);
        tallies.forEach((kind, its) ->
                kinds.put(kind, new Clicked.Kind(Measured.encode(its.times), its.failures, its.firstFailure)));
        return new Clicked(nanos, kinds);
    }

    private Tally tally(PageKind kind) {
        return tallies.computeIfAbsent(kind, ignored -> new Tally());
    }

    private static final class Tally {
        private final Histogram times = Counts.empty();
        private long failures;
        private String firstFailure = "";
    }
}
