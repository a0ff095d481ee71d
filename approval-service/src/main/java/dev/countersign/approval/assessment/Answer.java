package dev.countersign.approval.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/// What was answered to one question.
///
/// @param answer the id of the answer that was chosen, or the words of a question without a choice
/// @param note a remark to a choice, at most 2,000 characters
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Answer(String answer, @Nullable String note) {
    public Answer {
        answer = answer.strip();
        note = note == null || note.isBlank() ? null : note.strip();
    }
}
