package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.SAM;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.countersign.approval.Asked;
import dev.countersign.approval.policy.Part;
import dev.countersign.contracts.RequestContent;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The price of a change before it is saved. Targets of the policy that ships: security 16 hours, privacy 24,
/// architecture
/// 24, IT approval 8.
class ChangePreviewTest {
    private static final Actor SECURITY = Stage.of(SAM, "team:security");
    private static final Actor PRIVACY = Stage.of(SOFIA, "team:privacy");
    private static final Actor APPROVER = Stage.of(IVAN, "team:it-approval");

    private final Stage stage = new Stage(Asked.newsletter().content());

    @Test
    void aReviewThatIsDoneAgainCostsItsTarget() {
        // Given
        stage.agree("security", SECURITY);
        stage.agree("privacy", PRIVACY);

        // When
        ChangePreview preview =
                preview(Asked.newsletter().purpose("Send offers.").content());

        // Then
        assertEquals(Set.of(Part.PURPOSE), preview.changed());
        assertEquals(List.of("privacy"), names(preview.again()));
        assertEquals(SOFIA.name(), preview.again().getFirst().doneBy().name());
        assertEquals(List.of("security"), names(preview.kept()));
        assertEquals(24, preview.businessHours());
    }

    @Test
    void whatIsDoneAgainBesideSomethingLongerCostsNothing() {
        // Given
        stage.agree("security", SECURITY);

        // When
        ChangePreview preview = preview(Asked.newsletter().integrations("CRM").content());

        // Then
        assertEquals(List.of("security"), names(preview.again()));
        assertEquals(List.of("architecture"), names(preview.added()));
        assertEquals(0, preview.businessHours());
    }

    @Test
    void whatIsDroppedMakesItFaster() {
        // When
        ChangePreview preview = preview(Asked.newsletter().data(null).content());

        // Then
        assertEquals(List.of("privacy"), names(preview.dropped()));
        assertEquals(-8, preview.businessHours());
    }

    @Test
    void aTaskUnderWayCountsWithWhatIsLeftOfIt() {
        // Given
        stage.agree("privacy", PRIVACY);
        stage.later(Duration.ofHours(6));

        // When
        ChangePreview preview =
                preview(Asked.newsletter().purpose("Send offers.").content());

        // Then
        assertEquals(24 - 10, preview.businessHours());
    }

    @Test
    void afterTheAnswerItIsThePriceOfAFurtherCase() {
        // Given
        stage.agree("security", SECURITY);
        stage.agree("privacy", PRIVACY);
        stage.agree("it-approval", APPROVER);

        // When
        ChangePreview preview =
                preview(Asked.newsletter().purpose("Send offers.").content());

        // Then
        assertEquals(List.of("privacy", "it-approval"), names(preview.again()));
        assertEquals(List.of("security"), names(preview.kept()));
        assertEquals(32, preview.businessHours());
    }

    @Test
    void whatIsPreviewedIsWhatHappens() {
        // Given
        stage.agree("security", SECURITY);
        stage.agree("privacy", PRIVACY);
        RequestContent changed =
                Asked.newsletter().integrations("CRM").purpose("Send offers.").content();
        ChangePreview preview = preview(changed);

        // When
        stage.revise(changed);

        // Then
        List<String> open = stage.approvalCase().tasks().stream()
                .filter(task -> task.status() == TaskStatus.QUEUED)
                .map(Task::step)
                .toList();
        assertEquals(List.of("security", "privacy", "architecture"), open);
        assertEquals(List.of("security", "privacy"), names(preview.again()));
        assertEquals(List.of("architecture"), names(preview.added()));
    }

    private ChangePreview preview(RequestContent content) {
        return ChangePreview.of(stage.approvalCase(), content, Stage.plan(content), stage.now());
    }

    private static List<String> names(List<ChangePreview.Step> steps) {
        return steps.stream().map(ChangePreview.Step::step).toList();
    }
}
