package dev.countersign.approval.cases;

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
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// What request-service tells: a case opens for what was submitted and ends for what was withdrawn.
@ApplicationScoped
class RequestFacts implements EventHandler {
    private final InboxReader reader;
    private final CaseCommands commands;

    RequestFacts(InboxReader reader, CaseCommands commands) {
        this.reader = reader;
        this.commands = commands;
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

    /// What was submitted for the first time is opened together, as far as nothing else comes in between.
    @Override
    public void apply(List<DomainEvent> events) {
        List<RequestEvent.Submitted> together = new ArrayList<>();
        for (DomainEvent event : events) {
            if (event instanceof RequestEvent.Submitted submitted && submitted.revision() == 1) {
                together.add(submitted);
            } else {
                open(together);
                apply(event);
            }
        }
        open(together);
    }

    private void open(List<RequestEvent.Submitted> together) {
        if (!together.isEmpty()) {
            commands.open(List.copyOf(together));
            together.clear();
        }
    }

    @Override
    public void apply(DomainEvent event) {
        switch (event) {
            case RequestEvent fact -> apply(fact);
            case CaseEvent other ->
                throw new IllegalArgumentException("An event of cases has no place on " + Topics.REQUESTS + ".");
            case DelegationEvent other ->
                throw new IllegalArgumentException("A delegation has no place on " + Topics.REQUESTS + ".");
            case RecordEvent other ->
                throw new IllegalArgumentException("An event of the record has no place on " + Topics.REQUESTS + ".");
        }
    }

    private void apply(RequestEvent fact) {
        switch (fact) {
            case RequestEvent.Submitted submitted -> commands.open(List.of(submitted));
            case RequestEvent.Withdrawn withdrawn -> commands.withdraw(withdrawn);
            case RequestEvent.Revised revised -> commands.revise(revised);
            case RequestEvent.Answered answered -> commands.answer(answered);
            case RequestEvent.Commented e -> {
                // What is said about a request changes nothing about its case.
            }
        }
    }
}
