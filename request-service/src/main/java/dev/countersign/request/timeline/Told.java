package dev.countersign.request.timeline;

import dev.countersign.contracts.Person;
import org.jspecify.annotations.Nullable;

/// What an entry of a timeline says.
///
/// @param by who did it; null when it followed by itself
/// @param onBehalfOf whose delegate they were; null when they acted for themselves
/// @param step the step of the case that it is about
/// @param words what was said with it: a reason, an outcome
public record Told(
        TimelineEntry.Kind kind,
        @Nullable Person by,
        @Nullable Person onBehalfOf,
        @Nullable String step,
        @Nullable String words) {

    /// What followed by itself, about the case as a whole.
    public static Told of(TimelineEntry.Kind kind, @Nullable String words) {
        return new Told(kind, null, null, null, words);
    }

    /// What followed by itself, about a step.
    public static Told of(TimelineEntry.Kind kind, String step, @Nullable String words) {
        return new Told(kind, null, null, step, words);
    }

    public Told saying(String other) {
        return new Told(kind, by, onBehalfOf, step, other);
    }
}
