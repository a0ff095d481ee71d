package dev.countersign.system.client;

import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskOutcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as request-service shows it.
///
/// @param number what people call it by
/// @param version for If-Match
public record Request(
        UUID id,
        long number,
        String status,
        long version,
        String holder,
        Person requester,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        @Nullable Answer decision,
        int revision,
        List<Step> steps,
        List<Question> questions) {

    public record Answer(
            String decision,
            String reason,
            List<String> conditions,
            @Nullable Offer offer,
            String decidedBy) {}

    /// What somebody who works on it has to know.
    public record Question(
            UUID id,
            String step,
            String askedOf,
            String question,
            String askedBy,
            @Nullable String answer) {}

    /// How far one step of its case is, as request-service has been told.
    public record Step(
            UUID taskId,
            String step,
            String status,
            @Nullable String person,
            @Nullable TaskOutcome outcome) {}

    /// One line of its story.
    public record Entry(
            Instant at,
            String kind,
            @Nullable String by,
            @Nullable String step,
            @Nullable String words) {}
}
