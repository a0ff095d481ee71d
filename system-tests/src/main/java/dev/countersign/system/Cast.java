package dev.countersign.system;

import dev.countersign.stack.identity.DemoPerson;
import java.util.List;
import java.util.stream.Stream;

/// Who plays in the tour.
final class Cast {
    static final DemoPerson REQUESTER = DemoPerson.named("mia");

    /// Those who have a say, in the order in which they come to it.
    static final List<DemoPerson> COLLEAGUES = Stream.of("sam", "priya", "anton", "lena", "carla", "gwen", "ivan")
            .map(DemoPerson::named)
            .toList();

    private Cast() {}

    /// Who works for a group.
    static DemoPerson of(String team) {
        return COLLEAGUES.stream()
                .filter(person -> person.groups().contains(team))
                .findFirst()
                .orElseThrow(() -> new Patience.NotSeen("somebody in the tour who works for " + team));
    }
}
