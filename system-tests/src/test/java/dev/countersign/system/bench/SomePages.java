package dev.countersign.system.bench;

import dev.countersign.system.bench.PageRound.Seen;
import dev.countersign.system.bench.load.PageKind;
import java.util.EnumMap;
import java.util.Map;

/// Figures of pages that nobody has measured.
final class SomePages {
    private SomePages() {}

    /// @param p99 of the queue; the inbox has 25
    /// @param failures of the queue
    static Pages with(double p99, long failures) {
        return new Pages(10_000, 100, round(90, 0), round(p99, failures));
    }

    private static PageRound round(double p99, long failures) {
        Map<PageKind, Seen> kinds = new EnumMap<>(PageKind.class);
        kinds.put(
                PageKind.QUEUE,
                new Seen(
                        new Round.Times(2_000, 5, 10, p99, 120), failures, failures == 0 ? "" : "/queue answered 503"));
        kinds.put(PageKind.INBOX, new Seen(new Round.Times(1_000, 4, 8, 25, 30), 0, ""));
        kinds.put(PageKind.COUNT, new Seen(new Round.Times(3_000, 1, 2, 3, 4), 0, ""));
        return new PageRound(30, kinds);
    }
}
