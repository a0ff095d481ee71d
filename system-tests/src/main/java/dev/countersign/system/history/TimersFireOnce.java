package dev.countersign.system.history;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.system.history.Finding.Check;
import dev.countersign.system.history.Ledgers.Timer;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// I11. Whether a timer fired on a case that was finished is told by what came of it: clocks of replicas may differ,
/// and
/// the order of a case's events is the one in which they were committed.
final class TimersFireOnce {
    private static final String OVERDUE = "TASK_OVERDUE";
    private static final String WARNS = "REQUEST_EXPIRY_WARNING";
    private static final String EXPIRES = "REQUEST_EXPIRES";

    private final Check check = new Check("I11", "every timer fired once or never, and none on a finished case");
    private final Map<UUID, UUID> caseOf = new HashMap<>();
    private final Set<UUID> finished = new HashSet<>();
    private final Map<Effect, Long> effects = new HashMap<>();

    private record Occasion(String kind, UUID subject, Instant dueAt) {}

    /// @param about the task, the question, or the case that has expired
    private record Effect(String kind, @Nullable UUID about) {}

    Finding find(List<Timer> timers, List<DomainEvent> facts) {
        facts.forEach(this::hear);
        List<Timer> fired =
                timers.stream().filter(timer -> timer.state().equals("FIRED")).toList();
        fired.stream()
                .collect(groupingBy(timer -> new Occasion(timer.kind(), timer.subject(), timer.dueAt()), counting()))
                .forEach((occasion, times) -> check.that(times == 1, "%s fired %s times", occasion, times));
        fired.forEach(timer -> check.that(
                timer.settledAt() != null && !timer.settledAt().isBefore(timer.dueAt()),
                "%s fired before it was due, or nobody knows when",
                timer));
        compare(fired.stream()
                .map(this::effectOf)
                .flatMap(Optional::stream)
                .collect(groupingBy(identity(), counting())));
        return check.done();
    }

    /// What the timers say must be what the events say.
    private void compare(Map<Effect, Long> fired) {
        fired.forEach((effect, times) -> check.that(
                times.equals(effects.get(effect)),
                "%s fired %s times, and its case tells of %s",
                effect,
                times,
                effects.getOrDefault(effect, 0L)));
        effects.keySet()
                .forEach(effect -> check.that(fired.containsKey(effect), "%s has come without a timer", effect));
    }

    private Optional<Effect> effectOf(Timer timer) {
        return switch (timer.kind()) {
            case OVERDUE, WARNS -> Optional.of(new Effect(timer.kind(), timer.subject()));
            case EXPIRES -> Optional.of(new Effect(EXPIRES, caseOf.get(timer.subject())));
            default -> Optional.empty();
        };
    }

    private void hear(DomainEvent event) {
        switch (event) {
            case QuestionEvent.Asked asked -> caseOf.put(asked.questionId(), asked.caseId());
            case HandoverEvent.Escalated escalated ->
                effect(OVERDUE, escalated.task().taskId(), escalated.caseId());
            case CaseEvent.Expiring expiring -> effect(WARNS, expiring.questionId(), expiring.caseId());
            case CaseEvent.Expired expired -> {
                effect(EXPIRES, expired.caseId(), expired.caseId());
                finished.add(expired.caseId());
            }
            case CaseEvent.Decided decided -> finished.add(decided.caseId());
            case CaseEvent.Cancelled cancelled -> finished.add(cancelled.caseId());
            default -> {}
        }
    }

    private void effect(String kind, UUID about, UUID caseId) {
        effects.merge(new Effect(kind, about), 1L, Long::sum);
        check.that(!finished.contains(caseId), "%s of %s came when the case %s had ended", kind, about, caseId);
    }
}
