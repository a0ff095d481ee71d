package dev.countersign.notification.audience;

import static java.util.stream.Collectors.toSet;

import dev.countersign.chassis.inbox.EventHandler;
import dev.countersign.chassis.inbox.InboxReader;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DelegationEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Topics;
import dev.countersign.notification.inbox.InboxChanges;
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
    private final OpenQuestions questions;

    ApprovalFacts(InboxReader reader, Announcer announcer, OpenQuestions questions) {
        this.reader = reader;
        this.announcer = announcer;
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
        apply(List.of(event));
    }

    @Override
    public void apply(List<DomainEvent> events) {
        InboxChanges changes = new InboxChanges();
        QuestionsAtHand waiting = new QuestionsAtHand(
                questions, events.stream().map(DomainEvent::requestId).collect(toSet()));
        Turns turns = new Turns(changes, waiting);
        for (DomainEvent event : events) {
            apply(event, turns, waiting, changes);
        }
        announcer.announce(changes);
    }

    private static void apply(DomainEvent event, Turns turns, QuestionsAtHand waiting, InboxChanges changes) {
        switch (event) {
            case CaseEvent fact -> {
                List<Asker> askers = waiting.askersOf(fact);
                turns.follow(fact);
                WhoIsTold.of(fact, askers).forEach(changes::post);
            }
            case DelegationEvent fact -> WhoIsTold.of(fact, List.of()).forEach(changes::post);
            case RequestEvent other ->
                throw new IllegalArgumentException("An event of requests has no place on " + Topics.APPROVALS + ".");
            case RecordEvent other ->
                throw new IllegalArgumentException("An event of the record has no place on " + Topics.APPROVALS + ".");
        }
    }
}
