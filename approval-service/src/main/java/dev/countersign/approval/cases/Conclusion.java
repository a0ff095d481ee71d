package dev.countersign.approval.cases;

import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskOutcome;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/// How a task has ended, and who said so.
///
/// @param conditions the obligations attached to a yes
/// @param offer what a no comes with
/// @param forSub on whose behalf, when a delegate answered
@Embeddable
record Conclusion(
        @Enumerated(EnumType.STRING) TaskOutcome outcome,
        String reason,

        @Column(columnDefinition = "jsonb")
        @ColumnTransformer(write = "?::jsonb")
        @Convert(converter = Json.OfTexts.class)
        List<String> conditions,

        @Column(columnDefinition = "jsonb")
        @ColumnTransformer(write = "?::jsonb")
        @Convert(converter = Json.OfOffer.class)
        @Nullable
        Offer offer,

        @Column(name = "completed_by") String sub,
        @Column(name = "completed_name") String name,

        @Column(name = "completed_for") @Nullable String forSub,

        @Column(name = "completed_for_name") @Nullable String forName,

        @Column(name = "completed_at") Instant at) {

    static Conclusion of(Completion completion, Person by, @Nullable Person onBehalfOf, Instant at) {
        return new Conclusion(
                completion.outcome(),
                completion.reason(),
                completion.conditions(),
                completion.offer(),
                by.sub(),
                by.name(),
                onBehalfOf == null ? null : onBehalfOf.sub(),
                onBehalfOf == null ? null : onBehalfOf.name(),
                at);
    }
}
