package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What the case itself says of those who stand in for others.
class StandInTest {
    private static final Set<String> SECURITY = Set.of("team:security");
    private static final Moment NOW = new Moment(
            Instant.parse("2026-11-23T10:30:00Z"),
            new BusinessCalendar(
                    ZoneOffset.UTC,
                    LocalTime.of(8, 0),
                    LocalTime.of(16, 0),
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                    day -> false));

    @Test
    void aDelegateActsInTheNameOfWhoIsAway() {
        ApprovalCase ofMia = caseOf(MIA);

        List<CaseEvent> events = ofMia.claim(review(ofMia), standsIn(IVAN, Set.of(), cover(SAM, TaskKind.REVIEW)), NOW);

        CaseEvent.TaskClaimed claimed = assertInstanceOf(CaseEvent.TaskClaimed.class, events.getFirst());
        assertEquals(IVAN, claimed.by());
        assertEquals(SAM, claimed.onBehalfOf());
    }

    @Test
    void whoeverIsInTheTeamActsForThemselvesUnlessWhoIsAwayHasTheTask() {
        // Given
        ApprovalCase free = caseOf(MIA);
        ApprovalCase held = caseOf(MIA);
        held.claim(review(held), new Actor(SAM, SECURITY, false), NOW);
        Actor sofia = standsIn(SOFIA, SECURITY, cover(SAM, TaskKind.REVIEW));

        // When
        List<CaseEvent> own = free.claim(review(free), sofia, NOW);
        List<CaseEvent> forSam = held.release(review(held), sofia, NOW);

        // Then
        assertNull(assertInstanceOf(CaseEvent.TaskClaimed.class, own.getFirst()).onBehalfOf());
        assertEquals(
                SAM,
                assertInstanceOf(CaseEvent.TaskReleased.class, forSam.getFirst())
                        .onBehalfOf());
    }

    @Test
    void aDelegationFromTheRequesterGivesNoRightOnThatRequest() {
        ApprovalCase ofSam = caseOf(SAM);
        Actor ivan = standsIn(IVAN, Set.of(), cover(SAM, TaskKind.REVIEW));

        assertThrows(CaseRefused.SelfApproval.class, () -> ofSam.claim(review(ofSam), ivan, NOW));
        assertFalse(ofSam.mayBeSeenBy(ivan));
    }

    @Test
    void ofTwoWhoAreAwayTheRequesterIsPassedOver() {
        ApprovalCase ofSam = caseOf(SAM);
        Actor ivan = standsIn(IVAN, Set.of(), cover(SAM, TaskKind.REVIEW), cover(SOFIA, TaskKind.REVIEW));

        List<CaseEvent> events = ofSam.claim(review(ofSam), ivan, NOW);

        assertEquals(
                SOFIA,
                assertInstanceOf(CaseEvent.TaskClaimed.class, events.getFirst()).onBehalfOf());
        assertTrue(ofSam.mayBeSeenBy(ivan));
    }

    @Test
    void aDelegateForAnotherKindOfTaskHasNoRight() {
        ApprovalCase ofMia = caseOf(MIA);
        Actor ivan = standsIn(IVAN, Set.of(), cover(SAM, TaskKind.APPROVAL));

        assertThrows(CaseRefused.NotYourTeam.class, () -> ofMia.claim(review(ofMia), ivan, NOW));
        assertFalse(ofMia.mayBeSeenBy(ivan));
    }

    @Test
    void whatSomebodyHoldsIsTakenFromThemForAReasonOnly() {
        // Given
        ApprovalCase held = caseOf(MIA);
        Actor sofia = new Actor(SOFIA, SECURITY, false);
        held.claim(review(held), new Actor(SAM, SECURITY, false), NOW);
        assertThrows(
                ProtocolRefused.Invalid.class, () -> held.handover().reassign(review(held), sofia, "  ", sofia, NOW));

        // When
        List<CaseEvent> events = held.handover().reassign(review(held), sofia, "Sam is ill.", sofia, NOW);

        // Then
        HandoverEvent.Reassigned told = assertInstanceOf(HandoverEvent.Reassigned.class, events.getFirst());
        assertEquals("sam", told.from() == null ? "" : told.from().sub());
        assertEquals(List.of(), held.handover().reassign(review(held), sofia, null, sofia, NOW));
    }

    @Test
    void aTaskIsGivenToNobodyWhoCouldNotTakeIt() {
        ApprovalCase ofSam = caseOf(SAM);
        Actor sofia = new Actor(SOFIA, SECURITY, false);

        for (Actor receiver : List.of(
                new Actor(SAM, SECURITY, false),
                new Actor(IVAN, Set.of("team:it-approval"), false),
                standsIn(IVAN, Set.of(), cover(SAM, TaskKind.REVIEW)))) {
            assertThrows(
                    CaseRefused.NotForThem.class,
                    () -> ofSam.handover().reassign(review(ofSam), receiver, null, sofia, NOW));
        }
    }

    private static ApprovalCase caseOf(Person requester) {
        ApprovalCase opened = new ApprovalCase(
                UUID.randomUUID(),
                Submission.of(SampleRequests.submittedBy(requester)),
                SamplePlans.securityThenApproval(),
                null,
                NOW.at());
        opened.open(NOW);
        return opened;
    }

    private static UUID review(ApprovalCase of) {
        return of.tasks().getFirst().id();
    }

    private static Actor standsIn(Person person, Set<String> teams, Actor.Cover... covers) {
        return new Actor(person, teams, false, List.of(covers));
    }

    private static Actor.Cover cover(Person principal, TaskKind kind) {
        return new Actor.Cover(principal, SECURITY, Set.of(kind));
    }
}
