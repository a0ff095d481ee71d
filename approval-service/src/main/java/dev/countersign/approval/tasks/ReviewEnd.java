package dev.countersign.approval.tasks;

import dev.countersign.approval.assessment.Answers;
import dev.countersign.approval.assessment.AssessmentBook;
import dev.countersign.approval.assessment.Examination;
import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.Completion;
import dev.countersign.approval.cases.Moment;
import dev.countersign.approval.cases.Right;
import dev.countersign.approval.cases.Subject;
import dev.countersign.approval.draft.DraftBook;
import dev.countersign.approval.draft.DraftCommands;
import dev.countersign.approval.finding.Defect;
import dev.countersign.approval.finding.FindingBook;
import dev.countersign.approval.finding.Treated;
import dev.countersign.approval.policy.RaisedFinding;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.Treatment;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What belongs to the end of a review beside its outcome. A yes needs every answer and says what becomes of
/// every finding; a no needs neither, because nothing is going to be used. Every method joins the caller's
/// transaction.
@ApplicationScoped
class ReviewEnd {
    private final AssessmentBook assessments;
    private final FindingBook findings;
    private final DraftBook drafts;

    ReviewEnd(AssessmentBook assessments, FindingBook findings, DraftBook drafts) {
        this.assessments = assessments;
        this.findings = findings;
        this.drafts = drafts;
    }

    /// @param seen null for whoever does not mind what was saved since
    /// @throws ProtocolRefused.Stale when something else was saved
    void mustHaveSeen(Subject about, DraftCommands.@Nullable Seen seen) {
        if (seen != null) {
            drafts.mustBe(seen, about.task().taskId(), assessments.edition(about));
        }
    }

    /// @throws ProtocolRefused.Invalid with everything that is missing or does not fit
    Checked check(Subject about, Verdict verdict, Moment now) {
        Examination examined = assessments.examine(about, verdict.answers());
        if (!verdict.completion().outcome().positive()) {
            return refused(examined, verdict);
        }
        List<FieldError> errors = new ArrayList<>(examined.errorsAtTheEnd());
        List<Treated> treated = findings.check(about, defects(examined), verdict.reports(), now.at(), errors);
        Completion completion = withConditions(verdict.completion(), treated);
        errors.addAll(completion.errors(TaskKind.REVIEW));
        if (!errors.isEmpty()) {
            throw new ProtocolRefused.Invalid(errors);
        }
        return new Checked(completion, examined.answers(), treated);
    }

    private static Checked refused(Examination examined, Verdict verdict) {
        List<FieldError> errors = new ArrayList<>(examined.errors());
        if (!verdict.reports().isEmpty()) {
            errors.add(new FieldError("/findings", "After a no there is nothing to become of findings."));
        }
        errors.addAll(verdict.completion().errors(TaskKind.REVIEW));
        if (!errors.isEmpty()) {
            throw new ProtocolRefused.Invalid(errors);
        }
        return new Checked(verdict.completion(), examined.answers(), List.of());
    }

    /// Keeps the answers for good, and what was found.
    ///
    /// @return what others must hear of, behind the end of the task
    List<FindingEvent> keep(Subject about, Checked checked, Right by, Moment now) {
        if (!checked.answers().byQuestion().isEmpty()) {
            assessments.complete(about, checked.answers(), by.by(), now.at());
        }
        return checked.completion().outcome().positive()
                ? findings.raise(about, checked.treated(), by, now.at())
                : List.of();
    }

    /// What was only typed is forgotten, and what earlier cases have found is replaced by what this one has,
    /// once it has its yes.
    void afterwards(ApprovalCase found, UUID taskId, List<CaseEvent> events, Moment now) {
        drafts.forget(taskId);
        boolean approved = events.stream()
                .anyMatch(
                        event -> event instanceof CaseEvent.Decided decided && decided.decision() != Decision.REJECTED);
        if (approved) {
            findings.supersedeEarlier(found, found.subject(taskId), now.at());
        }
    }

    private static List<Defect> defects(Examination examined) {
        List<Defect> defects = new ArrayList<>();
        examined.raising().forEach((question, answer) -> {
            RaisedFinding raised = Objects.requireNonNull(answer.finding(), "It was chosen for having one.");
            defects.add(new Defect(question.id(), raised.title(), raised.severity(), answer.evidence()));
        });
        return defects;
    }

    private static Completion withConditions(Completion completion, List<Treated> treated) {
        List<String> added = treated.stream()
                .map(Treated::disposal)
                .filter(disposal -> disposal.treatment() == Treatment.CONDITION)
                .flatMap(disposal -> Stream.ofNullable(disposal.words()))
                .toList();
        return added.isEmpty() ? completion : completion.alsoOn(added);
    }

    /// What was found to fit.
    record Checked(Completion completion, Answers answers, List<Treated> treated) {}
}
