package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.CaseBook;
import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.cases.Moment;
import dev.countersign.approval.cases.Subject;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.TaskKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// How tasks end: with the answers to what the policy asks, what became of what they found, and an outcome.
/// All of it is one transaction.
@ApplicationScoped
class CompletionCommands {
    private final Cases cases;
    private final ReviewEnd reviewEnd;
    private final CaseBook book;
    private final BusinessCalendar calendar;
    private final Clock clock;

    CompletionCommands(Cases cases, ReviewEnd reviewEnd, CaseBook book, BusinessCalendar calendar, Clock clock) {
        this.cases = cases;
        this.reviewEnd = reviewEnd;
        this.book = book;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Gives a task its one outcome. Who and in which state is looked at first, then what was sent, and then
    /// whether the task is what the person has seen: a second outcome is always told apart from a page that
    /// was open for too long.
    ///
    /// @throws dev.countersign.approval.cases.CaseRefused when this person may not end it now
    /// @throws ProtocolRefused.Invalid when something is missing or does not fit, naming everything
    /// @throws ProtocolRefused.Stale when the task has changed since
    @Transactional
    TaskView complete(UUID taskId, Version seen, Verdict verdict, Actor me) {
        ApprovalCase found = cases.visibleWithTask(taskId, me);
        Moment now = new Moment(clock.instant(), calendar);
        TaskView before = TaskView.of(found, taskId, now);
        found.mustBeEndableBy(me, taskId);
        reviewEnd.mustHaveSeen(found.subject(taskId), verdict.seen());
        List<CaseEvent> events = before.kind() == TaskKind.REVIEW
                ? review(found, taskId, verdict, me, now)
                : found.complete(taskId, verdict.withoutReview(), me, now);
        seen.mustBe(before.version());
        reviewEnd.afterwards(found, taskId, events, now);
        book.keep(found, events, me);
        return TaskView.of(found, taskId, now);
    }

    private List<CaseEvent> review(ApprovalCase found, UUID taskId, Verdict verdict, Actor me, Moment now) {
        Subject about = found.subject(taskId);
        ReviewEnd.Checked checked = reviewEnd.check(about, verdict, now);
        List<CaseEvent> events = new ArrayList<>(found.complete(taskId, checked.completion(), me, now));
        events.addAll(found.tell(reviewEnd.keep(about, checked, found.rightOn(taskId, me), now)));
        return events;
    }
}
