package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.MIA;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Asked;
import dev.countersign.approval.Backends;
import dev.countersign.approval.Database;
import dev.countersign.approval.Rest;
import dev.countersign.approval.Topic;
import dev.countersign.chassis.DatabaseFaults;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.FindingRef;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.Severity;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A request that is asked for again after its answer has a further case, which counts its events on from
/// the one before.
@QuarkusTest
@WithTestResource(Backends.class)
class FurtherCaseIT {
    @Inject
    Cases cases;

    @Inject
    CaseBook book;

    @BeforeEach
    void noCases() throws SQLException {
        Database.forgetCases();
    }

    @Test
    void whatIsStillToldOfTheEarlierCaseWhileTheFurtherOneOpensIsAConflictAndNoFault() {
        // Given
        UUID request = Rest.submit(MIA, "Orbit Surveys");
        UUID review = Rest.reviewOf(request);
        Rest.claim("sam", review).then().statusCode(200);
        Rest.complete("sam", review, Rest.refusal()).then().statusCode(200);

        // When
        RuntimeException refused = assertThrows(
                RuntimeException.class,
                () -> QuarkusTransaction.requiringNew().run(() -> {
                    ApprovalCase earlier = cases.latestOf(request);
                    askAgain(request);
                    book.keep(earlier, earlier.tell(List.of(remediated(earlier))));
                }));

        // Then
        assertTrue(DatabaseFaults.isTransient(refused), () -> "no conflict: " + refused);
        assertEquals(List.of("1", "2"), rounds(request));
    }

    private static FindingEvent remediated(ApprovalCase of) {
        return new FindingEvent.Remediated(
                of.id(),
                of.origin().requestId(),
                of.tasks().getFirst().ref(),
                new FindingRef(UUID.randomUUID(), "Backups", Severity.LOW),
                "They are tried each month now.",
                null,
                "Orbit Surveys",
                MIA,
                new Person("sam", "Sam Rivera", null, "IT Security"),
                null,
                Instant.now().truncatedTo(ChronoUnit.MICROS));
    }

    private static void askAgain(UUID request) {
        Topic.tell(
                new RequestEvent.Revised(
                        request,
                        1001,
                        2,
                        Asked.newsletter().content(),
                        MIA,
                        null,
                        Instant.now().truncatedTo(ChronoUnit.MICROS)),
                2);
        await().atMost(Duration.ofSeconds(20)).until(() -> rounds(request).size() == 2);
    }

    private static List<String> rounds(UUID request) {
        return Database.read("SELECT round FROM approval_case WHERE request_id = ? ORDER BY round", request);
    }
}
