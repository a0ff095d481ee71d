package dev.countersign.approval.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A published version as REST shows it.
///
/// @param yaml the text; left out in lists
/// @param author absent for the one that ships
@JsonInclude(JsonInclude.Include.NON_NULL)
record VersionView(
        int version,
        String name,
        @Nullable String yaml,
        @Nullable Author author,
        @Nullable Author publisher,
        Instant publishedAt) {

    static VersionView of(PolicyVersion found) {
        return new VersionView(
                found.version(), found.name(), found.yaml(), found.author(), found.publisher(), found.publishedAt());
    }

    VersionView withoutText() {
        return new VersionView(version, name, null, author, publisher, publishedAt);
    }
}
