package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.contracts.Lane;
import java.util.List;
import java.util.TreeSet;

/// What the page of the queue offers to choose from.
///
/// @param filter what is chosen
/// @param teams those whose tasks may be this person's, in the order of their names
public record Sifting(QueueFilter filter, List<String> teams, List<Lane> lanes) {
    static Sifting of(QueueFilter filter, Actor me) {
        return new Sifting(filter, List.copyOf(new TreeSet<>(me.allTeams())), List.of(Lane.values()));
    }
}
