package dev.countersign.system.history;

import dev.countersign.system.history.History.Fact;
import dev.countersign.system.history.History.Inbox;
import dev.countersign.system.history.History.Letter;
import dev.countersign.system.history.History.Parked;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/// Where an inbox has each event. A replayed letter says by itself that its event must have been applied, and a skipped
/// one that it was passed.
final class InboxState {
    /// No state that an event can be in.
    static final String IN_VAIN = "replayed in vain";

    private final Map<UUID, Set<String>> states = new HashMap<>();
    private final Set<String> letters = new HashSet<>();

    InboxState(Inbox inbox) {
        inbox.applied().forEach(event -> note(event, "applied"));
        inbox.parked().stream().map(Parked::eventId).forEach(event -> note(event, "parked"));
        for (Letter letter : inbox.letters()) {
            letters.add(place(letter.topic(), letter.partition(), letter.offset()));
            letter.eventId().ifPresent(event -> note(event, stateOf(letter, inbox)));
        }
    }

    /// One, if all is well.
    Set<String> of(UUID event) {
        return states.getOrDefault(event, Set.of());
    }

    boolean hasLetterFor(Fact fact) {
        return letters.contains(place(fact.topic(), fact.partition(), fact.offset()));
    }

    private static String stateOf(Letter letter, Inbox inbox) {
        return switch (letter.status()) {
            case "REPLAYED" ->
                letter.eventId().filter(inbox.applied()::contains).isPresent() ? "applied" : IN_VAIN;
            case "SKIPPED" -> "skipped";
            default -> "dead";
        };
    }

    private void note(UUID event, String state) {
        states.computeIfAbsent(event, id -> new TreeSet<>()).add(state);
    }

    private static String place(String topic, int partition, long offset) {
        return topic + "/" + partition + "/" + offset;
    }
}
