package dev.countersign.approval.tasks;

import dev.countersign.approval.assessment.AssessmentQueries;
import dev.countersign.approval.assessment.AssessmentView;
import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.finding.FindingQueries;
import dev.countersign.chassis.look.PageForm;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.UUID;

/// What the page of a task shows, and how its form is read.
@ApplicationScoped
class TaskScreen {
    private final TaskQueries tasks;
    private final AssessmentQueries assessments;
    private final FindingQueries findings;

    TaskScreen(TaskQueries tasks, AssessmentQueries assessments, FindingQueries findings) {
        this.tasks = tasks;
        this.assessments = assessments;
        this.findings = findings;
    }

    TaskView task(UUID id, Actor me) {
        return tasks.show(id, me);
    }

    AssessmentView assessment(UUID id, Actor me) {
        return assessments.show(id, me);
    }

    /// With the form as it is before anybody has typed.
    TemplateInstance page(TaskView task, Actor me) {
        AssessmentView asked = assessments.show(task.id(), me);
        PageForm form = TypedReview.filled(TypedCompletion.blank(task.version(), asked), asked);
        return page(task, form, asked, me);
    }

    /// With what somebody has typed and what is wrong with it.
    TemplateInstance page(UUID id, PageForm form, AssessmentView asked, Actor me) {
        return page(tasks.show(id, me), form, asked, me);
    }

    /// What was sent, with the questions that apply to it.
    TypedCompletion read(UUID id, MultivaluedMap<String, String> sent, Actor me) {
        AssessmentView all = assessments.show(id, me);
        PageForm form = TypedCompletion.blank(0, all).typed(sent);
        return new TypedCompletion(form, assessments.show(id, new TypedReview(form, all).answers(), me));
    }

    private TemplateInstance page(TaskView task, PageForm form, AssessmentView asked, Actor me) {
        Standing standing = Standing.of(me, task);
        Found found = new Found(findings.ofRequest(task.requestId(), me), task, me);
        return switch (task.kind()) {
            case REVIEW -> Templates.review(task, standing, form, asked, found);
            case APPROVAL -> Templates.approval(task, standing, form, found);
        };
    }

    @CheckedTemplate(basePath = "TaskDesk")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance review(
                TaskView task, Standing standing, PageForm form, AssessmentView asked, Found found);

        static native TemplateInstance approval(TaskView task, Standing standing, PageForm form, Found found);
    }
}
