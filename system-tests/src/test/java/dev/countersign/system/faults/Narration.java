package dev.countersign.system.faults;

import dev.countersign.system.StackUnderTest;
import dev.countersign.system.history.Finding;
import dev.countersign.system.history.HistoryReader;
import dev.countersign.system.history.Invariants;
import dev.countersign.system.history.Quiet;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Assertions;

/// Says what a test does, and what the invariants say in the end.
final class Narration {
    private final long begun = System.nanoTime();
    private final String test;

    Narration(String test) {
        this.test = test;
        System.out.println();
        System.out.println(test);
    }

    void tell(String what, Object... parts) {
        double seconds = Duration.ofNanos(System.nanoTime() - begun).toMillis() / 1000.0;
        System.out.printf(Locale.ROOT, "  %6.1f s  %s%n", seconds, what.formatted(parts));
    }

    /// Waits until it is quiet, then holds everything that the run has left against the invariants.
    void checkInvariants(StackUnderTest under, Ledger ledger) {
        Quiet quiet = new Quiet(under.stack());
        Duration took = quiet.await(Duration.ofSeconds(90));
        tell("quiet after %.1f s; the last to end: %s", took.toMillis() / 1000.0, quiet.lastBusy());
        HistoryReader reader = new HistoryReader(under.stack(), under.letters());
        List<Finding> findings = new Invariants(reader.read(ledger.submissions(), ledger.endings(), List.of())).all();
        String table = Finding.table(findings);
        System.out.println(table);
        Assertions.assertTrue(findings.stream().allMatch(Finding::holds), () -> test + System.lineSeparator() + table);
    }
}
