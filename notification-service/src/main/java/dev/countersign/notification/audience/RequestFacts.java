package dev.countersign.notification.audience;

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

/// What request-service tells about requests.
@ApplicationScoped
class RequestFacts implements EventHandler {
    private final InboxReader reader;
    private final Announcer announcer;

    RequestFacts(InboxReader reader, Announcer announcer) {
        this.reader = reader;
        this.announcer = announcer;
    }

    @Incoming("requests")
    @Blocking(ordered = true)
    void read(ConsumerRecords<byte[], byte[]> records) {
        reader.read(records, this);
    }

    @Override
    public String topic() {
        return Topics.REQUESTS;
    }

    @Override
    public void apply(DomainEvent event) {
        apply(List.of(event));
    }

    @Override
    public void apply(List<DomainEvent> events) {
        InboxChanges changes = new InboxChanges();
        events.forEach(event -> apply(event, changes));
        announcer.announce(changes);
    }

    private static void apply(DomainEvent event, InboxChanges changes) {
        switch (event) {
            case RequestEvent fact -> WhoIsTold.of(fact, List.of()).forEach(changes::post);
            case CaseEvent other ->
                throw new IllegalArgumentException("An event of cases has no place on " + Topics.REQUESTS + ".");
            case DelegationEvent other ->
                throw new IllegalArgumentException("A delegation has no place on " + Topics.REQUESTS + ".");
            case RecordEvent other ->
                throw new IllegalArgumentException("An event of the record has no place on " + Topics.REQUESTS + ".");
        }
    }
}
