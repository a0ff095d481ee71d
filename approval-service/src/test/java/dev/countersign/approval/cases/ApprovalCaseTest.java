package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static dev.countersign.approval.SampleRequests.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.chassis.problem.FieldError;
import dev.countersign.chassis.problem.ProtocolRefused;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
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

class ApprovalCaseTest {
    private static final Instant OPENED = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant LATER = Instant.parse("2026-11-23T10:30:00Z");
    private static final Set<String> SECURITY = Set.of("team:security");
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            ZoneOffset.UTC,
            LocalTime.of(8, 0),
            LocalTime.of(16, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            day -> false);
    private static final Moment NOW = new Moment(LATER, CALENDAR);
    private static final Actor REVIEWER = new Actor(SAM, SECURITY, false);
    private static final Actor OTHER_REVIEWER = new Actor(SOFIA, SECURITY, false);
    private static final Actor APPROVER = new Actor(IVAN, Set.of("team:it-approval"), false);
    private static final Offer OFFER = new Offer("Meridian Polls", null, null);

    private ApprovalCase approvalCase;
    private UUID review;
    private UUID approval;

    @BeforeEach
    void openACase() {
        open(MIA, SamplePlans.securityThenApproval());
    }

    @Test
    void openingTellsThePlanAndGivesTheFirstStepToItsTeam() {
        // Given
        ApprovalCase fresh = new ApprovalCase(
                UUID.randomUUID(),
                Submission.of(SampleRequests.submittedBy(MIA)),
                SamplePlans.securityThenApproval(),
                null,
                OPENED);

        // When
        List<CaseEvent> events = fresh.open(new Moment(OPENED, CALENDAR));

        // Then
        CaseEvent.Opened opened = assertInstanceOf(CaseEvent.Opened.class, events.get(0));
        assertEquals(Lane.STANDARD, opened.lane());
        assertEquals(
                List.of("security", "it-approval"),
                opened.plan().stream().map(planned -> planned.task().step()).toList());
        assertEquals(List.of("security"), opened.plan().get(1).after());
        CaseEvent.TaskQueued queued = assertInstanceOf(CaseEvent.TaskQueued.class, events.get(1));
        assertEquals("team:security", queued.task().team());
        assertEquals("Orbit Surveys (Orbit Software)", queued.title());
        assertEquals(2, events.size());
        assertEquals(1, fresh.firstVersionOf(events));
    }

    @Test
    void theTargetOfAStepStartsWhenItIsQueued() {
        // Given
        claim(review, REVIEWER);

        // When
        complete(review, cleared(), REVIEWER);

        // Then
        Task task = approvalCase.task(approval);
        assertEquals(TaskStatus.QUEUED, task.status());
        assertEquals(LATER, task.queuedAt());
        assertEquals(LATER.plus(Duration.ofDays(1)), task.dueAt());
    }

    @Test
    void aStepWaitsForTheStepsThatItNames() {
        assertEquals(TaskStatus.QUEUED, approvalCase.task(review).status());
        assertEquals(TaskStatus.WAITING, approvalCase.task(approval).status());
        assertThrows(CaseRefused.IllegalTaskAction.class, () -> claim(approval, APPROVER));
    }

    @Test
    void aStepOfSeveralTasksIsDoneWhenAllOfThemAre() {
        // Given
        Plan plan = SamplePlans.twoConsentsThenApproval();
        open(MIA, plan);
        UUID last = plan.steps().getLast().taskId();
        Actor first = new Actor(TOM, Set.of("cost-centre:CC-1042"), false);
        Actor second = new Actor(SOFIA, Set.of("cost-centre:CC-2210"), false);
        complete(claimed(plan.steps().get(0).taskId(), first), approved(), first);
        TaskStatus afterOne = approvalCase.task(last).status();

        // When
        complete(claimed(plan.steps().get(1).taskId(), second), approved(), second);

        // Then
        assertEquals(TaskStatus.WAITING, afterOne);
        assertEquals(TaskStatus.QUEUED, approvalCase.task(last).status());
    }

    @Test
    void everyTaskDoneWellApprovesTheCase() {
        // Given
        claim(review, REVIEWER);
        complete(review, cleared(), REVIEWER);
        claim(approval, APPROVER);

        // When
        List<CaseEvent> events = complete(approval, approved(), APPROVER);

        // Then
        CaseEvent.Decided decided = assertInstanceOf(CaseEvent.Decided.class, events.getLast());
        assertEquals(Decision.APPROVED, decided.decision());
        assertEquals(IVAN, decided.decidedBy());
        assertEquals(CaseStatus.APPROVED, approvalCase.status());
        assertEquals(LATER, approvalCase.endedAt());
    }

    @Test
    void aConditionOfAnyTaskMakesItAnApprovalWithConditions() {
        // Given
        claim(review, REVIEWER);
        complete(
                review,
                new Completion(TaskOutcome.CLEARED_WITH_CONDITIONS, "Fine.", List.of("No customer data."), null),
                REVIEWER);
        claim(approval, APPROVER);

        // When
        List<CaseEvent> events = complete(approval, approved(), APPROVER);

        // Then
        CaseEvent.Decided decided = assertInstanceOf(CaseEvent.Decided.class, events.getLast());
        assertEquals(Decision.APPROVED_WITH_CONDITIONS, decided.decision());
        assertEquals(List.of("No customer data."), decided.conditions());
        assertEquals(CaseStatus.APPROVED_WITH_CONDITIONS, approvalCase.status());
    }

    @Test
    void oneRefusalEndsTheCaseAndOtherTasksAreNoLongerRequired() {
        // Given
        claim(review, REVIEWER);

        // When
        List<CaseEvent> events = complete(review, refused(), REVIEWER);

        // Then
        CaseEvent.Decided decided = assertInstanceOf(CaseEvent.Decided.class, events.getLast());
        assertEquals(Decision.REJECTED, decided.decision());
        assertEquals(OFFER, decided.offer());
        assertEquals(CaseStatus.REJECTED, approvalCase.status());
        assertEquals(TaskStatus.DONE, approvalCase.task(review).status());
        assertEquals(TaskStatus.NO_LONGER_REQUIRED, approvalCase.task(approval).status());
    }

    @Test
    void aRefusalTakesAParallelTaskOutOfTheHandsOfWhoeverHasIt() {
        // Given
        open(MIA, SamplePlans.twoReviewsAtOnce());
        claim(review, REVIEWER);
        claim(approval, OTHER_REVIEWER);

        // When
        complete(review, refused(), REVIEWER);

        // Then
        assertEquals(TaskStatus.NO_LONGER_REQUIRED, approvalCase.task(approval).status());
        assertNull(approvalCase.task(approval).hold());
        assertThrows(CaseRefused.IllegalTaskAction.class, () -> complete(approval, cleared(), OTHER_REVIEWER));
    }

    @Test
    void stepsWithoutOneAnotherRunInParallelAndAllMustEndWell() {
        // Given
        open(MIA, SamplePlans.twoReviewsAtOnce());
        claim(review, REVIEWER);
        claim(approval, OTHER_REVIEWER);
        complete(review, cleared(), REVIEWER);
        assertEquals(CaseStatus.OPEN, approvalCase.status());

        // When
        complete(approval, cleared(), OTHER_REVIEWER);

        // Then
        assertEquals(CaseStatus.APPROVED, approvalCase.status());
    }

    @Test
    void everyPublishedEventRaisesTheEventVersion() {
        // Given
        List<CaseEvent> claimed = claim(review, REVIEWER);
        assertEquals(3, approvalCase.firstVersionOf(claimed));

        // When
        List<CaseEvent> completed = complete(review, cleared(), REVIEWER);

        // Then
        assertEquals(4, approvalCase.firstVersionOf(completed));
        assertEquals(2, completed.size());
    }

    @Test
    void aRequesterCannotApproveTheirOwnRequest() {
        // Given
        open(SAM, SamplePlans.securityThenApproval());

        // When
        Class<CaseRefused.SelfApproval> refusal = CaseRefused.SelfApproval.class;

        // Then
        assertThrows(refusal, () -> claim(review, REVIEWER));
        assertThrows(refusal, () -> complete(review, cleared(), REVIEWER));
        assertThrows(refusal, () -> approvalCase.release(review, REVIEWER, NOW));
    }

    @Test
    void nobodyActsOnWhatWasAskedForOnTheirBehalf() {
        // Given
        Plan plan = SamplePlans.securityThenApproval();
        review = plan.steps().getFirst().taskId();
        approvalCase = new ApprovalCase(
                UUID.randomUUID(),
                Submission.of(SampleRequests.onBehalfOf(MIA, UUID.randomUUID(), "Sam@Example.com")),
                plan,
                null,
                OPENED);
        approvalCase.open(new Moment(OPENED, CALENDAR));

        // When
        Class<CaseRefused.SelfApproval> refusal = CaseRefused.SelfApproval.class;

        // Then
        assertThrows(refusal, () -> claim(review, REVIEWER));
        assertTrue(approvalCase.mayBeSeenBy(new Actor(SAM, Set.of(), false)));
        assertEquals(1, claim(review, OTHER_REVIEWER).size());
    }

    @Test
    void aRequesterIsKnownByTheirSubAndNotByTheirName() {
        // Given
        open(SAM, SamplePlans.securityThenApproval());
        Actor renamed = new Actor(new Person("sam", "Samantha Rivera", null, null), SECURITY, false);

        // When
        Class<CaseRefused.SelfApproval> refusal = CaseRefused.SelfApproval.class;

        // Then
        assertThrows(refusal, () -> claim(review, renamed));
    }

    @Test
    void onlyTheTeamOfATaskActsOnIt() {
        // Given
        Actor stewardInNoTeam = new Actor(TOM, Set.of(), true);

        // When
        CaseRefused.NotYourTeam refused =
                assertThrows(CaseRefused.NotYourTeam.class, () -> claim(review, stewardInNoTeam));

        // Then
        assertEquals("team:security", refused.team());
        assertThrows(CaseRefused.NotYourTeam.class, () -> claim(review, APPROVER));
    }

    @Test
    void aTaskHasOneOutcome() {
        // Given
        claim(review, REVIEWER);
        complete(review, cleared(), REVIEWER);

        // When
        CaseRefused.IllegalTaskAction again =
                assertThrows(CaseRefused.IllegalTaskAction.class, () -> complete(review, cleared(), REVIEWER));

        // Then
        assertEquals(TaskStatus.DONE, again.status());
        assertEquals(TaskAction.COMPLETE, again.action());
        assertThrows(CaseRefused.IllegalTaskAction.class, () -> complete(review, refused(), OTHER_REVIEWER));
        assertEquals(
                TaskOutcome.CLEARED,
                Objects.requireNonNull(approvalCase.task(review).conclusion()).outcome());
    }

    @Test
    void whatSomebodyHoldsCanBeTakenCompletedOrGivenBackByNobodyElse() {
        // Given
        claim(review, REVIEWER);

        // When
        CaseRefused.HeldByAnother refused =
                assertThrows(CaseRefused.HeldByAnother.class, () -> claim(review, OTHER_REVIEWER));

        // Then
        assertEquals("Sam Rivera", refused.holder());
        assertThrows(CaseRefused.HeldByAnother.class, () -> complete(review, cleared(), OTHER_REVIEWER));
        assertThrows(CaseRefused.HeldByAnother.class, () -> approvalCase.release(review, OTHER_REVIEWER, NOW));
    }

    @Test
    void claimingWhatIHoldChangesNothing() {
        // Given
        claim(review, REVIEWER);

        // When
        List<CaseEvent> events = claim(review, REVIEWER);

        // Then
        assertEquals(List.of(), events);
    }

    @Test
    void aTaskThatNobodyHoldsCannotBeCompleted() {
        CaseRefused.IllegalTaskAction refused =
                assertThrows(CaseRefused.IllegalTaskAction.class, () -> complete(review, cleared(), REVIEWER));
        assertEquals(TaskStatus.QUEUED, refused.status());
    }

    @Test
    void releasedByOneItCanBeClaimedByAnother() {
        // Given
        claim(review, REVIEWER);

        // When
        List<CaseEvent> events = approvalCase.release(review, REVIEWER, NOW);

        // Then
        assertInstanceOf(CaseEvent.TaskReleased.class, events.getFirst());
        claim(review, OTHER_REVIEWER);
        assertTrue(approvalCase.task(review).isHeldBy(SOFIA));
    }

    @Test
    void aReviewDoesNotEndAsAnApprovalDoes() {
        assertEquals(List.of("/outcome"), wrongFields(approved()));
    }

    @Test
    void aNoWithoutAnOfferIsNoAnswer() {
        assertEquals(List.of("/offer"), wrongFields(new Completion(TaskOutcome.REFUSED, "Not safe.", List.of(), null)));
    }

    @Test
    void aYesComesWithoutAnOffer() {
        assertEquals(List.of("/offer"), wrongFields(new Completion(TaskOutcome.CLEARED, "Fine.", List.of(), OFFER)));
    }

    @Test
    void conditionsAndAnOutcomeWithConditionsComeTogether() {
        assertEquals(
                List.of("/conditions"),
                wrongFields(new Completion(TaskOutcome.CLEARED_WITH_CONDITIONS, "Fine.", List.of(), null)));
        assertEquals(
                List.of("/conditions"),
                wrongFields(new Completion(TaskOutcome.CLEARED, "Fine.", List.of("Keep it tidy."), null)));
    }

    @Test
    void everyFieldThatDoesNotFitIsNamedAtOnce() {
        assertEquals(
                List.of("/outcome", "/reason", "/conditions", "/conditions/1"),
                wrongFields(new Completion(TaskOutcome.APPROVED, " ", List.of("a", " "), null)));
    }

    @Test
    void aCompletionThatDoesNotFitLeavesTheTaskInTheHandsOfItsHolder() {
        // Given
        claim(review, REVIEWER);

        // When
        assertThrows(ProtocolRefused.Invalid.class, () -> complete(review, approved(), REVIEWER));

        // Then
        assertEquals(TaskStatus.CLAIMED, approvalCase.task(review).status());
        assertTrue(approvalCase.task(review).isHeldBy(SAM));
    }

    @Test
    void aWithdrawalCancelsTheCaseAndItsOpenTasks() {
        // Given
        claim(review, REVIEWER);

        // When
        List<CaseEvent> events = approvalCase.withdraw(NOW);

        // Then
        assertInstanceOf(CaseEvent.Cancelled.class, events.getFirst());
        assertEquals(CaseStatus.CANCELLED, approvalCase.status());
        assertEquals(TaskStatus.CANCELLED, approvalCase.task(review).status());
        assertEquals(TaskStatus.CANCELLED, approvalCase.task(approval).status());
        assertNull(approvalCase.task(review).hold());
    }

    @Test
    void aWithdrawalAfterTheDecisionChangesNothing() {
        // Given
        claim(review, REVIEWER);
        complete(review, refused(), REVIEWER);

        // When
        List<CaseEvent> events = approvalCase.withdraw(NOW);

        // Then
        assertEquals(List.of(), events);
        assertEquals(CaseStatus.REJECTED, approvalCase.status());
    }

    @Test
    void aCaseIsSeenByThoseItConcernsAndByNobodyElse() {
        assertTrue(approvalCase.mayBeSeenBy(new Actor(MIA, Set.of(), false)));
        assertTrue(approvalCase.mayBeSeenBy(
                new Actor(new Person("carla", "Carla Meyer", null, "Brand Marketing"), Set.of(), false)));
        assertTrue(approvalCase.mayBeSeenBy(REVIEWER));
        assertTrue(approvalCase.mayBeSeenBy(APPROVER));
        assertTrue(approvalCase.mayBeSeenBy(new Actor(TOM, Set.of(), true)));
        assertFalse(approvalCase.mayBeSeenBy(new Actor(TOM, Set.of("team:privacy"), false)));
    }

    @Test
    void havingNoDepartmentIsNoDepartmentInCommon() {
        // Given
        open(new Person("nora", "Nora", null, null), SamplePlans.securityThenApproval());

        // When
        Actor another = new Actor(new Person("nils", "Nils", null, null), Set.of(), false);

        // Then
        assertFalse(approvalCase.mayBeSeenBy(another));
    }

    private void open(Person requester, Plan plan) {
        approvalCase = new ApprovalCase(
                UUID.randomUUID(), Submission.of(SampleRequests.submittedBy(requester)), plan, null, OPENED);
        approvalCase.open(new Moment(OPENED, CALENDAR));
        review = plan.steps().get(0).taskId();
        approval = plan.steps().get(1).taskId();
    }

    private List<CaseEvent> claim(UUID task, Actor by) {
        return approvalCase.claim(task, by, NOW);
    }

    private UUID claimed(UUID task, Actor by) {
        claim(task, by);
        return task;
    }

    private List<CaseEvent> complete(UUID task, Completion completion, Actor by) {
        return approvalCase.complete(task, completion, by, NOW);
    }

    private List<String> wrongFields(Completion completion) {
        claim(review, REVIEWER);
        ProtocolRefused.Invalid refused =
                assertThrows(ProtocolRefused.Invalid.class, () -> complete(review, completion, REVIEWER));
        return refused.errors().stream().map(FieldError::pointer).toList();
    }

    private static Completion cleared() {
        return new Completion(TaskOutcome.CLEARED, "Nothing to worry about.", List.of(), null);
    }

    private static Completion approved() {
        return new Completion(TaskOutcome.APPROVED, "Go ahead.", List.of(), null);
    }

    private static Completion refused() {
        return new Completion(TaskOutcome.REFUSED, "It keeps data for ever.", List.of(), Objects.requireNonNull(OFFER));
    }
}
