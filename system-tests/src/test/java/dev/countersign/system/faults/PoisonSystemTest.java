package dev.countersign.system.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.TaskOutcome;
import dev.countersign.contracts.Topics;
import dev.countersign.system.Patience;
import dev.countersign.system.Products;
import dev.countersign.system.StackUnderTest;
import dev.countersign.system.client.Call;
import dev.countersign.system.client.DeadLetter;
import dev.countersign.system.client.Outcome;
import dev.countersign.system.client.Request;
import dev.countersign.system.client.Somebody;
import dev.countersign.system.client.Task;
import dev.countersign.system.history.Rows;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Events that cannot be applied: they hold back their own request, and nobody else's, until an operator has decided.
class PoisonSystemTest {
    private static final Duration LIMIT = Duration.ofSeconds(40);
    private static final String APPROVALS = "approval-service";
    private static final Ledger LEDGER = Ledger.OF_THE_STACK_TO_BREAK;

    @RegisterExtension
    static final StackUnderTest STACK = StackUnderTest.toBreak();

    private final Somebody mia = STACK.as("mia");
    private final Somebody sam = STACK.as("sam");
    private final Somebody olga = STACK.as("olga");
    private final Rows approvals = new Rows(() -> STACK.stack().postgres().superuser("countersign_approval"));

    @Test
    void anEventThatCannotBeAppliedHoldsBackItsOwnRequestUntilItIsReplayed() {
        Narration narration = new Narration("two submissions cannot be applied by approval-service, and are replayed");
        Request patient = draft("Poisoned, waits");
        Request impatient = draft("Poisoned, withdrawn");
        approvals.execute(
                "ALTER TABLE approval_case ADD CONSTRAINT poison CHECK (request_id NOT IN ('%s', '%s')) NOT VALID"
                        .formatted(patient.id(), impatient.id()));
        narration.tell(
                "the database of approval-service refuses requests %s and %s", patient.number(), impatient.number());

        mia.submit(patient);
        mia.withdraw(mia.submit(impatient), "We cannot wait.");
        Request other = submit("Sound, submitted with the poisoned");
        queued(other);
        DeadLetter first = letterOf(patient);
        DeadLetter second = letterOf(impatient);
        awaitParked(impatient);
        narration.tell(
                "request %s went past them into the queue; they are dead, the withdrawal is parked", other.number());
        assertTrue(sam.caseOf(patient.id()).isEmpty());

        int tooEarly = olga.send(Call.post("/api/operations/approval-service/dead-letters/" + first.id() + "/replay"))
                .status();
        approvals.execute("ALTER TABLE approval_case DROP CONSTRAINT poison");
        olga.replay(APPROVALS, first.id());
        olga.replay(APPROVALS, second.id());
        narration.tell("a replay before the repair was answered with %s; after it, both were replayed", tooEarly);

        assertEquals(409, tooEarly);
        approve(patient);
        Patience.until(
                "the case of the withdrawn request cancelled",
                LIMIT,
                () -> sam.caseOf(impatient.id()).filter(found -> found.status().equals("CANCELLED")));
        approve(other);
        assertTrue(olga.deadLetters(APPROVALS).isEmpty());
        narration.checkInvariants(STACK, LEDGER);
    }

    @Test
    void garbageUnderTheKeyOfARequestHoldsBackThatRequestUntilItIsSkipped() throws Exception {
        Narration narration = new Narration("garbage on the topic under the key of a request, skipped by an operator");
        Request hit = submit("Sound, then garbage follows");
        queued(hit);
        produce(hit.id(), "\u0000\u0001 no event at all");
        DeadLetter atApprovals = letterOf(hit);
        DeadLetter atNotifications = letterOf("notification-service", hit);
        narration.tell("the garbage is dead at approval-service and at notification-service");

        mia.withdraw(inReview(hit), "It has become too strange.");
        awaitParked(hit);
        Request other = submit("Sound, after the garbage");
        queued(other);
        narration.tell("request %s went past it; the withdrawal of request %s is parked", other.number(), hit.number());
        assertEquals("OPEN", sam.caseOf(hit.id()).orElseThrow().status());

        DeadLetter skipped = olga.skip(APPROVALS, atApprovals.id(), "Not from us; nothing is lost.");
        olga.skip("notification-service", atNotifications.id(), "Not from us; nothing is lost.");
        narration.tell("both were skipped");

        assertEquals("SKIPPED", skipped.status());
        Patience.until(
                "the case cancelled",
                LIMIT,
                () -> sam.caseOf(hit.id()).filter(found -> found.status().equals("CANCELLED")));
        narration.checkInvariants(STACK, LEDGER);
    }

    private Request draft(String product) {
        return LEDGER.made(product, mia.draft(Products.named(product, Products.plain())));
    }

    private Request submit(String product) {
        return LEDGER.made(product, mia.submit(Products.named(product, Products.plain())));
    }

    private Task queued(Request request) {
        return Patience.until("request " + request.number() + " in the queue", LIMIT, () -> sam.queued(request.id()));
    }

    private Request inReview(Request request) {
        return Patience.until(
                "request " + request.number() + " in review",
                LIMIT,
                () -> Optional.of(mia.request(request.id()))
                        .filter(seen -> seen.status().equals("IN_REVIEW")));
    }

    private DeadLetter letterOf(Request request) {
        return letterOf(APPROVALS, request);
    }

    private DeadLetter letterOf(String service, Request request) {
        return Patience.until(
                "a dead letter of request " + request.number() + " at " + service,
                LIMIT,
                () -> olga.deadLetters(service).stream()
                        .filter(letter -> request.id().equals(letter.aggregateId()))
                        .findFirst());
    }

    private void awaitParked(Request request) {
        Patience.until(
                "a parked event of request " + request.number(),
                LIMIT,
                () -> Optional.of(approvals.count(
                                "SELECT count(*) FROM inbox_parked WHERE aggregate_id = '" + request.id() + "'"))
                        .filter(parked -> parked == 1));
    }

    private void approve(Request request) {
        sam.complete(sam.claim(queued(request).id()), Outcome.of(TaskOutcome.CLEARED, "Nothing speaks against it."));
        Somebody ivan = STACK.as("ivan");
        Task approval = Patience.until(
                "request " + request.number() + " at the approver", LIMIT, () -> ivan.queued(request.id()));
        ivan.complete(ivan.claim(approval.id()), Outcome.of(TaskOutcome.APPROVED, "Within the budget."));
        Patience.until(
                "request " + request.number() + " approved",
                LIMIT,
                () -> Optional.of(mia.request(request.id()))
                        .filter(seen -> seen.status().equals("APPROVED")));
    }

    private static void produce(UUID key, String garbage) throws Exception {
        Map<String, Object> configuration =
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, STACK.stack().bootstrapServers());
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            List<byte[]> parts =
                    List.of(key.toString().getBytes(StandardCharsets.UTF_8), garbage.getBytes(StandardCharsets.UTF_8));
            producer.send(new ProducerRecord<>(Topics.REQUESTS, parts.getFirst(), parts.getLast()))
                    .get(20, TimeUnit.SECONDS);
        }
    }
}
