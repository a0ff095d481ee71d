package dev.countersign.system.history;

import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.ReopenedBecause;
import dev.countersign.contracts.Treatment;
import dev.countersign.system.history.CaseRound.Breaches;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One finding from its review on. That its review is done again ends it without a word.
final class FindingPath {
    private enum At {
        OPEN,
        ACCEPTED,
        CONDITION,
        REMEDIATED
    }

    private final Breaches breaches;
    private final UUID task;
    private final String title;
    private At at;
    private @Nullable Instant until;

    FindingPath(FindingEvent.Raised event, Breaches breaches) {
        this.breaches = breaches;
        this.task = event.task().taskId();
        this.title = event.finding().title();
        this.at = first(event.treatment());
        this.until = event.until();
        boolean waits = at == At.OPEN || at == At.ACCEPTED;
        that(!waits || (event.owner() != null && until != null), "raised for nobody, or for ever");
    }

    void go(FindingEvent fact) {
        that(fact.task().taskId().equals(task), "said to be of another task");
        switch (fact) {
            case FindingEvent.Raised event -> that(false, "raised twice");
            case FindingEvent.Remediated event ->
                move("remediated", At.REMEDIATED, EnumSet.of(At.OPEN, At.ACCEPTED, At.CONDITION), event.until());
            case FindingEvent.Accepted event ->
                move("accepted", At.ACCEPTED, EnumSet.of(At.OPEN, At.ACCEPTED), event.until());
            case FindingEvent.Reopened event -> reopen(event);
        }
    }

    private void reopen(FindingEvent.Reopened event) {
        that(until != null && !event.reopenedAt().isBefore(until), "reopened before %s had come", until);
        At from = event.because() == ReopenedBecause.EXCEPTION_EXPIRED ? At.ACCEPTED : At.REMEDIATED;
        move("reopened because " + event.because(), At.OPEN, EnumSet.of(from), event.dueAt());
    }

    private void move(String what, At to, Set<At> from, @Nullable Instant next) {
        that(from.contains(at), "%s, and was %s", what, at);
        at = to;
        until = next;
    }

    private static At first(Treatment treatment) {
        return switch (treatment) {
            case REMEDIATE -> At.OPEN;
            case ACCEPT -> At.ACCEPTED;
            case CONDITION -> At.CONDITION;
            case EVIDENCE -> At.REMEDIATED;
        };
    }

    private void that(boolean holds, String otherwise, @Nullable Object... parts) {
        if (!holds) {
            breaches.add("finding \"" + title.replace("%", "%%") + "\" was " + otherwise, parts);
        }
    }
}
