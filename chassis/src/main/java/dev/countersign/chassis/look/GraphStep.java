package dev.countersign.chassis.look;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step of the way that a {@link StepGraph} shows.
///
/// @param key what other steps call it by; several may share one, such as those of several cost centres
/// @param after the keys of the steps that it waits for; one that is not on the way is passed over
/// @param name in the words of people
/// @param who has it or had it; null when nobody is named
/// @param now whether it is its turn
public record GraphStep(
        String key,
        List<String> after,
        String name,
        Pill state,
        @Nullable String who,
        boolean now) {
    public GraphStep {
        requireNonNull(key, "key");
        requireNonNull(name, "name");
        requireNonNull(state, "state");
        after = List.copyOf(after);
    }
}
