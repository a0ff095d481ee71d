package dev.countersign.approval.cases;

import dev.countersign.chassis.Ids;
import dev.countersign.chassis.inbox.EventHandler;
import dev.countersign.chassis.inbox.InboxReader;
import dev.countersign.chassis.outbox.Outbox;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.RecordEvent;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Topics;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What request-service tells: a case opens for what was submitted and ends for what was withdrawn.
@ApplicationScoped
class RequestFacts implements EventHandler {
    private final InboxReader reader;
    private final Cases cases;
    private final Outbox outbox;
    private final Clock clock;

    RequestFacts(InboxReader reader, Cases cases, Outbox outbox, Clock clock) {
        this.reader = reader;
        this.cases = cases;
        this.outbox = outbox;
        this.clock = clock;
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
        switch (event) {
            case RequestEvent fact -> apply(fact);
            case CaseEvent other ->
                throw new IllegalArgumentException("An event of cases has no place on " + Topics.REQUESTS + ".");
            case RecordEvent other ->
                throw new IllegalArgumentException("An event of the record has no place on " + Topics.REQUESTS + ".");
        }
    }

    private void apply(RequestEvent fact) {
        switch (fact) {
            case RequestEvent.Submitted submitted -> open(submitted);
            case RequestEvent.Withdrawn withdrawn -> withdraw(withdrawn);
        }
    }

    private void open(RequestEvent.Submitted submitted) {
        ApprovalCase opened = new ApprovalCase(Ids.next(), submitted, FixedPlan.make(Ids::next), clock.instant());
        List<CaseEvent> events = opened.open();
        cases.persist(opened);
        outbox.append(opened.firstVersionOf(events), events);
    }

    private void withdraw(RequestEvent.Withdrawn withdrawn) {
        ApprovalCase found = cases.ofRequest(withdrawn.requestId())
                .orElseThrow(() ->
                        new IllegalStateException("There is no case for the request " + withdrawn.requestId() + "."));
        List<CaseEvent> events = found.withdraw(clock.instant());
        // Before the outbox: the loser of a race finds its copy outdated, and not its event's version taken.
        cases.flush();
        outbox.append(found.firstVersionOf(events), events);
    }
}
