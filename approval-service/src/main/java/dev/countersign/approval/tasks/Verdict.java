package dev.countersign.approval.tasks;

import dev.countersign.approval.assessment.Answers;
import dev.countersign.approval.cases.Completion;
import dev.countersign.approval.draft.DraftCommands;
import dev.countersign.approval.finding.Report;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything with which a task ends.
///
/// @param answers to what the policy asks; null for those that were saved before
/// @param reports what is to become of what the review has found
/// @param seen what was saved when it was typed; null for whoever does not mind
record Verdict(
        Completion completion, @Nullable Answers answers, List<Report> reports, DraftCommands.@Nullable Seen seen) {
    Verdict {
        reports = List.copyOf(reports);
    }

    /// The same of somebody who had this before them.
    Verdict having(DraftCommands.@Nullable Seen other) {
        return new Verdict(completion, answers, reports, other);
    }

    /// @throws ProtocolRefused.Invalid when there is something that only a review has
    Completion withoutReview() {
        List<FieldError> errors = new ArrayList<>();
        if (answers != null && !answers.byQuestion().isEmpty()) {
            errors.add(new FieldError("/answers", "Only a review answers questions."));
        }
        if (!reports.isEmpty()) {
            errors.add(new FieldError("/findings", "Only a review has findings."));
        }
        if (!errors.isEmpty()) {
            throw new ProtocolRefused.Invalid(errors);
        }
        return completion;
    }
}
