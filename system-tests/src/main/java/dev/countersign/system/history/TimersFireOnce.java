package dev.countersign.system.history;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.system.history.Finding.Check;
import dev.countersign.system.history.Ledgers.Timer;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// I11.
final class TimersFireOnce {
    /// The one that ends a case, and so is settled a moment after its end.
    private static final String ENDS_THE_CASE = "REQUEST_EXPIRES";

    private final Check check = new Check("I11", "every timer fired once or never, and none on a finished case");
    private final Map<UUID, UUID> caseOf = new HashMap<>();
    private final Map<UUID, Instant> ends = new HashMap<>();
    private final Map<UUID, Instant> expiries = new HashMap<>();

    private record Occasion(String kind, UUID subject, Instant dueAt) {}

    Finding find(List<Timer> timers, List<DomainEvent> facts) {
        facts.forEach(this::hear);
        List<Timer> fired =
                timers.stream().filter(timer -> timer.state().equals("FIRED")).toList();
        fired.stream()
                .collect(groupingBy(timer -> new Occasion(timer.kind(), timer.subject(), timer.dueAt()), counting()))
                .forEach((occasion, times) -> check.that(times == 1, "%s fired %s times", occasion, times));
        fired.forEach(this::inTime);
        return check.done();
    }

    private void inTime(Timer timer) {
        UUID caseId = caseOf.get(timer.subject());
        if (caseId == null || timer.settledAt() == null) {
            check.that(timer.settledAt() != null, "%s has fired, and nobody knows when", timer);
            return;
        }
        check.that(!timer.settledAt().isBefore(timer.dueAt()), "%s fired before it was due", timer);
        if (timer.kind().equals(ENDS_THE_CASE)) {
            check.that(expiries.containsKey(caseId), "%s fired, and its case has not expired", timer);
        } else {
            Instant end = ends.get(caseId);
            check.that(
                    end == null || !timer.settledAt().isAfter(end),
                    "%s fired after its case had ended at %s",
                    timer,
                    end);
        }
    }

    private void hear(DomainEvent event) {
        switch (event) {
            case CaseEvent.Opened opened -> plan(opened.caseId(), opened.plan());
            case CaseEvent.Revised revised -> plan(revised.caseId(), revised.plan());
            case QuestionEvent.Asked asked -> caseOf.put(asked.questionId(), asked.caseId());
            case CaseEvent.Decided decided -> ends.put(decided.caseId(), decided.decidedAt());
            case CaseEvent.Cancelled cancelled -> ends.put(cancelled.caseId(), cancelled.cancelledAt());
            case CaseEvent.Expired expired -> {
                ends.put(expired.caseId(), expired.expiredAt());
                expiries.put(expired.caseId(), expired.expiredAt());
            }
            default -> {}
        }
    }

    private void plan(UUID caseId, List<PlannedStep> plan) {
        plan.forEach(step -> caseOf.put(step.task().taskId(), caseId));
    }
}
