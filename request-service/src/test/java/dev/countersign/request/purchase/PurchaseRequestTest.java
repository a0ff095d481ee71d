package dev.countersign.request.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestEvent;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PurchaseRequestTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Person MIA = new Person("mia", "Mia Brandt", "mia@example.com", "Brand Marketing");
    private static final Person IVAN = new Person("ivan", "Ivan Petrov", "ivan@example.com", "IT");

    @Test
    void submittingMakesTheFirstRevisionAndTellsIt() {
        // Given
        PurchaseRequest request = draft();

        // When
        RequestEvent.Submitted submitted = request.submit(MONDAY);

        // Then
        assertEquals(RequestStatus.SUBMITTED, request.status());
        assertEquals(1, submitted.revision());
        assertEquals("Heatmap One", submitted.content().product());
        assertEquals(1, request.eventVersion());
    }

    @Test
    void whatWasSubmittedCannotBeEditedUnderTheDecision() {
        // Given
        PurchaseRequest request = draft();
        request.submit(MONDAY);

        // When
        RequestRefused.IllegalAction refused =
                assertThrows(RequestRefused.IllegalAction.class, () -> request.edit(Contents.of("Another")));

        // Then
        assertEquals(RequestAction.EDIT, refused.action());
        assertEquals("Heatmap One", request.content().product());
    }

    @Test
    void theDecisionBecomesTheAnswer() {
        // Given
        PurchaseRequest request = draft();
        request.submit(MONDAY);
        request.caseOpened(1, MONDAY.plusSeconds(1));

        // When
        boolean answered = request.decided(decided(request, Decision.APPROVED_WITH_CONDITIONS), 1, request.content());

        // Then
        assertTrue(answered);
        assertEquals(RequestStatus.APPROVED_WITH_CONDITIONS, request.status());
        assertEquals(Holder.NOBODY, Holder.of(request.status(), List.of()));
        assertEquals(
                "Ivan Petrov",
                java.util.Objects.requireNonNull(request.revisions().answer()).decidedBy());
        assertNotNull(request.revisions().decidedAt());
    }

    @Test
    void aDecisionThatCrossesAWithdrawalChangesNothing() {
        // Given
        PurchaseRequest request = draft();
        request.submit(MONDAY);
        request.caseOpened(1, MONDAY.plusSeconds(1));
        request.withdraw(MIA, "No longer needed.", MONDAY.plusSeconds(2));

        // When
        boolean answered = request.decided(decided(request, Decision.APPROVED), 1, request.content());

        // Then
        assertFalse(answered);
        assertEquals(RequestStatus.WITHDRAWN, request.status());
        assertNull(request.revisions().answer());
        assertEquals(MONDAY.plusSeconds(2), request.statusSince());
    }

    @Test
    void everyPublishedEventRaisesTheEventVersionByOne() {
        // Given
        PurchaseRequest request = draft();

        // When
        request.submit(MONDAY);
        request.commented(new Remark(UUID.randomUUID(), "Any news?", MIA, List.of(), MONDAY.plusSeconds(1)), List.of());
        request.withdraw(MIA, null, MONDAY.plusSeconds(2));

        // Then
        assertEquals(3, request.eventVersion());
    }

    private static CaseEvent.Decided decided(PurchaseRequest request, Decision decision) {
        return new CaseEvent.Decided(
                UUID.randomUUID(),
                request.id(),
                decision,
                request.product(),
                MIA,
                "Fits.",
                List.of(),
                null,
                IVAN,
                null,
                1,
                MONDAY.plusSeconds(60));
    }

    private static PurchaseRequest draft() {
        return new PurchaseRequest(UUID.randomUUID(), 1001, Contents.of("Heatmap One"), MIA, MONDAY);
    }
}
