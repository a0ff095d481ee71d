package dev.countersign.request.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A revision as REST shows it.
///
/// @param reason why the requester changed it, if they said
@JsonInclude(JsonInclude.Include.NON_NULL)
record RevisionView(
        int revision, Instant submittedAt, @Nullable String reason, ContentForm content) {

    static RevisionView of(RequestRevision revision) {
        return new RevisionView(revision.revision(), revision.submittedAt(), revision.reason(), revision.content());
    }
}
