package dev.countersign.approval.cases;

import dev.countersign.approval.policy.Policies;
import dev.countersign.approval.policy.Policy;
import dev.countersign.approval.timer.TimerKind;
import dev.countersign.approval.timer.Timers;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Until when something has to happen to a case, as the policy that it keeps to says. Every method joins the
/// caller's transaction.
@ApplicationScoped
class Deadlines {
    private final Policies policies;
    private final Timers timers;

    Deadlines(Policies policies, Timers timers) {
        this.policies = policies;
        this.timers = timers;
    }

    /// Sets what is to be looked at again after these events. What they end is left to be found when it is due.
    void follow(List<Told> several) {
        timers.set(several.stream()
                .flatMap(told -> told.events().stream().flatMap(event -> after(event, told.about())))
                .toList());
    }

    /// When the case ends unless the requester answers what was asked then; empty when it waits for ever.
    Optional<Instant> expiresAt(ApprovalCase of, Instant askedAt) {
        return policy(of).unanswered().map(limits -> askedAt.plus(limits.expire()));
    }

    /// The group that may act on a task of this step too, once it is overdue.
    Optional<String> escalation(ApprovalCase of, String step) {
        return policy(of).escalation(step);
    }

    private Stream<Timers.Due> after(CaseEvent event, ApprovalCase of) {
        return switch (event) {
            case CaseEvent.TaskQueued queued -> overdue(of, queued.task(), queued.dueAt());
            case QuestionEvent.Answered answered -> overdue(of, answered.task(), answered.dueAt());
            case QuestionEvent.TakenBack takenBack -> overdue(of, takenBack.task(), takenBack.dueAt());
            case QuestionEvent.Asked asked -> unanswered(of, asked);
            case CaseEvent.Opened e -> Stream.empty();
            case CaseEvent.TaskClaimed e -> Stream.empty();
            case CaseEvent.TaskReleased e -> Stream.empty();
            case CaseEvent.TaskCompleted e -> Stream.empty();
            case CaseEvent.TaskDispensed e -> Stream.empty();
            case CaseEvent.Revised e -> Stream.empty();
            case CaseEvent.Decided e -> Stream.empty();
            case CaseEvent.Cancelled e -> Stream.empty();
            case CaseEvent.Expiring e -> Stream.empty();
            case CaseEvent.Expired e -> Stream.empty();
            case HandoverEvent e -> Stream.empty();
            case FindingEvent e -> Stream.empty();
        };
    }

    private Stream<Timers.Due> overdue(ApprovalCase of, TaskRef task, Instant dueAt) {
        return escalation(of, task.step()).stream()
                .map(group -> new Timers.Due(TimerKind.TASK_OVERDUE, of.origin().requestId(), task.taskId(), dueAt));
    }

    private Stream<Timers.Due> unanswered(ApprovalCase of, QuestionEvent.Asked asked) {
        @Nullable Instant expiresAt = asked.expiresAt();
        return expiresAt == null
                ? Stream.empty()
                : policy(of).unanswered().stream()
                        .flatMap(limits -> Stream.of(
                                new Timers.Due(
                                        TimerKind.REQUEST_EXPIRY_WARNING,
                                        asked.requestId(),
                                        asked.questionId(),
                                        asked.askedAt().plus(limits.warn())),
                                new Timers.Due(
                                        TimerKind.REQUEST_EXPIRES, asked.requestId(), asked.questionId(), expiresAt)));
    }

    private Policy policy(ApprovalCase of) {
        return policies.version(of.origin().policyVersion());
    }
}
