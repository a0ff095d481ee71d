package dev.countersign.approval.assessment;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.CaseBook;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.cases.Subject;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// What reviewers write down before they conclude.
@ApplicationScoped
public class AssessmentCommands {
    private final AssessmentBook book;
    private final AssessmentQueries queries;
    private final Cases cases;
    private final CaseBook caseBook;
    private final Clock clock;

    AssessmentCommands(AssessmentBook book, AssessmentQueries queries, Cases cases, CaseBook caseBook, Clock clock) {
        this.book = book;
        this.queries = queries;
        this.cases = cases;
        this.caseBook = caseBook;
        this.clock = clock;
    }

    /// Keeps the answers; what is missing may follow later.
    ///
    /// @param seen the assessment as the person has seen it
    /// @throws CaseRefused when the task is not in this person's hands
    /// @throws ProtocolRefused.Stale when it was saved since
    /// @throws ProtocolRefused.Invalid when an answer does not fit its question
    @Transactional
    public AssessmentView save(UUID taskId, Version seen, Answers answers, Actor me) {
        ApprovalCase found = cases.visibleWithTask(taskId, me);
        found.mustBeAssessableBy(me, taskId);
        Subject about = found.subject(taskId);
        seen.mustBe(queries.show(about).version());
        List<FieldError> errors = book.examine(about, answers).errors();
        if (!errors.isEmpty()) {
            throw new ProtocolRefused.Invalid(errors);
        }
        book.write(about, answers, me.person(), clock.instant());
        caseBook.keep(found, List.of(), me);
        return queries.show(about);
    }
}
