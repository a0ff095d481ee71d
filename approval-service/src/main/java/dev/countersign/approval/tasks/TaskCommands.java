package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.Asking;
import dev.countersign.approval.cases.CaseBook;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.cases.Moment;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.chassis.Ids;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What reviewers and approvers do. Each command is one transaction: load the case, let it decide, append.
///
/// Every one may throw {@link CaseRefused}, and {@link ProtocolRefused.Stale} when the task is not what the person has
/// seen. The first is looked at before the second (RFC 9110, section 13.2.1), so that a second outcome is always told
/// apart from a page that was open for too long.
@ApplicationScoped
class TaskCommands {
    private final Cases cases;
    private final Queue queue;
    private final CaseBook book;
    private final BusinessCalendar calendar;
    private final Clock clock;

    TaskCommands(Cases cases, Queue queue, CaseBook book, BusinessCalendar calendar, Clock clock) {
        this.cases = cases;
        this.queue = queue;
        this.book = book;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Takes the most urgent task that nobody holds, of the person's teams or of whom they stand in for; empty when
    /// there is none. Two people who ask at the same moment never get the same one.
    @Transactional
    Optional<TaskView> next(Actor me) {
        return queue.lockMostUrgent(Scope.of(me), me.person()).map(task -> claim(task, null, me));
    }

    /// Takes a task. Whoever has it already has it still, and nothing is told.
    ///
    /// @param seen the task as the person has seen it; who does not mind what has changed since leaves it out
    @Transactional
    TaskView claim(UUID taskId, @Nullable Version seen, Actor me) {
        return change(taskId, seen, me, (found, now) -> found.claim(taskId, me, now));
    }

    /// Gives a task back to its team.
    ///
    /// @param seen as for {@link #claim}
    @Transactional
    TaskView release(UUID taskId, @Nullable Version seen, Actor me) {
        return change(taskId, seen, me, (found, now) -> found.release(taskId, me, now));
    }

    /// Asks the requester or the vendor; the task waits for the answer.
    @Transactional
    TaskView ask(UUID taskId, Version seen, Asking asking, Actor me) {
        UUID question = Ids.next();
        return change(taskId, seen, me, (found, now) -> {
            @Nullable Instant expiresAt = book.expiresAt(found, now.at()).orElse(null);
            return found.inquiry().ask(taskId, asking, question, expiresAt, me, now);
        });
    }

    /// Writes down what the vendor has answered.
    @Transactional
    TaskView answerForVendor(UUID taskId, Version seen, String answer, Actor me) {
        return change(taskId, seen, me, (found, now) -> found.inquiry().answerForVendor(taskId, answer, me, now));
    }

    /// Goes on without the answer.
    @Transactional
    TaskView takeBack(UUID taskId, Version seen, Actor me) {
        return change(taskId, seen, me, (found, now) -> found.inquiry().takeBack(taskId, me, now));
    }

    private TaskView change(
            UUID taskId, @Nullable Version seen, Actor me, BiFunction<ApprovalCase, Moment, List<CaseEvent>> command) {
        ApprovalCase found = cases.visibleWithTask(taskId, me);
        Moment now = new Moment(clock.instant(), calendar);
        long current = TaskView.of(found, taskId, now).version();
        List<CaseEvent> events = command.apply(found, now);
        if (seen != null) {
            seen.mustBe(current);
        }
        return saved(found, taskId, events, me, now);
    }

    private TaskView saved(ApprovalCase found, UUID taskId, List<CaseEvent> events, Actor me, Moment now) {
        book.keep(found, events, me);
        return TaskView.of(found, taskId, now);
    }
}
