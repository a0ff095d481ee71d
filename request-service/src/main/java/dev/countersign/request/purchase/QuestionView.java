package dev.countersign.request.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.contracts.AskedOf;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A question about a request.
///
/// @param askedOf who is to answer it
/// @param onBehalfOf whose delegate asked; absent when they asked for themselves
/// @param expiresAt when the request is closed unless the requester has answered; absent when it is not
@JsonInclude(JsonInclude.Include.NON_NULL)
record QuestionView(
        UUID id,
        UUID taskId,
        String step,
        AskedOf askedOf,
        String question,
        String askedBy,
        @Nullable String onBehalfOf,
        Instant askedAt,
        @Nullable Instant expiresAt,
        RequestQuestion.Status status,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant settledAt) {

    /// Whether the requester has to answer it.
    public boolean mine() {
        return status == RequestQuestion.Status.OPEN && askedOf == AskedOf.REQUESTER;
    }

    /// Whether the vendor has to answer it.
    public boolean ofVendor() {
        return status == RequestQuestion.Status.OPEN && askedOf == AskedOf.VENDOR;
    }

    static QuestionView of(RequestQuestion question) {
        return new QuestionView(
                question.id(),
                question.taskId(),
                question.step(),
                question.askedOf(),
                question.question(),
                question.askedBy(),
                question.onBehalfOf(),
                question.askedAt(),
                question.expiresAt(),
                question.status(),
                question.answer(),
                question.answeredBy(),
                question.settledAt());
    }
}
