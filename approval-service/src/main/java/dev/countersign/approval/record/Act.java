package dev.countersign.approval.record;

import static java.util.Objects.requireNonNull;

import dev.countersign.contracts.Person;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something that is to be recorded.
///
/// @param by who did it
/// @param principal for whom, where somebody acted on behalf of another
/// @param subject what it was done to: a case, a policy, a dead letter
/// @param details a record or map that Jackson can write; amounts as text, since canonical JSON has no other numbers
///     than double-precision ones
public record Act(
        Kind kind,
        UUID subject,
        Instant at,
        Person by,
        @Nullable Person principal,
        Object details) {

    /// What the record keeps.
    public enum Kind {
        /// A case was decided; its subject is the case, once.
        DECISION,
        POLICY_PUBLISHED,
        DELEGATION,
        /// Somebody accepted a risk for a time; its subject is the finding.
        EXCEPTION,
        /// An operator replayed, skipped or repaired something.
        OPERATOR_ACTION
    }

    public Act {
        requireNonNull(kind, "kind");
        requireNonNull(subject, "subject");
        requireNonNull(at, "at");
        requireNonNull(by, "by");
        requireNonNull(details, "details");
        if (principal != null && principal.is(by)) {
            throw new IllegalArgumentException("Nobody acts on behalf of themselves.");
        }
    }
}
