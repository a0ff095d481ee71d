package dev.countersign.request.purchase;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.contracts.Person;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A request as REST shows it.
///
/// @param number what people call it by
/// @param version the ETag
/// @param revision of the content
/// @param holder who has the ball, since `heldSince`
/// @param decision the answer to this content; absent while there is none
/// @param approved what was approved and stands, while a change of it is looked at
/// @param notApproved the last revision that did not get its yes
@JsonInclude(JsonInclude.Include.NON_NULL)
record RequestView(
        UUID id,
        long number,
        RequestStatus status,
        long version,
        int revision,
        ContentForm content,
        Person requester,
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant decidedAt,
        Holder holder,
        Instant heldSince,
        @Nullable Answer decision,
        @Nullable Approved approved,
        @Nullable NotApproved notApproved,
        List<StepView> steps,
        List<QuestionView> questions) {

    static RequestView of(PurchaseRequest request, List<RequestStep> steps) {
        return of(request, steps, List.of());
    }

    static RequestView of(PurchaseRequest request, List<RequestStep> steps, List<RequestQuestion> questions) {
        return new RequestView(
                request.id(),
                request.number(),
                request.status(),
                request.version(),
                request.revision(),
                request.content(),
                request.requester(),
                request.createdAt(),
                request.submittedAt(),
                request.revisions().decidedAt(),
                request.holder(),
                request.holderSince(),
                request.revisions().answer(),
                request.revisions().approved(),
                request.revisions().notApproved(),
                steps.stream().map(StepView::of).toList(),
                questions.stream().map(QuestionView::of).toList());
    }

    /// The team whose turn it is, if one has been asked.
    public @Nullable String waitingTeam() {
        return steps.stream()
                .filter(StepView::open)
                .map(StepView::team)
                .findFirst()
                .orElse(null);
    }

    /// The name of who has the ball, if it is a person: who has taken the step, or the requester.
    public @Nullable String holderName() {
        return switch (holder) {
            case IT ->
                steps.stream()
                        .filter(StepView::open)
                        .findFirst()
                        .flatMap(step -> Optional.ofNullable(step.person()))
                        .orElse(null);
            case REQUESTER -> requester.name();
            case VENDOR, NOBODY -> null;
        };
    }

    /// The team that has the ball, if one has been asked and nobody has taken the step.
    public @Nullable String holderTeam() {
        return holder == Holder.IT && holderName() == null ? waitingTeam() : null;
    }

    /// Until when everything that is worked on now should be done; absent while the ball is not with IT.
    public @Nullable Instant nextDue() {
        return holder == Holder.IT
                ? steps.stream()
                        .filter(StepView::open)
                        .map(StepView::dueAt)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder())
                        .orElse(null)
                : null;
    }

    /// The names of the steps of its case that one waits for.
    public List<String> before(StepView step) {
        List<String> after = Objects.requireNonNullElse(step.after(), List.of());
        return steps.stream()
                .map(StepView::step)
                .distinct()
                .filter(after::contains)
                .toList();
    }

    /// Whether there is more than one revision.
    public boolean changed() {
        return revision > 1 || approved != null || notApproved != null;
    }

    /// What the requester has to answer before the work goes on.
    public List<QuestionView> asked() {
        return questions.stream().filter(QuestionView::mine).toList();
    }

    /// What the vendor is asked.
    public List<QuestionView> askedOfVendor() {
        return questions.stream().filter(QuestionView::ofVendor).toList();
    }
}
