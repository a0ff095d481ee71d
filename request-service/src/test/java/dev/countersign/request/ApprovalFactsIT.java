package dev.countersign.request;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.EventCodec;
import dev.countersign.contracts.EventType;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.contracts.TaskRef;
import dev.countersign.stack.TestBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What approval-service says on the real topic, and what becomes of the request.
@QuarkusTest
@QuarkusTestResource(Backends.class)
class ApprovalFactsIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Person SAM = new Person("sam", "Sam Rivera", "sam@example.com", "IT Security");
    private static final Person MIA = new Person("mia", "Mia Brandt", "mia@example.com", "Brand Marketing");

    private static Producer<String, byte[]> producer;

    private final UUID caseId = UUID.randomUUID();
    private final TaskRef security = new TaskRef(UUID.randomUUID(), "security", TaskKind.REVIEW, "team:security");

    @BeforeAll
    static void connect() {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", TestBackends.get().bootstrapServers(), "acks", "all"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    @AfterAll
    static void disconnect() {
        producer.close();
    }

    @Test
    void theStatusFollowsTheFactsAndTheTeamThatIsAskedMaySeeTheRequest() throws Exception {
        // Given
        UUID id = submitted();
        as("sam").get("/api/requests/" + id).then().statusCode(404);

        // When
        say(1, opened(id));
        say(2, queued(id));

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> as("sam")
                        .get("/api/requests/" + id)
                        .then()
                        .statusCode(200)
                        .body("status", equalTo("IN_REVIEW"))
                        .body("steps.step", contains("security"))
                        .body("steps.status", contains("QUEUED")));
    }

    @Test
    void aRefusalReachesTheRequesterWithItsOffer() throws Exception {
        // Given
        UUID id = submitted();
        say(1, opened(id));
        say(2, queued(id));
        Offer offer = new Offer("Heatmap Two, which is approved already", null, null);

        // When
        say(3, completed(id, TaskOutcome.REFUSED, offer));
        say(4, decided(id, Decision.REJECTED, offer));

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> as("mia")
                        .get("/api/requests/" + id)
                        .then()
                        .body("status", equalTo("REJECTED"))
                        .body("holder", equalTo("NOBODY"))
                        .body("decision.offer.alternative", equalTo(offer.alternative())));
        as("mia")
                .get("/api/requests/" + id + "/timeline")
                .then()
                .body("items.kind", contains("SUBMITTED", "CASE_OPENED", "TASK_QUEUED", "TASK_COMPLETED", "DECIDED"));
    }

    @Test
    void anEventThatComesThriceIsToldOnce() throws Exception {
        // Given
        UUID id = submitted();
        Envelope envelope = envelope(1, opened(id));

        // When
        send(envelope, opened(id));
        send(envelope, opened(id));
        send(envelope, opened(id));
        say(2, queued(id));

        // Then
        await().atMost(SOON)
                .untilAsserted(() -> as("mia")
                        .get("/api/requests/" + id + "/timeline")
                        .then()
                        .body("items.kind", contains("SUBMITTED", "CASE_OPENED", "TASK_QUEUED")));
    }

    @Test
    void aFactThatCannotBeAppliedHoldsBackItsOwnRequestOnly() throws Exception {
        // Given
        UUID poisoned = submitted();
        UUID other = submitted();
        UUID stranger = UUID.randomUUID();

        // When
        say(1, queued(poisoned));
        say(2, decided(poisoned, Decision.APPROVED, null));
        say(1, opened(stranger));
        say(1, opened(other));

        // Then
        await().atMost(SOON)
                .untilAsserted(
                        () -> as("mia").get("/api/requests/" + other).then().body("status", equalTo("IN_REVIEW")));
        await().atMost(SOON)
                .untilAsserted(() -> as("olga")
                        .get("/api/operations/request-service/dead-letters?limit=100")
                        .then()
                        .body("items.aggregateId", hasItem(poisoned.toString()))
                        .body("items.aggregateId", hasItem(stranger.toString())));
        as("mia").get("/api/requests/" + poisoned).then().body("status", equalTo("SUBMITTED"));
    }

    private static UUID submitted() {
        Response created = as("mia")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("content", Rest.content(), "submit", true))
                .post("/api/requests");
        assertEquals(201, created.statusCode(), created.asString());
        return UUID.fromString(created.path("id"));
    }

    private static void say(long version, CaseEvent event) throws InterruptedException, ExecutionException {
        send(envelope(version, event), event);
    }

    private static Envelope envelope(long version, CaseEvent event) {
        return new Envelope(
                UUID.randomUUID(),
                EventType.of(event).typeName(),
                "/approval-service",
                event.requestId(),
                version,
                event.occurredAt());
    }

    private static void send(Envelope envelope, CaseEvent event) throws InterruptedException, ExecutionException {
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(
                EventType.of(event).topic(), event.requestId().toString(), EventCodec.encode(event));
        envelope.toHeaders()
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record).get();
    }

    private CaseEvent.Opened opened(UUID id) {
        return new CaseEvent.Opened(
                caseId,
                id,
                Lane.STANDARD,
                1,
                List.of(new PlannedStep(security, List.of(), null, null)),
                1,
                Instant.now());
    }

    private CaseEvent.TaskQueued queued(UUID id) {
        return new CaseEvent.TaskQueued(
                caseId,
                id,
                security,
                "Heatmap One",
                MIA,
                Instant.now(),
                Instant.now().plusSeconds(3600));
    }

    private CaseEvent.TaskCompleted completed(UUID id, TaskOutcome outcome, Offer offer) {
        return new CaseEvent.TaskCompleted(
                caseId,
                id,
                security,
                outcome,
                "It keeps data outside the EU.",
                List.of(),
                offer,
                SAM,
                null,
                Instant.now());
    }

    private CaseEvent.Decided decided(UUID id, Decision decision, Offer offer) {
        return new CaseEvent.Decided(
                caseId,
                id,
                decision,
                "Heatmap One",
                MIA,
                "It keeps data outside the EU.",
                List.of(),
                offer,
                SAM,
                null,
                1,
                Instant.now());
    }

    private static RequestSpecification as(String person) {
        return given().auth().oauth2(TestBackends.get().tokenFor(person)).contentType(ContentType.JSON);
    }
}
