package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.SAM;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static dev.countersign.approval.SampleRequests.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.approval.Asked;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Dispensation;
import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.contracts.TaskRef;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a change of the content does to a case that is open: only what looks at the change is done again.
class RevisionTest {
    private static final Actor SECURITY = Stage.of(SAM, "team:security");
    private static final Actor PRIVACY = Stage.of(SOFIA, "team:privacy");
    private static final Actor APPROVER = Stage.of(IVAN, "team:it-approval");
    private static final Actor OWNER = Stage.of(TOM, "cost-centre:CC-1042");
    private static final Actor OTHER_OWNER = Stage.of(SAM, "cost-centre:CC-2210");
    private static final Asked JOINT =
            Asked.newsletter().funding(new FundingShare("CC-1042", 60), new FundingShare("CC-2210", 40));

    @Test
    void onlyAFinishedStepThatReadsWhatChangedIsDoneAgain() {
        // Given
        Stage stage = new Stage(Asked.newsletter().content());
        stage.agree("security", SECURITY);
        stage.agree("privacy", PRIVACY);
        UUID privacy = stage.task("privacy").id();

        // When
        List<CaseEvent> events = stage.later(Duration.ofHours(2))
                .revise(Asked.newsletter().purpose("Send offers.").content());

        // Then
        CaseEvent.Revised revised = assertInstanceOf(CaseEvent.Revised.class, events.getFirst());
        assertEquals(
                List.of("privacy"), revised.stale().stream().map(TaskRef::step).toList());
        assertEquals(2, revised.revision());
        assertEquals(TaskStatus.DONE, stage.status("security"));
        assertEquals(TaskStatus.QUEUED, stage.status("privacy"));
        assertEquals(privacy, stage.task("privacy").id());
        assertEquals(stage.now().at(), stage.task("privacy").queuedAt());
    }

    @Test
    void aStepWhoseTurnHadComeWaitsAgainForTheOneThatIsDoneAgain() {
        // Given
        Stage stage = new Stage(Asked.newsletter().content());
        stage.agree("security", SECURITY);
        stage.agree("privacy", PRIVACY);
        stage.claim("it-approval", APPROVER);

        // When
        List<CaseEvent> events =
                stage.revise(Asked.newsletter().purpose("Send offers.").content());

        // Then
        CaseEvent.Revised revised = assertInstanceOf(CaseEvent.Revised.class, events.getFirst());
        assertEquals(
                List.of("it-approval"),
                revised.heldBack().stream().map(TaskRef::step).toList());
        assertEquals(TaskStatus.WAITING, stage.status("it-approval"));
        assertNull(stage.task("it-approval").hold());
        assertThrows(CaseRefused.IllegalTaskAction.class, () -> stage.claim("it-approval", APPROVER));
    }

    @Test
    void aStepThatTheChangeCallsForIsAddedAndTheLastOneWaitsForIt() {
        // Given
        Stage stage = new Stage(Asked.newsletter().content());
        stage.agree("security", SECURITY);
        stage.agree("privacy", PRIVACY);

        // When
        stage.revise(Asked.newsletter().integrations("CRM").content());

        // Then
        assertEquals(TaskStatus.QUEUED, stage.status("architecture"));
        assertEquals(TaskStatus.QUEUED, stage.status("security"));
        assertEquals(TaskStatus.DONE, stage.status("privacy"));
        assertEquals(TaskStatus.WAITING, stage.status("it-approval"));
        assertEquals(
                List.of("security", "privacy", "architecture"),
                stage.task("it-approval").after());
    }

    @Test
    void anOpenStepThatTheChangeMakesNeedlessIsDroppedAndSaidSo() {
        // Given
        Stage stage = new Stage(Asked.newsletter().content());
        stage.agree("security", SECURITY);

        // When
        List<CaseEvent> events = stage.revise(Asked.newsletter().data(null).content());

        // Then
        CaseEvent.TaskDispensed dropped = assertInstanceOf(CaseEvent.TaskDispensed.class, events.get(1));
        assertEquals("privacy", dropped.task().step());
        assertEquals(Dispensation.NOT_NEEDED_NOW, dropped.because());
        assertEquals(TaskStatus.NO_LONGER_REQUIRED, stage.status("privacy"));
        assertEquals(TaskStatus.QUEUED, stage.status("security"));
    }

    @Test
    void aStepThatWasDroppedAndIsNeededAgainIsATaskOfItsOwn() {
        // Given
        Stage stage = new Stage(Asked.newsletter().content());
        UUID first = stage.task("privacy").id();
        stage.revise(Asked.newsletter().data(null).content());

        // When
        stage.revise(Asked.newsletter().content());

        // Then
        assertNotEquals(first, stage.task("privacy").id());
        assertEquals(TaskStatus.QUEUED, stage.status("privacy"));
    }

    @Test
    void aChangedShareAsksItsOwnerAgainAndNobodyElse() {
        // Given
        Stage stage = new Stage(JOINT.funding(
                        new FundingShare("CC-1042", 50),
                        new FundingShare("CC-2210", 40),
                        new FundingShare("CC-3301", 10))
                .content());
        stage.agree(stage.task("cost-centre", "cost-centre:CC-1042"), OWNER);
        stage.agree(stage.task("cost-centre", "cost-centre:CC-2210"), OTHER_OWNER);

        // When
        List<CaseEvent> events = stage.revise(JOINT.content());

        // Then
        CaseEvent.Revised revised = assertInstanceOf(CaseEvent.Revised.class, events.getFirst());
        assertEquals(
                List.of("cost-centre:CC-1042"),
                revised.stale().stream().map(TaskRef::team).toList());
        assertEquals(
                TaskStatus.DONE,
                stage.task("cost-centre", "cost-centre:CC-2210").status());
        assertEquals(
                TaskStatus.NO_LONGER_REQUIRED,
                stage.task("cost-centre", "cost-centre:CC-3301").status());
    }

    @Test
    void aQuestionOfATaskThatIsNotNeededAnyMoreIsNotWaitedFor() {
        // Given
        Stage stage = new Stage(Asked.newsletter().content());
        stage.claim("privacy", PRIVACY);
        UUID question = stage.ask("privacy", AskedOf.REQUESTER, PRIVACY);

        // When
        stage.revise(Asked.newsletter().data(null).content());

        // Then
        assertEquals(false, stage.approvalCase().questions().getFirst().isOpen());
        assertEquals(List.of(), stage.answer(question));
    }

    @Test
    void theQueueShowsWhatIsAskedForNow() {
        // Given
        Stage stage = new Stage(Asked.newsletter().content());

        // When
        stage.revise(Asked.newsletter().annualCost("7200.00").content());

        // Then
        assertEquals("7200.00", stage.task("security").label().annualCost().toPlainString());
    }

    @Test
    void aCaseThatHasItsAnswerIsNotRevised() {
        // Given
        Stage stage = new Stage(Asked.newsletter().content());
        stage.complete(stage.task("security"), TaskOutcome.REFUSED, SECURITY);

        // When
        CaseRefused.IllegalCaseAction refused = assertThrows(
                CaseRefused.IllegalCaseAction.class,
                () -> stage.revise(Asked.newsletter().purpose("Send offers.").content()));

        // Then
        assertEquals(CaseStatus.REJECTED, refused.status());
    }
}
