package dev.countersign.notification.audience;

import dev.countersign.chassis.inbox.EventHandler;
import dev.countersign.chassis.inbox.InboxReader;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Topics;
import dev.countersign.notification.inbox.Notices;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What approval-service tells about cases. It also settles turns: a task that somebody has taken, or that is over,
/// no longer asks anything of its team.
@ApplicationScoped
class ApprovalFacts implements EventHandler {
    private final InboxReader reader;
    private final Announcer announcer;
    private final Notices notices;

    ApprovalFacts(InboxReader reader, Announcer announcer, Notices notices) {
        this.reader = reader;
        this.announcer = announcer;
        this.notices = notices;
    }

    @Incoming("approvals")
    @Blocking(ordered = true)
    void read(ConsumerRecords<byte[], byte[]> records) {
        reader.read(records, this);
    }

    @Override
    public String topic() {
        return Topics.APPROVALS;
    }

    @Override
    public void apply(DomainEvent event) {
        switch (event) {
            case CaseEvent fact -> {
                settle(fact);
                announcer.tell(fact);
            }
            case DelegationEvent fact -> announcer.tell(fact);
            case RequestEvent other ->
                throw new IllegalArgumentException("An event of requests has no place on " + Topics.APPROVALS + ".");
            case RecordEvent other ->
                throw new IllegalArgumentException("An event of the record has no place on " + Topics.APPROVALS + ".");
        }
    }

    private void settle(CaseEvent fact) {
        switch (fact) {
            case CaseEvent.TaskClaimed claimed ->
                notices.settleTurn(claimed.task().taskId(), claimed.claimedAt());
            case CaseEvent.TaskReleased released ->
                notices.reopenTurn(released.task().taskId());
            case CaseEvent.TaskCompleted done -> notices.settleTurn(done.task().taskId(), done.completedAt());
            case CaseEvent.Decided decided -> notices.settleTurns(decided.requestId(), decided.decidedAt());
            case CaseEvent.Cancelled cancelled -> notices.settleTurns(cancelled.requestId(), cancelled.cancelledAt());
            case CaseEvent.Opened e -> {}
            case CaseEvent.TaskQueued e -> {}
            case CaseEvent.TaskDispensed e -> {}
            case CaseEvent.Revised e -> {}
            case CaseEvent.Expiring e -> {}
            case CaseEvent.Expired e -> {}
            case HandoverEvent e -> {}
            case QuestionEvent e -> {}
        }
    }
}
