package dev.countersign.approval.policy;

import static java.util.Objects.requireNonNull;

import dev.countersign.contracts.Severity;

/// The finding that an answer raises.
///
/// @param title what is wrong, in 1 to 300 characters
public record RaisedFinding(Severity severity, String title) {
    static final int LONGEST_TITLE = 300;

    public RaisedFinding {
        requireNonNull(severity, "severity");
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new IllegalArgumentException("A finding has a title of 1 to " + LONGEST_TITLE + " characters.");
        }
    }
}
