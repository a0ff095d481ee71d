package dev.countersign.request;

import static dev.countersign.request.Rest.as;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.chassis.inbox.EventHandler;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskRef;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ManyCaseEventsIT {
    private static final int MANY = 30;

    /// Its request, its one step, and what is told of it.
    private static final int OF_ONE_EVENT = 10;

    @Inject
    EventHandler handler;

    @Inject
    EntityManager entities;

    /// What catches up takes hundreds of events in one transaction. Were each of them to look through all
    /// before it, a batch would take as long as the square of its size.
    @Test
    void anEventDoesNotLookThroughWhatTheOnesBeforeItHaveChanged() {
        List<UUID> requests =
                Stream.generate(ManyCaseEventsIT::submitted).limit(MANY).toList();
        AtomicInteger lookedThrough = new AtomicInteger();

        QuarkusTransaction.requiringNew().run(() -> {
            entities.unwrap(Session.class).addEventListeners(new SessionEventListener() {
                @Override
                public void partialFlushEnd(int numberOfEntities, int numberOfCollections) {
                    lookedThrough.addAndGet(numberOfEntities);
                }

                @Override
                public void flushEnd(int numberOfEntities, int numberOfCollections) {
                    lookedThrough.addAndGet(numberOfEntities);
                }
            });
            handler.apply(
                    requests.stream().<DomainEvent>map(ManyCaseEventsIT::opened).toList());
        });

        assertTrue(lookedThrough.get() <= MANY * OF_ONE_EVENT, () -> "looked through " + lookedThrough + " rows");
        as("mia").get("/api/requests/" + requests.getLast()).then().body("status", equalTo("IN_REVIEW"));
    }

    private static UUID submitted() {
        Response created = as("mia")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of("content", Rest.content(), "submit", true))
                .post("/api/requests");
        return UUID.fromString(created.path("id"));
    }

    private static CaseEvent opened(UUID request) {
        TaskRef security = new TaskRef(UUID.randomUUID(), "security", TaskKind.REVIEW, "team:security");
        return new CaseEvent.Opened(
                UUID.randomUUID(),
                request,
                Lane.STANDARD,
                1,
                List.of(new PlannedStep(security, List.of(), null, null)),
                1,
                Instant.now());
    }
}
