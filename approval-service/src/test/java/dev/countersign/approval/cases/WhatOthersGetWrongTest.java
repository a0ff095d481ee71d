package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static dev.countersign.approval.SampleRequests.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.approval.Asked;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Decision;
import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What people have reported of systems of this kind, as far as a case alone decides on it. Others of the list are
/// where
/// what they are about is: policies in flight, edits of what is approved, attachments, notices and pages.
class WhatOthersGetWrongTest {
    private static final Actor SECURITY = Stage.of(SAM, "team:security");
    private static final Actor PRIVACY = Stage.of(SOFIA, "team:privacy");
    private static final Actor OWNER = Stage.of(TOM, "cost-centre:CC-1042");
    private static final Asked JOINT =
            Asked.newsletter().data(null).funding(new FundingShare("CC-1042", 60), new FundingShare("CC-2210", 40));

    /// glpi#24399
    @Test
    void aLaterRefusalIsNoYesBecauseAnEarlierStepWentWell() {
        // Given
        Stage stage = new Stage(Asked.newsletter().content());
        stage.agree("security", SECURITY);

        // When
        stage.complete(stage.task("privacy"), TaskOutcome.REFUSED, PRIVACY);

        // Then
        assertEquals(CaseStatus.REJECTED, stage.approvalCase().status());
        assertEquals(
                Decision.REJECTED,
                stage.told(CaseEvent.Decided.class).getFirst().decision());
    }

    /// erpnext#37128
    @Test
    void theFirstOfSeveralConsentsUnlocksNothing() {
        // Given
        Stage stage = new Stage(JOINT.content());
        stage.agree("security", SECURITY);

        // When
        stage.agree(stage.task("cost-centre", "cost-centre:CC-1042"), OWNER);

        // Then
        assertEquals(CaseStatus.OPEN, stage.approvalCase().status());
        assertEquals(TaskStatus.WAITING, stage.status("it-approval"));
        assertEquals(List.of(), stage.told(CaseEvent.Decided.class));
    }

    /// OCA/purchase-workflow#692
    @Test
    void theRoleOfAnApproverDoesNotLetARequesterApprove() {
        // Given
        Stage stage =
                new Stage(Asked.newsletter().data(null).annualCost("240.00").content());
        Actor requester = Stage.of(MIA, "team:it-approval");

        // When
        assertThrows(CaseRefused.SelfApproval.class, () -> stage.agree("it-approval", requester));

        // Then
        assertEquals(TaskStatus.QUEUED, stage.status("it-approval"));
    }

    /// frappe#34570, glpi#19626
    @Test
    void whoHasDecidedIsShownAndForWhomTheyDid() {
        // Given
        Stage stage =
                new Stage(Asked.newsletter().data(null).annualCost("240.00").content());
        Actor standIn = new Actor(
                SOFIA,
                Set.of(),
                false,
                List.of(new Actor.Cover(IVAN, Set.of("team:it-approval"), Set.of(TaskKind.APPROVAL))));

        // When
        stage.agree("it-approval", standIn);

        // Then
        StepView shown = StepView.of(stage.approvalCase(), stage.task("it-approval"), stage.now());
        assertEquals(new PersonView(SOFIA.sub(), SOFIA.name()), shown.completedBy());
        assertEquals(new PersonView(IVAN.sub(), IVAN.name()), shown.completedFor());
        CaseEvent.Decided decided = stage.told(CaseEvent.Decided.class).getFirst();
        assertEquals(SOFIA, decided.decidedBy());
        assertEquals(IVAN, decided.onBehalfOf());
    }

    /// OCA/server-ux#800
    @Test
    void nobodyIsToldOfAStepBeforeItsTurn() {
        // Given
        Stage stage = new Stage(Asked.newsletter().content());

        // When
        stage.agree("security", SECURITY);

        // Then
        assertEquals(
                List.of("security", "privacy"),
                stage.told(CaseEvent.TaskQueued.class).stream()
                        .map(queued -> queued.task().step())
                        .toList());
    }
}
