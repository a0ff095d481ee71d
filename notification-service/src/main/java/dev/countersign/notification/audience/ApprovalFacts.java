package dev.countersign.notification.audience;

import dev.countersign.chassis.inbox.EventHandler;
import dev.countersign.chassis.inbox.InboxReader;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Topics;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What approval-service tells about cases.
@ApplicationScoped
class ApprovalFacts implements EventHandler {
    private final InboxReader reader;
    private final Announcer announcer;
    private final Turns turns;
    private final OpenQuestions questions;

    ApprovalFacts(InboxReader reader, Announcer announcer, Turns turns, OpenQuestions questions) {
        this.reader = reader;
        this.announcer = announcer;
        this.turns = turns;
        this.questions = questions;
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
                List<Asker> askers = questions.askersOf(fact);
                turns.follow(fact);
                announcer.tell(fact, askers);
            }
            case DelegationEvent fact -> announcer.tell(fact, List.of());
            case RequestEvent other ->
                throw new IllegalArgumentException("An event of requests has no place on " + Topics.APPROVALS + ".");
            case RecordEvent other ->
                throw new IllegalArgumentException("An event of the record has no place on " + Topics.APPROVALS + ".");
        }
    }
}
