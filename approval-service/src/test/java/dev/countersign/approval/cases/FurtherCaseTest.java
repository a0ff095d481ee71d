package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.SAM;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.countersign.approval.Asked;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.TaskOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A request that is changed after its answer: the answer stays as it was given, and a further case looks at the
/// change.
class FurtherCaseTest {
    private static final Actor SECURITY = Stage.of(SAM, "team:security");
    private static final Actor PRIVACY = Stage.of(SOFIA, "team:privacy");
    private static final Actor APPROVER = Stage.of(IVAN, "team:it-approval");

    @Test
    void whatDoesNotReadTheChangeKeepsItsOutcome() {
        // Given
        Stage stage = approved();

        // When
        stage.amend(Asked.newsletter().purpose("Send offers.").content());

        // Then
        assertEquals(TaskStatus.DONE, stage.status("security"));
        assertEquals(TaskStatus.QUEUED, stage.status("privacy"));
        assertEquals(2, stage.approvalCase().origin().round());
        CaseEvent.Opened opened = stage.told(CaseEvent.Opened.class).getLast();
        assertEquals(2, opened.revision());
        assertEquals(
                List.of("CLEARED", "null", "null"),
                opened.plan().stream()
                        .map(PlannedStep::carried)
                        .map(String::valueOf)
                        .toList());
    }

    @Test
    void theFirstAnswerStaysWhatItWas() {
        // Given
        Stage stage = approved();
        ApprovalCase first = stage.approvalCase();
        stage.amend(Asked.newsletter().purpose("Send offers.").content());

        // When
        stage.complete(stage.task("privacy"), TaskOutcome.REFUSED, PRIVACY);

        // Then
        assertEquals(CaseStatus.APPROVED, first.status());
        assertEquals(CaseStatus.REJECTED, stage.approvalCase().status());
        assertEquals(2, stage.told(CaseEvent.Decided.class).getLast().revision());
    }

    @Test
    void somebodyAnswersForTheWholeEvenWhenNobodyReadsTheChange() {
        // Given
        Stage stage = approved();

        // When
        stage.amend(Asked.newsletter().termMonths(24).content());

        // Then
        assertEquals(TaskStatus.DONE, stage.status("privacy"));
        assertEquals(TaskStatus.QUEUED, stage.status("it-approval"));
    }

    @Test
    void afterARefusalWhoeverRefusedIsAskedAgain() {
        // Given
        Stage stage = new Stage(Asked.newsletter().content());
        stage.agree("security", SECURITY);
        stage.complete(stage.task("privacy"), TaskOutcome.REFUSED, PRIVACY);

        // When
        stage.amend(Asked.newsletter().termMonths(24).content());

        // Then
        assertEquals(TaskStatus.DONE, stage.status("security"));
        assertEquals(TaskStatus.QUEUED, stage.status("privacy"));
        assertNull(stage.task("privacy").conclusion());
    }

    @Test
    void theEventsOfARequestAreCountedOnInItsFurtherCase() {
        // Given
        Stage stage = approved();
        List<CaseEvent> before = new ArrayList<>(stage.told());

        // When
        List<CaseEvent> events =
                stage.amend(Asked.newsletter().purpose("Send offers.").content());

        // Then
        assertEquals(before.size() + 1L, stage.approvalCase().firstVersionOf(events));
    }

    private static Stage approved() {
        Stage stage = new Stage(Asked.newsletter().content());
        stage.agree("security", SECURITY);
        stage.agree("privacy", PRIVACY);
        stage.agree("it-approval", APPROVER);
        assertEquals(CaseStatus.APPROVED, stage.approvalCase().status());
        return stage;
    }
}
