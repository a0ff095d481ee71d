package dev.countersign.approval.policy;

import org.jspecify.annotations.Nullable;

/// An answer that a question offers.
///
/// @param id unique within its question
/// @param words for the reviewer
/// @param finding null when nothing is wrong with this answer
/// @param evidence whether the finding is not open as long as a document that is valid backs the answer; only with
///     a finding, which then says what is wrong while there is no such document
public record AnswerRule(String id, String words, @Nullable RaisedFinding finding, boolean evidence) {
    public AnswerRule {
        QuestionRule.requireName(id);
        if (evidence && finding == null) {
            throw new IllegalArgumentException("Evidence is against a finding, and this answer has none.");
        }
    }
}
