package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import java.util.UUID;

/// Which finding an event is about.
///
/// @param title what is wrong, in a sentence, at most 300 characters
public record FindingRef(UUID findingId, String title, Severity severity) {
    public FindingRef {
        requireNonNull(findingId, "findingId");
        requireNonNull(title, "title");
        requireNonNull(severity, "severity");
    }
}
