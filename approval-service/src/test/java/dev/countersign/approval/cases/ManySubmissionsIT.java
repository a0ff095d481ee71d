package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.MIA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.SampleRequests;
import dev.countersign.chassis.inbox.EventHandler;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.RequestEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.SessionEventListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Backends.class)
class ManySubmissionsIT {
    private static final int MANY = 40;

    @Inject
    CaseCommands commands;

    @Inject
    EventHandler handler;

    @Inject
    EntityManager entities;

    @BeforeEach
    void thereAreNoCases() throws SQLException {
        Database.forgetCases();
    }

    /// What catches up opens hundreds of cases in one transaction. Were each of them to look through all before it, a
    /// batch would take as long as the square of its size.
    @Test
    void openingACaseDoesNotLookThroughTheOnesOfTheSameTransaction() {
        AtomicInteger lookedThrough = new AtomicInteger();

        QuarkusTransaction.requiringNew().run(() -> {
            entities.unwrap(Session.class).addEventListeners(new SessionEventListener() {
                @Override
                public void partialFlushEnd(int numberOfEntities, int numberOfCollections) {
                    lookedThrough.addAndGet(numberOfEntities);
                }
            });
            for (int i = 0; i < MANY; i++) {
                commands.open(List.of(SampleRequests.submittedBy(MIA, UUID.randomUUID(), "Survey " + i)));
            }
        });

        assertEquals(0, lookedThrough.get());
        assertEquals(List.of(Integer.toString(MANY)), Database.read("SELECT count(*) FROM approval_case"));
    }

    /// They are written in a few statements, and must be what they are when they come one by one.
    @Test
    void casesThatComeTogetherAreAsThoseThatComeByThemselves() {
        // Given
        UUID alone = UUID.randomUUID();
        List<UUID> together = Stream.generate(UUID::randomUUID).limit(MANY).toList();
        List<DomainEvent> events = new ArrayList<>();
        together.forEach(request -> events.add(submitted(request)));
        UUID takenBack = together.getFirst();
        events.add(1, new RequestEvent.Withdrawn(takenBack, MIA, "Not needed.", Instant.now()));

        // When
        QuarkusTransaction.requiringNew().run(() -> handler.apply(List.of(submitted(alone))));
        QuarkusTransaction.requiringNew().run(() -> handler.apply(events));

        // Then
        List<String> expected = told(alone);
        assertFalse(expected.isEmpty());
        together.stream().skip(1).forEach(request -> assertEquals(expected, told(request)));
        assertEquals(
                List.of("CANCELLED"),
                Database.read("SELECT status FROM approval_case WHERE request_id = ?", takenBack));
    }

    private static RequestEvent.Submitted submitted(UUID request) {
        return SampleRequests.submittedBy(MIA, request, "Survey");
    }

    /// The history, the tasks and the timers of a request, without ids and times.
    private static List<String> told(UUID request) {
        return Database.read("""
                SELECT version || ' ' || type FROM case_history WHERE request_id = ?
                UNION ALL SELECT step || ' ' || status FROM task WHERE request_id = ?
                UNION ALL SELECT kind || ' ' || state FROM timer WHERE request_id = ?
                ORDER BY 1""", request, request, request);
    }
}
