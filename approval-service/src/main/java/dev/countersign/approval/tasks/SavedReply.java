package dev.countersign.approval.tasks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.approval.assessment.AssessmentView;
import dev.countersign.approval.draft.DraftCommands.Saved;
import dev.countersign.approval.draft.DraftView;
import dev.countersign.chassis.problem.FieldError;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the script of the page needs to go on after it has saved.
///
/// @param draft the versions that the next save has to know
/// @param raising the ids of the questions whose answers mean that something is wrong, with spaces between
/// @param problem what has to be mended before it can be sent
@JsonInclude(JsonInclude.Include.NON_NULL)
record SavedReply(
        long draft,
        long assessment,
        @Nullable Instant savedAt,
        String raising,
        @Nullable String problem) {

    /// @param errors of what is saved, in the language of the page
    static SavedReply of(Saved saved, List<FieldError> errors, AssessmentView asked) {
        DraftView draft = saved.draft();
        return new SavedReply(
                draft.version(),
                draft.assessment(),
                draft.savedAt(),
                asked.raisingIds(),
                errors.isEmpty() ? null : errors.getFirst().message());
    }

    Response toResponse() {
        return Response.ok(this, MediaType.APPLICATION_JSON_TYPE).build();
    }
}
