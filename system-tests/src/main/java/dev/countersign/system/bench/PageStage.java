package dev.countersign.system.bench;

import dev.countersign.system.Terminal;
import java.util.Locale;

/// People click through the pages: at first until the pages are compiled, then for the figures.
record PageStage(Rounds rounds, Terminal terminal) {
    /// Until what renders pages is compiled.
    private static final int WARM_UP_SECONDS = 240;

    private static final int SECONDS = 60;

    /// @param requesters how many users the rounds had
    Pages measure(int openTasks, int people, int requesters) {
        terminal.title(String.format(Locale.ROOT, "Pages, with %,d open tasks", openTasks));
        PageRound warmUp = rounds.click(people, requesters, WARM_UP_SECONDS);
        report(people + " people, warm-up", warmUp);
        PageRound counted = rounds.click(people, requesters, SECONDS);
        report(people + " people", counted);
        return new Pages(openTasks, people, warmUp, counted);
    }

    private void report(String who, PageRound round) {
        terminal.line(String.format(
                Locale.ROOT,
                "  %-36s %8s pages/s, 99th percentile of the slowest %s ms%s",
                who,
                Report.figure(round.perSecond()),
                Report.figure(round.longestP99()),
                round.failures() == 0 ? "" : ", " + round.failures() + " failed"));
    }
}
