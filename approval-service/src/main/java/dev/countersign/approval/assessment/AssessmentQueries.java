package dev.countersign.approval.assessment;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.cases.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be read of assessments, by everybody who may see the case.
@ApplicationScoped
public class AssessmentQueries {
    private final Assessments assessments;
    private final AssessmentBook book;
    private final Cases cases;

    AssessmentQueries(Assessments assessments, AssessmentBook book, Cases cases) {
        this.assessments = assessments;
        this.book = book;
        this.cases = cases;
    }

    /// @throws CaseRefused.Unknown when the task is not there or not for this person
    @Transactional
    public AssessmentView show(UUID taskId, Actor viewer) {
        return show(cases.visibleWithTask(taskId, viewer).subject(taskId));
    }

    /// The same with answers that somebody has typed and not sent yet, as far as they apply.
    @Transactional
    public AssessmentView show(UUID taskId, Answers typed, Actor viewer) {
        Subject about = cases.visibleWithTask(taskId, viewer).subject(taskId);
        Answers applying = book.examine(about, typed).applying();
        return view(about, book.examine(about, applying));
    }

    /// Whether the reader may see the task is the caller's to know. Joins the caller's transaction.
    public AssessmentView show(Subject about) {
        return view(about, book.examine(about, null));
    }

    private AssessmentView view(Subject about, Examination examination) {
        UUID taskId = about.task().taskId();
        @Nullable Assessment written = assessments.ofTask(taskId).orElse(null);
        @Nullable
        Assessment earlier = written == null
                ? assessments.earlier(about.requestId(), about.task().step()).stream()
                        .findFirst()
                        .orElse(null)
                : null;
        return AssessmentView.of(taskId, about.task().step(), examination, written, earlier);
    }
}
