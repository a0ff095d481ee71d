package dev.countersign.request;

import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
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

/// What approval-service says on the real topic about the cases of one request: one after the other, each
/// with two reviews.
final class ToldCase implements AutoCloseable {
    static final Person SAM = new Person("sam", "Sam Rivera", "sam@example.com", "IT Security");
    static final Person MIA = new Person("mia", "Mia Brandt", "mia@example.com", "Brand Marketing");
    static final Offer OFFER = new Offer("Heatmap Two, which is approved already", null, null);
    static final Instant EXPIRY = Instant.parse("2099-12-31T12:00:00Z");

    private final Producer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", TestBackends.get().bootstrapServers(), "acks", "all"),
            new StringSerializer(),
            new ByteArraySerializer());
    private final UUID request;
    private UUID caseId = UUID.randomUUID();
    private long version;
    TaskRef security = task("security");
    TaskRef privacy = task("privacy");

    ToldCase(UUID request) {
        this.request = request;
    }

    /// Another case, or the first.
    void opened(int revision) {
        caseId = UUID.randomUUID();
        security = task("security");
        privacy = task("privacy");
        say(new CaseEvent.Opened(
                caseId,
                request,
                Lane.STANDARD,
                1,
                List.of(planned(security), planned(privacy)),
                revision,
                Instant.now()));
        queued(security);
        queued(privacy);
    }

    void queued(TaskRef task) {
        Instant now = Instant.now();
        say(new CaseEvent.TaskQueued(caseId, request, task, "Heatmap One", MIA, now, now.plusSeconds(3600)));
    }

    void claimed(TaskRef task) {
        say(new CaseEvent.TaskClaimed(caseId, request, task, SAM, null, Instant.now()));
    }

    void cleared(TaskRef task) {
        say(new CaseEvent.TaskCompleted(
                caseId, request, task, TaskOutcome.CLEARED, "Fine.", List.of(), null, SAM, null, Instant.now()));
    }

    UUID asked(TaskRef task, AskedOf of, String words) {
        UUID question = UUID.randomUUID();
        say(new QuestionEvent.Asked(
                caseId, request, task, question, of, words, "Heatmap One", MIA, SAM, null, EXPIRY, Instant.now()));
        return question;
    }

    void answered(TaskRef task, UUID question, AskedOf of, String words) {
        Instant now = Instant.now();
        Person by = of == AskedOf.REQUESTER ? MIA : SAM;
        say(new QuestionEvent.Answered(
                caseId, request, task, question, of, words, "Heatmap One", by, SAM, now.plusSeconds(60), now));
    }

    void takenBack(TaskRef task, UUID question) {
        Instant now = Instant.now();
        say(new QuestionEvent.TakenBack(
                caseId, request, task, question, AskedOf.REQUESTER, SAM, null, now.plusSeconds(60), now));
    }

    void revised(int revision, List<TaskRef> stale, List<TaskRef> heldBack) {
        say(new CaseEvent.Revised(
                caseId,
                request,
                revision,
                Lane.STANDARD,
                List.of(planned(security), planned(privacy)),
                stale,
                heldBack,
                Instant.now()));
    }

    void decided(Decision decision, int revision) {
        say(new CaseEvent.Decided(
                caseId,
                request,
                decision,
                "Heatmap One",
                MIA,
                "So it is.",
                List.of(),
                decision == Decision.REJECTED ? OFFER : null,
                SAM,
                null,
                revision,
                Instant.now()));
    }

    void expired(int revision) {
        say(new CaseEvent.Expired(caseId, request, "Heatmap One", MIA, revision, Instant.now()));
    }

    void cancelled() {
        say(new CaseEvent.Cancelled(caseId, request, Instant.now()));
    }

    UUID caseId() {
        return caseId;
    }

    void say(CaseEvent event) {
        Envelope envelope = new Envelope(
                UUID.randomUUID(),
                EventType.of(event).typeName(),
                "/approval-service",
                event.requestId(),
                ++version,
                event.occurredAt());
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                EventType.of(event).topic(), event.requestId().toString(), EventCodec.encode(event));
        envelope.toHeaders()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }

    /// A case in which the second review waits for the first; its tasks are not queued yet.
    void openedInOrder() {
        List<PlannedStep> plan = List.of(
                planned(security),
                new PlannedStep(privacy, List.of("security"), "Because the policy asks for it.", null));
        say(new CaseEvent.Opened(caseId, request, Lane.STANDARD, 1, plan, 1, Instant.now()));
    }

    private static PlannedStep planned(TaskRef task) {
        return new PlannedStep(task, List.of(), "Because the policy asks for it.", null);
    }

    private static TaskRef task(String step) {
        return new TaskRef(UUID.randomUUID(), step, TaskKind.REVIEW, "team:" + step);
    }
}
