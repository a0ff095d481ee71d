package dev.countersign.approval.tasks;

import dev.countersign.approval.assessment.AssessmentQueries;
import dev.countersign.approval.assessment.AssessmentView;
import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.draft.DraftCommands.Saved;
import dev.countersign.approval.draft.DraftQueries;
import dev.countersign.approval.draft.DraftView;
import dev.countersign.approval.finding.FindingQueries;
import dev.countersign.approval.finding.FindingView;
import dev.countersign.approval.language.RuleWords;
import dev.countersign.chassis.look.PageForm;
import dev.countersign.chassis.look.StepGraph;
import dev.countersign.chassis.problem.FieldError;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What the page of a task shows, and how its form is read.
@ApplicationScoped
class TaskScreen {
    private final TaskQueries tasks;
    private final AssessmentQueries assessments;
    private final DraftQueries drafts;
    private final FindingQueries findings;
    private final RuleWords words;

    TaskScreen(
            TaskQueries tasks,
            AssessmentQueries assessments,
            DraftQueries drafts,
            FindingQueries findings,
            RuleWords words) {
        this.tasks = tasks;
        this.assessments = assessments;
        this.drafts = drafts;
        this.findings = findings;
        this.words = words;
    }

    TaskView task(UUID id, Actor me) {
        return tasks.show(id, me);
    }

    TaskQueries.Opened open(UUID id, Actor me) {
        return tasks.open(id, me);
    }

    /// With the form as it is saved.
    TemplateInstance page(TaskQueries.Opened found, Actor me) {
        PageForm form = TypedCompletion.saved(found.task().version(), found.asked(), found.draft());
        return page(found.task(), form, found.asked(), Writing.saved(found.draft()), found.findings(), me);
    }

    /// With what somebody has typed and what is wrong with it.
    TemplateInstance page(UUID id, PageForm form, AssessmentView asked, Actor me) {
        return page(tasks.show(id, me), form, asked, Writing.sent(), me);
    }

    /// With what somebody has typed, beside what was saved meanwhile. What only the other has filled in is
    /// taken over.
    TemplateInstance conflict(UUID id, TypedCompletion typed, Actor me) {
        TaskView task = tasks.show(id, me);
        AssessmentView saved = assessments.show(id, me);
        DraftView draft = drafts.show(id, me);
        PageForm theirs = TypedCompletion.saved(task.version(), saved, draft);
        FieldWords fields = new FieldWords(saved, words.of(TaskMessages.class), words.of(ReviewMessages.class));
        Conflict conflict = Conflict.between(theirs, typed, fields, draft, me);
        PageForm mine = conflict.mineOver(theirs, typed.form());
        AssessmentView asked = assessments.show(id, new TypedReview(mine, saved).answers(), me);
        return conflict.lines().isEmpty()
                ? page(
                        task,
                        mine.withProblem(words.of(TaskMessages.class).changedLookThenSend()),
                        asked,
                        Writing.sent(),
                        me)
                : page(task, mine, asked, Writing.against(conflict), me);
    }

    /// What was sent, with the questions that apply to it.
    TypedCompletion read(UUID id, MultivaluedMap<String, String> sent, Actor me) {
        AssessmentView all = assessments.show(id, me);
        PageForm form = TypedCompletion.blank(0, all)
                .with("draft", null)
                .with("assessment", null)
                .typed(sent);
        return new TypedCompletion(form, assessments.show(id, new TypedReview(form, all).answers(), me));
    }

    /// What was sent, with what is wrong beside each field.
    PageForm marked(TypedCompletion typed, List<FieldError> errors) {
        return typed.withErrors(words.told(errors), words.of(TaskMessages.class));
    }

    /// What was sent, and that it was not taken.
    PageForm notTaken(TypedCompletion typed) {
        return typed.form().withProblem(words.of(TaskMessages.class).notTaken());
    }

    /// What the script of the page is told.
    SavedReply reply(Saved saved, UUID id, Actor me) {
        return SavedReply.of(saved, words.told(saved.errors()), assessments.show(id, me));
    }

    private TemplateInstance page(TaskView task, PageForm form, AssessmentView asked, Writing writing, Actor me) {
        return page(task, form, asked, writing, findings.ofRequest(task.requestId(), me), me);
    }

    private TemplateInstance page(
            TaskView task, PageForm form, AssessmentView asked, Writing writing, List<FindingView> known, Actor me) {
        Standing standing = Standing.of(me, task);
        Found found = new Found(known, task, me);
        @Nullable StepGraph graph = WayPicture.of(task, words.of(TaskMessages.class));
        return switch (task.kind()) {
            case REVIEW -> Templates.review(task, standing, form, asked, found, writing, graph);
            case APPROVAL -> Templates.approval(task, standing, form, found, writing, graph);
        };
    }

    @CheckedTemplate(basePath = "TaskDesk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance review(
                TaskView task,
                Standing standing,
                PageForm form,
                AssessmentView asked,
                Found found,
                Writing writing,
                @Nullable StepGraph graph);

        static native TemplateInstance approval(
                TaskView task,
                Standing standing,
                PageForm form,
                Found found,
                Writing writing,
                @Nullable StepGraph graph);
    }
}
