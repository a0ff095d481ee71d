package dev.countersign.approval.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.contracts.AskedOf;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question and what became of it.
///
/// @param settledAt when it was answered, or taken back without an answer
@JsonInclude(JsonInclude.Include.NON_NULL)
public record QuestionView(
        UUID id,
        AskedOf of,
        String question,
        PersonView askedBy,
        Instant askedAt,
        @Nullable String answer,
        @Nullable PersonView answeredBy,
        @Nullable Instant settledAt) {

    static QuestionView of(Question question) {
        return new QuestionView(
                question.id(),
                question.of(),
                question.text(),
                question.askedBy(),
                question.askedAt(),
                question.answer(),
                question.answeredBy(),
                question.settledAt());
    }

    /// Whether somebody waits for the answer.
    public boolean open() {
        return settledAt == null;
    }
}
