package dev.countersign.system.faults;

import dev.countersign.system.faults.Operations.Outcome;
import dev.countersign.system.history.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// While the broker is away, and nothing else is, whoever asks for something is told that it was taken.
final class LongAway {
    private static final Set<Outcome> NOT_TAKEN =
            Set.of(Outcome.AWAY, Outcome.BROKEN_OFF, Outcome.NO_ANSWER, Outcome.UNFORESEEN);

    private final Operations operations;
    private final List<String> breaches = new ArrayList<>();
    private long checked;

    LongAway(Operations operations) {
        this.operations = operations;
    }

    /// @param time passes while it is away
    synchronized void during(Runnable time) {
        long taken = operations.count(Operations.SUBMISSION, Set.of(Outcome.DONE));
        long notTaken = operations.count(Operations.SUBMISSION, NOT_TAKEN);
        time.run();
        taken = operations.count(Operations.SUBMISSION, Set.of(Outcome.DONE)) - taken;
        notTaken = operations.count(Operations.SUBMISSION, NOT_TAKEN) - notTaken;
        checked += taken + notTaken;
        if (notTaken > 0) {
            breaches.add("without the broker " + taken + " submissions were taken, and " + notTaken + " were not");
        }
    }

    /// Empty when the broker was not away for long.
    synchronized List<Finding> find() {
        return checked == 0
                ? List.of()
                : List.of(new Finding(
                        "away", "submissions are taken while the broker is away for long", checked, breaches));
    }
}
