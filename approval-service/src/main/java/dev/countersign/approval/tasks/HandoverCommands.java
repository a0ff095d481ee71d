package dev.countersign.approval.tasks;

import dev.countersign.approval.cases.Actor;
import dev.countersign.approval.cases.ApprovalCase;
import dev.countersign.approval.cases.CaseBook;
import dev.countersign.approval.cases.CaseRefused;
import dev.countersign.approval.cases.Cases;
import dev.countersign.approval.cases.Moment;
import dev.countersign.approval.cases.TaskView;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.approval.policy.Policies;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.chassis.versions.Version;
import dev.countersign.contracts.CaseEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Gives tasks to other people and other teams. Each command is one transaction.
///
/// Every one may throw {@link CaseRefused}, and {@link ProtocolRefused.Stale} when the task is not what the
/// person has seen, in this order.
@ApplicationScoped
class HandoverCommands {
    private final Cases cases;
    private final Policies policies;
    private final CaseBook book;
    private final BusinessCalendar calendar;
    private final Clock clock;

    HandoverCommands(Cases cases, Policies policies, CaseBook book, BusinessCalendar calendar, Clock clock) {
        this.cases = cases;
        this.policies = policies;
        this.book = book;
        this.calendar = calendar;
        this.clock = clock;
    }

    /// Puts a task into somebody's hands, whoever has had it: nothing waits for a person who is away.
    ///
    /// @param to looked for only when the person may give the task away: who is known here is no answer for others
    /// @param reason needed when it is taken from somebody
    @Transactional
    TaskView reassign(UUID taskId, Version seen, Supplier<Actor> to, @Nullable String reason, Actor me) {
        ApprovalCase found = cases.visibleWithTask(taskId, me);
        found.handover().mustBeGivableBy(me, taskId);
        Moment now = now();
        long current = TaskView.of(found, taskId, now).version();
        List<CaseEvent> events = found.handover().reassign(taskId, to.get(), reason, me, now);
        seen.mustBe(current);
        book.keep(found, events, me);
        return TaskView.of(found, taskId, now);
    }

    /// Gives a task to another team that does the same kind of work, by the policy that the case keeps to.
    ///
    /// @throws ProtocolRefused.Invalid when the policy knows no such team
    @Transactional
    TaskView forward(UUID taskId, Version seen, String team, String reason, Actor me) {
        ApprovalCase found = cases.visibleWithTask(taskId, me);
        found.handover().mustBeGivableBy(me, taskId);
        Moment now = now();
        TaskView before = TaskView.of(found, taskId, now);
        long current = before.version();
        Set<String> others =
                new TreeSet<>(policies.version(found.policyVersion()).teams(before.kind()));
        others.remove(before.team());
        if (!others.contains(team)) {
            throw new ProtocolRefused.Invalid(
                    List.of(new FieldError("/team", "One of " + String.join(", ", others) + ".")));
        }
        List<CaseEvent> events = found.handover().forward(taskId, team, reason, me, now);
        seen.mustBe(current);
        book.keep(found, events, me);
        return TaskView.of(found, taskId, now);
    }

    private Moment now() {
        return new Moment(clock.instant(), calendar);
    }
}
