package dev.countersign.chassis.look;

import java.util.Locale;

/// How much a status wants to be seen.
public enum Tone {
    /// Nothing is under way: not begun, or ended without an answer.
    QUIET,
    /// Somebody works on it.
    ACTIVE,
    /// It waits for somebody.
    WAITING,
    /// It ended well.
    GOOD,
    /// It ended badly.
    BAD;

    /// The last part of the class names in the style sheet.
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }
}
