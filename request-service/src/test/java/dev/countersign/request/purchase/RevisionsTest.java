package dev.countersign.request.purchase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.RequestEvent;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What becomes of a request when what was handed in is changed.
class RevisionsTest {
    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2026-11-24T09:00:00Z");
    private static final Person MIA = new Person("mia", "Mia Brandt", "mia@example.com", "Brand Marketing");
    private static final Person IVAN = new Person("ivan", "Ivan Petrov", "ivan@example.com", "IT");
    private static final ContentForm FIRST = Contents.of("Heatmap One");
    private static final ContentForm CHANGED = Contents.with("\"seats\": 40");

    private final PurchaseRequest request = new PurchaseRequest(UUID.randomUUID(), 1001, FIRST, MIA, MONDAY);

    @Test
    void aChangeMakesTheNextRevisionAndTellsWhatItSays() {
        // Given
        inReview();

        // When
        RequestEvent.Revised revised = request.amend(CHANGED, "More people.", TUESDAY);

        // Then
        assertEquals(2, revised.revision());
        assertEquals(40, revised.content().seats());
        assertEquals("More people.", revised.reason());
        assertEquals(RequestStatus.IN_REVIEW, request.status());
        assertEquals(2, request.eventVersion());
    }

    @Test
    void aChangeThatSaysTheSameIsRefused() {
        // Given
        inReview();
        ContentForm same = Contents.with("\"annualCost\": {\"amount\": \"1200\", \"currency\": \"EUR\"}");

        // When
        RequestRefused.NothingChanged refused =
                assertThrows(RequestRefused.NothingChanged.class, () -> request.amend(same, null, TUESDAY));

        // Then
        assertEquals(1, refused.revision());
        assertEquals(1, request.revision());
        assertEquals(1, request.eventVersion());
    }

    @Test
    void whatWasApprovedStandsWhenTheChangeIsRefused() {
        // Given
        approved(Decision.APPROVED_WITH_CONDITIONS);
        request.amend(CHANGED, null, TUESDAY);
        assertNull(request.revisions().answer());

        // When
        boolean answered = request.decided(decided(Decision.REJECTED, 2), 2, CHANGED);

        // Then
        assertTrue(answered);
        assertEquals(RequestStatus.APPROVED_WITH_CONDITIONS, request.status());
        assertEquals(FIRST, request.content());
        assertEquals(1, request.revision());
        assertEquals(
                Decision.APPROVED_WITH_CONDITIONS,
                Objects.requireNonNull(request.revisions().answer()).decision());
        NotApproved refused = Objects.requireNonNull(request.revisions().notApproved());
        assertEquals(2, refused.revision());
        assertEquals(Decision.REJECTED, Objects.requireNonNull(refused.answer()).decision());
    }

    @Test
    void whatWasApprovedStandsWhenTheChangeExpires() {
        // Given
        approved(Decision.APPROVED);
        request.amend(CHANGED, null, TUESDAY);
        request.caseOpened(2, TUESDAY);
        request.asked(TUESDAY);

        // When
        boolean ended = request.expired(2, TUESDAY);

        // Then
        assertTrue(ended);
        assertEquals(RequestStatus.APPROVED, request.status());
        assertEquals(FIRST, request.content());
    }

    @Test
    void whatIsSaidOfAChangeThatWasTakenBackChangesNothing() {
        // Given
        approved(Decision.APPROVED);
        request.amend(CHANGED, null, TUESDAY);
        request.withdraw(MIA, null, TUESDAY);

        // When
        request.caseOpened(2, TUESDAY);
        boolean asked = request.asked(TUESDAY);
        boolean answered = request.decided(decided(Decision.APPROVED, 2), 2, CHANGED);

        // Then
        assertFalse(asked);
        assertFalse(answered);
        assertEquals(RequestStatus.APPROVED, request.status());
        assertEquals(FIRST, request.content());
        assertEquals(1, request.revision());
    }

    @Test
    void aNumberIsNeverGivenToTwoRevisions() {
        // Given
        approved(Decision.APPROVED);
        request.amend(CHANGED, null, TUESDAY);
        request.withdraw(MIA, null, TUESDAY);

        // When
        RequestEvent.Revised again = request.amend(CHANGED, null, TUESDAY);

        // Then
        assertEquals(3, again.revision());
        request.decided(decided(Decision.APPROVED, 2), 2, CHANGED);
        assertEquals(1, Objects.requireNonNull(request.revisions().approved()).revision());
    }

    @Test
    void aYesToAnOlderRevisionIsWhatStands() {
        // Given
        inReview();
        request.amend(CHANGED, null, TUESDAY);

        // When
        boolean answered = request.decided(decided(Decision.APPROVED, 1), 1, FIRST);

        // Then
        assertFalse(answered);
        assertEquals(RequestStatus.IN_REVIEW, request.status());
        assertEquals(CHANGED, request.content());
        request.decided(decided(Decision.REJECTED, 2), 2, CHANGED);
        assertEquals(RequestStatus.APPROVED, request.status());
        assertEquals(FIRST, request.content());
    }

    @Test
    void aRequestThatWasRefusedIsSubmittedAgainWithItsAnswerKept() {
        // Given
        inReview();
        request.decided(decided(Decision.REJECTED, 1), 1, FIRST);
        assertThrows(RequestRefused.NothingChanged.class, () -> request.resubmit(FIRST, TUESDAY));

        // When
        RequestEvent.Submitted again = request.resubmit(CHANGED, TUESDAY);

        // Then
        assertEquals(2, again.revision());
        assertEquals(RequestStatus.SUBMITTED, request.status());
        assertNull(request.revisions().answer());
        assertEquals(
                NotApproved.Ending.REFUSED,
                Objects.requireNonNull(request.revisions().notApproved()).ending());
    }

    @Test
    void theRequestWaitsUntilTheLastQuestionIsAnswered() {
        // Given
        inReview();
        request.asked(TUESDAY);
        request.asked(TUESDAY);

        // When
        request.answer(UUID.randomUUID(), "The team.", false, TUESDAY);
        RequestStatus between = request.status();
        request.answer(UUID.randomUUID(), "In Dublin.", true, TUESDAY);

        // Then
        assertEquals(RequestStatus.WAITING_ON_REQUESTER, between);
        assertEquals(RequestStatus.IN_REVIEW, request.status());
        assertEquals(3, request.eventVersion());
    }

    private void inReview() {
        request.submit(MONDAY);
        request.caseOpened(1, MONDAY);
    }

    private void approved(Decision decision) {
        inReview();
        request.decided(decided(decision, 1), 1, FIRST);
    }

    private CaseEvent.Decided decided(Decision decision, int revision) {
        @Nullable Offer offer = decision == Decision.REJECTED ? new Offer("Another tool", null, null) : null;
        return new CaseEvent.Decided(
                UUID.randomUUID(),
                request.id(),
                decision,
                request.product(),
                MIA,
                "Fits.",
                List.of(),
                offer,
                IVAN,
                null,
                revision,
                TUESDAY);
    }
}
