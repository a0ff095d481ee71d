package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.SAM;
import static dev.countersign.approval.SampleRequests.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.Asked;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Dispensation;
import dev.countersign.contracts.FundingShare;
import dev.countersign.contracts.TaskKind;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The same person is asked once for the same kind of consent.
class SameConsentTest {
    private static final Asked JOINT =
            Asked.newsletter().data(null).funding(new FundingShare("CC-1042", 60), new FundingShare("CC-2210", 40));
    private static final Actor OWNER_OF_BOTH = Stage.of(TOM, "cost-centre:CC-1042", "cost-centre:CC-2210");
    private static final Actor SECURITY = Stage.of(SAM, "team:security");

    private final Stage stage = new Stage(JOINT.content());

    @Test
    void whoOwnsBothCostCentresIsAskedOnce() {
        // Given
        stage.agree("security", SECURITY);

        // When
        List<CaseEvent> events = stage.agree(stage.task("cost-centre", "cost-centre:CC-1042"), OWNER_OF_BOTH);

        // Then
        assertEquals(
                List.of(Dispensation.ASKED_ALREADY),
                events.stream()
                        .filter(CaseEvent.TaskDispensed.class::isInstance)
                        .map(event -> ((CaseEvent.TaskDispensed) event).because())
                        .toList());
        assertEquals(TaskStatus.QUEUED, stage.status("it-approval"));
    }

    @Test
    void anOwnerOfOneIsNotTakenForTheOther() {
        // Given
        Actor ownerOfOne = Stage.of(TOM, "cost-centre:CC-1042");

        // When
        stage.agree(stage.task("cost-centre", "cost-centre:CC-1042"), ownerOfOne);

        // Then
        assertEquals(
                TaskStatus.QUEUED,
                stage.task("cost-centre", "cost-centre:CC-2210").status());
    }

    @Test
    void whoAgreesForSomebodyElseHasNotAgreedForThemselves() {
        // Given
        Actor standIn = new Actor(
                IVAN,
                Set.of("cost-centre:CC-2210"),
                false,
                List.of(new Actor.Cover(TOM, Set.of("cost-centre:CC-1042"), Set.of(TaskKind.APPROVAL))));

        // When
        stage.agree(stage.task("cost-centre", "cost-centre:CC-1042"), standIn);

        // Then
        assertEquals(
                TaskStatus.QUEUED,
                stage.task("cost-centre", "cost-centre:CC-2210").status());
    }

    @Test
    void aShareThatChangesAfterwardsIsAskedAbout() {
        // Given
        stage.agree(stage.task("cost-centre", "cost-centre:CC-1042"), OWNER_OF_BOTH);

        // When
        stage.revise(JOINT.funding(new FundingShare("CC-1042", 50), new FundingShare("CC-2210", 50))
                .content());

        // Then
        assertTrue(stage.task("cost-centre", "cost-centre:CC-2210").status().isInTurn());
        assertTrue(stage.task("cost-centre", "cost-centre:CC-1042").status().isInTurn());
    }

    @Test
    void aChangeOfSomethingElseDoesNotAskAgain() {
        // Given
        stage.agree(stage.task("cost-centre", "cost-centre:CC-1042"), OWNER_OF_BOTH);

        // When
        stage.revise(JOINT.purpose("Send offers.").content());

        // Then
        assertEquals(
                TaskStatus.NO_LONGER_REQUIRED,
                stage.task("cost-centre", "cost-centre:CC-2210").status());
    }
}
