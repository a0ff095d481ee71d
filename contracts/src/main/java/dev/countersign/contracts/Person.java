package dev.countersign.contracts;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/// A person as the identity provider knew them when the event happened.
///
/// @param sub the provider's stable subject identifier (OpenID Connect Core 1.0, section 2); the only part to compare
/// @param email where mail goes; absent when the provider does not tell
public record Person(
        String sub,
        String name,
        @Nullable String email,
        @Nullable String department) {
    public Person {
        requireNonNull(sub, "sub");
        requireNonNull(name, "name");
        if (sub.isBlank()) {
            throw new IllegalArgumentException("A person needs a sub.");
        }
    }

    /// Whether both are the same person, whatever their name or address has become since.
    public boolean is(Person other) {
        return sub.equals(other.sub);
    }
}
