package dev.countersign.system.faults;

import dev.countersign.stack.gateway.Routes;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.DeadLetter;
import dev.countersign.system.client.Somebody;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Passes over what no service of ours has written. What else is dead stays so, and is found.
final class Operator {
    private final Somebody olga;

    Operator(Somebody olga) {
        this.olga = olga;
    }

    /// @param ours the aggregates that our services know
    void skipStrangeEvents(Set<UUID> ours) {
        for (String service : Routes.SERVICES) {
            olga.send(Call.post("/api/operations/" + service + "/dead-letters/resume"));
            List<DeadLetter> dead = olga.deadLetters(service).stream()
                    .filter(letter -> letter.status().equals("DEAD"))
                    .filter(letter -> letter.aggregateId() == null || !ours.contains(letter.aggregateId()))
                    .toList();
            dead.forEach(letter -> olga.skip(service, letter.id(), "No service of ours has written this."));
        }
    }
}
