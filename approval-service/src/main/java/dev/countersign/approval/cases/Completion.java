package dev.countersign.approval.cases;

import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What somebody concludes about a task.
///
/// @param reason 1 to 4,000 characters, meant for the requester
/// @param conditions the obligations attached to a yes, at most 20
/// @param offer what a no comes with
public record Completion(
        TaskOutcome outcome,
        String reason,
        List<String> conditions,
        @Nullable Offer offer) {
    private static final int LONGEST_REASON = 4_000;
    private static final int MOST_CONDITIONS = 20;
    private static final int LONGEST_CONDITION = 1_000;

    public Completion {
        reason = reason.strip();
        conditions = conditions.stream().map(String::strip).toList();
    }

    /// @throws ProtocolRefused.Invalid when a task of this kind cannot end so, naming every field that does not fit
    void mustFit(TaskKind kind) {
        List<FieldError> errors = errors(kind);
        if (!errors.isEmpty()) {
            throw new ProtocolRefused.Invalid(errors);
        }
    }

    /// What does not fit when a task of this kind ends so.
    public List<FieldError> errors(TaskKind kind) {
        List<FieldError> errors = new ArrayList<>();
        if (!outcome.fits(kind)) {
            errors.add(new FieldError("/outcome", outcomesOf(kind)));
        }
        if (reason.isEmpty()) {
            errors.add(new FieldError("/reason", "Say why, in words that the requester understands."));
        } else if (reason.length() > LONGEST_REASON) {
            errors.add(new FieldError("/reason", "At most 4,000 characters."));
        }
        checkConditions(errors);
        checkOffer(errors);
        return errors;
    }

    /// The same with further conditions, such as those that findings became. None is there twice.
    public Completion alsoOn(List<String> further) {
        return new Completion(
                outcome,
                reason,
                Stream.concat(conditions.stream(), further.stream()).distinct().toList(),
                offer);
    }

    private void checkConditions(List<FieldError> errors) {
        if (withConditions() && conditions.isEmpty()) {
            errors.add(new FieldError("/conditions", "Name at least one condition."));
        } else if (!withConditions() && !conditions.isEmpty()) {
            errors.add(new FieldError("/conditions", "Only a yes with conditions has conditions."));
        } else if (conditions.size() > MOST_CONDITIONS) {
            errors.add(new FieldError("/conditions", "At most 20 conditions."));
        }
        for (int i = 0; i < conditions.size(); i++) {
            String condition = conditions.get(i);
            if (condition.isEmpty() || condition.length() > LONGEST_CONDITION) {
                errors.add(new FieldError("/conditions/" + i, "1 to 1,000 characters."));
            }
        }
    }

    private void checkOffer(List<FieldError> errors) {
        if (!outcome.positive() && offer == null) {
            errors.add(new FieldError(
                    "/offer",
                    "A no comes with an alternative, a sandbox, or the conditions that would make it a yes."));
        } else if (outcome.positive() && offer != null) {
            errors.add(new FieldError("/offer", "Only a refusal comes with an offer."));
        }
    }

    private boolean withConditions() {
        return switch (outcome) {
            case CLEARED_WITH_CONDITIONS, APPROVED_WITH_CONDITIONS -> true;
            case CLEARED, APPROVED, REFUSED -> false;
        };
    }

    private static String outcomesOf(TaskKind kind) {
        return switch (kind) {
            case REVIEW -> "A review ends with CLEARED, CLEARED_WITH_CONDITIONS or REFUSED.";
            case APPROVAL -> "An approval ends with APPROVED, APPROVED_WITH_CONDITIONS or REFUSED.";
        };
    }
}
