package dev.countersign.system.faults;

import java.time.Duration;
import java.util.Locale;

/// One thing that will go wrong.
///
/// @param at since the beginning of the run
/// @param target what it hits: a replica, a service, a database, a backend
/// @param lasts until it is undone
record Fault(Duration at, FaultKind kind, String target, Duration lasts) {
    String inWords() {
        String duration = lasts.isZero() ? "" : String.format(Locale.ROOT, ", for %.1f s", lasts.toMillis() / 1000.0);
        return String.format(Locale.ROOT, "%6.1f s  %s: %s%s", at.toMillis() / 1000.0, target, kind.words(), duration);
    }
}
