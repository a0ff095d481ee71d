package dev.countersign.notification.inbox;

import dev.countersign.notification.Notice.Kind;
import java.util.EnumSet;
import java.util.Set;

/// What asks nothing of anybody any more, once something about its subject is done.
enum Settles {
    /// Whoever was told of a task has nothing to do about it.
    WORK(Kind.YOUR_TURN, Kind.ESCALATED, Kind.ASSIGNED, Kind.ANSWERED),
    /// Nobody waits for an answer to the question.
    QUESTION(Kind.ASKED, Kind.EXPIRING),
    /// What was found is put right, or allowed.
    FINDING(Kind.FINDING_RAISED, Kind.FINDING_REOPENED);

    private final Set<Kind> kinds;

    Settles(Kind first, Kind... others) {
        this.kinds = EnumSet.of(first, others);
    }

    /// How notices of these kinds are found in the table.
    String[] names() {
        return kinds.stream().map(Kind::name).toArray(String[]::new);
    }

    boolean includes(Kind kind) {
        return kinds.contains(kind);
    }
}
