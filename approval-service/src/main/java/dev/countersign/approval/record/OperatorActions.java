package dev.countersign.approval.record;

import dev.countersign.chassis.inbox.DeadLetterSettled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/// Records what operators do with dead letters, in their transaction.
@ApplicationScoped
class OperatorActions {
    private final DecisionRecord record;
    private final Clock clock;

    OperatorActions(DecisionRecord record, Clock clock) {
        this.record = record;
        this.clock = clock;
    }

    void settled(@Observes DeadLetterSettled settled) {
        record.append(new Act(Act.Kind.OPERATOR_ACTION, settled.id(), clock.instant(), settled.by(), null, settled));
    }
}
