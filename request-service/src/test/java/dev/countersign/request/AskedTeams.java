package dev.countersign.request;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskRef;
import dev.countersign.stack.TestBackends;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/// Says on the real topic, as approval-service does, that teams are asked about a request.
final class AskedTeams implements AutoCloseable {
    private static final Person MIA = new Person("mia", "Mia Brandt", "mia@example.com", "Brand Marketing");

    private final Producer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestBackends.get().bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());

    /// A review by the security team, and an approval by IT that waits for it.
    ///
    /// @return the case's events so far end with this one
    CaseEvent.TaskQueued ask(UUID requestId) throws InterruptedException, ExecutionException {
        UUID caseId = UUID.randomUUID();
        TaskRef review = new TaskRef(UUID.randomUUID(), "security", TaskKind.REVIEW, "team:security");
        TaskRef approval = new TaskRef(UUID.randomUUID(), "it-approval", TaskKind.APPROVAL, "team:it-approval");
        List<PlannedStep> plan = List.of(
                new PlannedStep(review, List.of(), null, null),
                new PlannedStep(approval, List.of("security"), null, null));
        Instant now = Instant.now();
        say(1, new CaseEvent.Opened(caseId, requestId, Lane.STANDARD, 1, plan, 1, now));
        CaseEvent.TaskQueued queued =
                new CaseEvent.TaskQueued(caseId, requestId, review, "Heatmap One", MIA, now, now.plusSeconds(3600));
        say(2, queued);
        return queued;
    }

    void claim(String person, CaseEvent.TaskQueued queued) throws InterruptedException, ExecutionException {
        say(
                3,
                new CaseEvent.TaskClaimed(
                        queued.caseId(),
                        queued.requestId(),
                        queued.task(),
                        new Person(person, person, person + "@example.com", "IT Security"),
                        null,
                        Instant.now()));
    }

    @Override
    public void close() {
        producer.close();
    }

    private void say(long version, CaseEvent event) throws InterruptedException, ExecutionException {
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                EventType.of(event).typeName(),
                "/approval-service",
                event.requestId(),
                version,
                event.occurredAt());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                EventType.of(event).topic(), event.requestId().toString(), EventCodec.encode(event));
        envelope.toHeaders()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get();
    }
}
