package dev.countersign.approval.finding;

import dev.countersign.approval.cases.Right;
import dev.countersign.contracts.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/// Who has found it, as they were then.
///
/// @param forSub on whose behalf, when a delegate did
@Embeddable
record Finder(
        @Column(name = "raised_by", updatable = false) String sub,
        @Column(name = "raised_name", updatable = false) String name,

        @Column(name = "raised_for", updatable = false) @Nullable
        String forSub,

        @Column(name = "raised_for_name", updatable = false) @Nullable
        String forName) {

    static Finder of(Right right) {
        @Nullable Person principal = right.onBehalfOf();
        return new Finder(
                right.by().sub(),
                right.by().name(),
                principal == null ? null : principal.sub(),
                principal == null ? null : principal.name());
    }
}
