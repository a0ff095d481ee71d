package dev.countersign.approval.tasks;

import static java.util.Objects.requireNonNull;

import dev.countersign.approval.assessment.AnswersForm;
import dev.countersign.approval.assessment.AnswersForm.AnswerForm;
import dev.countersign.approval.cases.Completion;
import dev.countersign.approval.finding.DisposalForm;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.TaskOutcome;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A completion as it was sent. Whether its parts fit the task and one another is the task's to say.
///
/// @param reason 1 to 4,000 characters, meant for the requester
/// @param conditions at most 20, of 1 to 1,000 characters each; only with an outcome that has conditions
/// @param offer only with a refusal, and then with at least one part
/// @param answers of a review, by the ids of the questions; absent for those that were saved before
/// @param findings of a review: what becomes of each that its answers raise, and of what nobody asked
record CompletionForm(
        @NotNull(message = "Choose how it ends.") @Nullable TaskOutcome outcome,

        @NotBlank(message = "Say why, in words that the requester understands.")
        @Size(max = 4000, message = "At most 4,000 characters.")
        @Nullable
        String reason,

        @Size(max = 20, message = "At most 20 conditions.") @Nullable
        List<
                        @NotBlank(message = "Say what the condition is.")
                        @Size(max = 1000, message = "At most 1,000 characters.") String>
                conditions,

        @Valid @Nullable OfferForm offer,

        @Size(max = 60, message = "At most 60 answers.") @Nullable
        Map<
                        @Size(max = 40, message = "The id of a question.") String,
                        @NotNull(message = "Say what the answer is.") @Valid AnswerForm>
                answers,

        @Size(max = 60, message = "At most 60 findings.") @Nullable
        List<@NotNull(message = "Say what was found.") @Valid DisposalForm> findings) {

    /// @throws NullPointerException when it was not found complete before
    Verdict toVerdict() {
        return new Verdict(
                toCompletion(),
                answers == null ? null : AnswersForm.toAnswers(answers),
                findings == null
                        ? List.of()
                        : findings.stream().map(DisposalForm::toReport).toList(),
                null);
    }

    /// @throws NullPointerException when it was not found complete before
    private Completion toCompletion() {
        return new Completion(
                requireNonNull(outcome, "outcome"),
                requireNonNull(reason, "reason"),
                conditions == null ? List.of() : conditions,
                offer == null ? null : offer.toOffer());
    }

    /// @param alternative an approved product that does the job
    /// @param sandbox the terms of a trial that would be allowed
    /// @param conditionsForYes what would have to change for a yes
    record OfferForm(
            @Size(max = 4000, message = "At most 4,000 characters.") @Nullable
            String alternative,

            @Size(max = 4000, message = "At most 4,000 characters.") @Nullable
            String sandbox,

            @Size(max = 4000, message = "At most 4,000 characters.") @Nullable
            String conditionsForYes) {

        /// Null when nothing is offered.
        @Nullable
        Offer toOffer() {
            return Stream.of(text(alternative), text(sandbox), text(conditionsForYes))
                            .allMatch(String::isEmpty)
                    ? null
                    : new Offer(alternative, sandbox, conditionsForYes);
        }

        private static String text(@Nullable String part) {
            return part == null ? "" : part.strip();
        }
    }
}
