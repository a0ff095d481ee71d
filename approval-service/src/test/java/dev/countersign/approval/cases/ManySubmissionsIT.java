package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.MIA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.SampleRequests;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
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
                commands.open(SampleRequests.submittedBy(MIA, UUID.randomUUID(), "Survey " + i));
            }
        });

        assertEquals(0, lookedThrough.get());
        assertEquals(List.of(Integer.toString(MANY)), Database.read("SELECT count(*) FROM approval_case"));
    }
}
