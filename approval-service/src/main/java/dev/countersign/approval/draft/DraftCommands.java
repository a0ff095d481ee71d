package dev.countersign.approval.draft;

import dev.countersign.approval.assessment.Answers;
import dev.countersign.approval.assessment.AssessmentBook;
import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.CaseBook;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.cases.Subject;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is typed about tasks, kept before it is sent.
@ApplicationScoped
public class DraftCommands {
    /// Several times what fits into all fields of a review.
    private static final int LONGEST = 300_000;

    private final Drafts drafts;
    private final AssessmentBook assessments;
    private final Cases cases;
    private final CaseBook book;
    private final Clock clock;

    DraftCommands(Drafts drafts, AssessmentBook assessments, Cases cases, CaseBook book, Clock clock) {
        this.drafts = drafts;
        this.assessments = assessments;
        this.cases = cases;
        this.book = book;
        this.clock = clock;
    }

    /// Keeps every word as it was typed, and of the answers what fits the questions. What was saved
    /// already, with an answer that was lost on the way, is taken for saved.
    ///
    /// @param seen what the page knew when it was typed
    /// @throws CaseRefused when the task is not in this person's hands
    /// @throws ProtocolRefused.Stale when something else was saved since
    /// @throws ProtocolRefused.Invalid when there is too much of it
    @Transactional
    public Saved save(UUID taskId, Seen seen, Fields fields, Answers answers, Actor me) {
        ApprovalCase found = cases.visibleWithTask(taskId, me);
        found.mustBeAssessableBy(me, taskId);
        if (fields.length() > LONGEST) {
            throw new ProtocolRefused.Invalid(
                    List.of(new FieldError("", "There is too much text. Shorten it to 300,000 characters.")));
        }
        Subject about = found.subject(taskId);
        AssessmentBook.Kept current = assessments.current(about, answers);
        @Nullable Draft draft = drafts.findById(taskId);
        if (draft != null && draft.fields().equals(fields) && draft.view().assessment() == current.version()) {
            return new Saved(draft.view(), current.errors());
        }
        seen.mustBe(draft == null ? 0 : draft.edition(), current.version());
        AssessmentBook.Kept kept = assessments.keep(about, answers, me.person(), clock.instant());
        Draft saved = write(taskId, draft, fields, kept.version(), me);
        book.keep(found, List.of(), me);
        return new Saved(saved.view(), kept.errors());
    }

    /// What was typed about tasks that have ended without being sent is nobody's word.
    ///
    /// @return how many were forgotten
    @Transactional
    public long forgetEnded() {
        return drafts.deleteOfEndedTasks();
    }

    private Draft write(UUID taskId, @Nullable Draft draft, Fields fields, long assessment, Actor me) {
        if (draft != null) {
            draft.save(fields, assessment, me.person(), clock.instant());
            return draft;
        }
        Draft begun = new Draft(taskId, fields, assessment, me.person(), clock.instant());
        drafts.persist(begun);
        return begun;
    }

    /// @param errors what will have to be mended before it can be sent
    public record Saved(DraftView draft, List<FieldError> errors) {}

    /// The versions of the draft and of the answers that a page has shown.
    public record Seen(long draft, long assessment) {
        /// @throws ProtocolRefused.Stale when there are others now
        public void mustBe(long currentDraft, long currentAssessment) {
            if (draft != currentDraft || assessment != currentAssessment) {
                throw new ProtocolRefused.Stale(currentDraft);
            }
        }
    }
}
