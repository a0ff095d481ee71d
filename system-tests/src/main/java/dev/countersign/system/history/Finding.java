package dev.countersign.system.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What checking one invariant has come to.
///
/// @param checked how many facts were looked at; none means that nothing was checked
/// @param breaches a sentence for each fact that breaks it
public record Finding(String invariant, String statement, long checked, List<String> breaches) {
    private static final int MOST_SHOWN = 20;

    public boolean holds() {
        return breaches.isEmpty();
    }

    /// All of them, with their breaches below.
    public static String table(List<Finding> findings) {
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-4s %-70s %8d checked  %s",
                    finding.invariant(),
                    finding.statement(),
                    finding.checked(),
                    finding.holds()
                            ? "holds"
                            : "BROKEN by " + finding.breaches().size()));
        }
        for (Finding finding : findings) {
            finding.breaches().stream()
                    .limit(MOST_SHOWN)
                    .forEach(breach -> lines.add("  " + finding.invariant() + ": " + breach));
        }
        return String.join(System.lineSeparator(), lines);
    }

    /// Collects while one invariant is checked.
    static final class Check {
        private final String invariant;
        private final String statement;
        private final List<String> breaches = new ArrayList<>();
        private long checked;

        Check(String invariant, String statement) {
            this.invariant = invariant;
            this.statement = statement;
        }

        void that(boolean holds, String otherwise, Object... parts) {
            checked++;
            if (!holds) {
                breaches.add(otherwise.formatted(parts));
            }
        }

        void breachesOf(List<String> found) {
            checked++;
            breaches.addAll(found);
        }

        Finding done() {
            return new Finding(invariant, statement, checked, List.copyOf(breaches));
        }
    }
}
