package dev.countersign.approval.tasks;

import dev.countersign.approval.assessment.AssessmentQueries;
import dev.countersign.approval.assessment.AssessmentView;
import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.cases.Moment;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.draft.DraftQueries;
import dev.countersign.approval.draft.DraftView;
import dev.countersign.approval.finding.FindingQueries;
import dev.countersign.approval.finding.FindingView;
import dev.countersign.chassis.paging.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What can be read of tasks, for REST and pages alike.
@ApplicationScoped
class TaskQueries {
    private final Cases cases;
    private final AssessmentQueries assessments;
    private final DraftQueries drafts;
    private final FindingQueries findings;
    private final Queue queue;
    private final BusinessCalendar calendar;
    private final Clock clock;

    TaskQueries(
            Cases cases,
            AssessmentQueries assessments,
            DraftQueries drafts,
            FindingQueries findings,
            Queue queue,
            BusinessCalendar calendar,
            Clock clock) {
        this.cases = cases;
        this.assessments = assessments;
        this.drafts = drafts;
        this.findings = findings;
        this.queue = queue;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// @throws CaseRefused.Unknown when it is not there or not for this person
    @Transactional
    TaskView show(UUID taskId, Actor viewer) {
        return TaskView.of(cases.visibleWithTask(taskId, viewer), taskId, now());
    }

    /// What the page of a task shows.
    ///
    /// @throws CaseRefused.Unknown when it is not there or not for this person
    @Transactional
    Opened open(UUID taskId, Actor viewer) {
        ApprovalCase found = cases.visibleWithTask(taskId, viewer);
        TaskView task = TaskView.of(found, taskId, now());
        return new Opened(
                task, assessments.show(found.subject(taskId)), drafts.of(taskId), findings.of(task.requestId()));
    }

    /// @param asked the questions, with the answers that were given
    /// @param draft what is typed so far
    /// @param findings all of the request, the newest first
    record Opened(TaskView task, AssessmentView asked, DraftView draft, List<FindingView> findings) {}

    /// The most urgent first, at most `limit`.
    @Transactional
    List<QueueRow> queue(QueueFilter filter, @Nullable Cursor after, int limit) {
        return filter.scopes().isEmpty() ? List.of() : queue.page(filter.scopes(), filter.sieve(), after, limit, now());
    }

    private Moment now() {
        return new Moment(clock.instant(), calendar);
    }
}
