package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.TaskOutcome;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EscalationTest {
    private static final String TO = "team:it-approval";
    private static final Moment NOW = new Moment(
            Instant.parse("2026-11-23T10:30:00Z"),
            new BusinessCalendar(
                    ZoneOffset.UTC,
                    LocalTime.of(8, 0),
                    LocalTime.of(16, 0),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    day -> false));
    private static final Actor REVIEWER = new Actor(SAM, Set.of("team:security"), false);
    private static final Actor APPROVER = new Actor(IVAN, Set.of(TO), false);

    private ApprovalCase approvalCase;
    private UUID review;
    private Instant due;

    @BeforeEach
    void openACase() {
        Plan plan = SamplePlans.securityThenApproval();
        Submission submission = Submission.of(SampleRequests.submittedBy(MIA));
        approvalCase = new ApprovalCase(UUID.randomUUID(), submission, plan, null, NOW.at());
        approvalCase.open(NOW);
        review = plan.steps().getFirst().taskId();
        due = Objects.requireNonNull(approvalCase.task(review).dueAt());
    }

    @Test
    void onceATaskIsOverdueAnotherGroupMayActOnItToo() {
        // Given
        assertThrows(CaseRefused.NotYourTeam.class, () -> approvalCase.claim(review, APPROVER, NOW));

        // When
        List<CaseEvent> events = approvalCase.handover().escalate(review, TO, due, NOW);

        // Then
        HandoverEvent.Escalated escalated = assertInstanceOf(HandoverEvent.Escalated.class, events.getFirst());
        assertEquals(TO, escalated.to());
        assertEquals("team:security", escalated.task().team());
        approvalCase.claim(review, APPROVER, NOW);
        assertTrue(approvalCase.task(review).isHeldBy(IVAN));
    }

    @Test
    void aTaskIsEscalatedOnce() {
        // Given
        approvalCase.handover().escalate(review, TO, due, NOW);

        // When
        List<CaseEvent> again = approvalCase.handover().escalate(review, TO, due, NOW);

        // Then
        assertEquals(List.of(), again);
    }

    @Test
    void nothingIsEscalatedWhileAnAnswerIsAwaited() {
        // Given
        approvalCase.claim(review, REVIEWER, NOW);
        approvalCase
                .inquiry()
                .ask(review, new Asking(AskedOf.REQUESTER, "Why?"), UUID.randomUUID(), null, REVIEWER, NOW);

        // When
        List<CaseEvent> events = approvalCase.handover().escalate(review, TO, due, NOW);

        // Then
        assertEquals(List.of(), events);
        assertNull(approvalCase.task(review).escalatedTo());
    }

    @Test
    void aTargetThatHasMovedIsNotTheOneThatHasPassed() {
        assertEquals(List.of(), approvalCase.handover().escalate(review, TO, due.minus(Duration.ofHours(1)), NOW));
    }

    @Test
    void aTaskIsNotEscalatedToTheTeamThatHasIt() {
        assertEquals(List.of(), approvalCase.handover().escalate(review, "team:security", due, NOW));
    }

    @Test
    void whatIsDoneIsNotEscalated() {
        // Given
        approvalCase.claim(review, REVIEWER, NOW);
        approvalCase.complete(review, new Completion(TaskOutcome.CLEARED, "Fine.", List.of(), null), REVIEWER, NOW);

        // When
        List<CaseEvent> events = approvalCase.handover().escalate(review, TO, due, NOW);

        // Then
        assertEquals(List.of(), events);
    }
}
