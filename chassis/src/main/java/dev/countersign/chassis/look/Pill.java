package dev.countersign.chassis.look;

import static java.util.Objects.requireNonNull;

/// A status as people see it: words, with a tone and an icon that only repeat what the words say.
///
/// @param icon a name that the tag `icon` knows
public record Pill(String words, Tone tone, String icon) {
    public Pill {
        requireNonNull(words, "words");
        requireNonNull(tone, "tone");
        requireNonNull(icon, "icon");
    }
}
