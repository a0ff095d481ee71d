package dev.countersign.notification.inbox;

import dev.countersign.notification.Notice.Kind;
import java.util.Set;
import java.util.stream.Collectors;

/// What asks nothing of anybody any more, once something about its subject is done.
enum Settles {
    /// Whoever was told of a task has nothing to do about it.
    WORK,
    /// Nobody waits for an answer to the question.
    QUESTION,
    /// What was found is put right, or allowed.
    FINDING;

    private Set<Kind> kinds() {
        return switch (this) {
            case WORK -> Set.of(Kind.YOUR_TURN, Kind.ESCALATED, Kind.ASSIGNED, Kind.ANSWERED);
            case QUESTION -> Set.of(Kind.ASKED, Kind.EXPIRING);
            case FINDING -> Set.of(Kind.FINDING_RAISED, Kind.FINDING_REOPENED);
        };
    }

    boolean includes(Kind kind) {
        return kinds().contains(kind);
    }

    /// The names of the kinds as the table has them, with a space between two.
    String names() {
        return kinds().stream().map(Kind::name).sorted().collect(Collectors.joining(" "));
    }
}
