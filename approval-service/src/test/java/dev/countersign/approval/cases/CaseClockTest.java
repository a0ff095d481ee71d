package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.SAM;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.countersign.approval.Asked;
import dev.countersign.contracts.AskedOf;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// The ledger of time: who had the ball, for how long, without a gap and without an overlap.
class CaseClockTest {
    private static final Actor SECURITY = Stage.of(SAM, "team:security");
    private static final Actor PRIVACY = Stage.of(SOFIA, "team:privacy");
    private static final Actor APPROVER = Stage.of(IVAN, "team:it-approval");

    private final Stage stage = new Stage(Asked.newsletter().content());

    @Test
    void theBallIsWithItAsLongAsItHasAnythingToDo() {
        // Given
        stage.claim("security", SECURITY);

        // When
        stage.later(Duration.ofHours(1)).ask("security", AskedOf.REQUESTER, SECURITY);

        // Then
        assertEquals(Holder.IT, stage.approvalCase().clock().holder());
        assertEquals(TaskStatus.QUEUED, stage.status("privacy"));
    }

    @Test
    void thePartsSumToTheWholeExactly() {
        // Given
        stage.agree("privacy", PRIVACY);
        stage.claim("security", SECURITY);
        UUID first = stage.later(Duration.ofNanos(3_723_000_001_000L)).ask("security", AskedOf.REQUESTER, SECURITY);
        stage.later(Duration.ofMillis(86_400_007)).answer(first);
        stage.later(Duration.ofMinutes(7)).ask("security", AskedOf.VENDOR, SECURITY);
        stage.later(Duration.ofHours(30));
        stage.approvalCase().inquiry().answerForVendor(stage.task("security").id(), "Yes.", SECURITY, stage.now());
        stage.later(Duration.ofHours(1)).agree("security", SECURITY);

        // When
        stage.later(Duration.ofMinutes(1)).agree("it-approval", APPROVER);

        // Then
        List<HolderInterval> ledger = stage.approvalCase().intervals();
        assertEquals(
                List.of(Holder.IT, Holder.REQUESTER, Holder.IT, Holder.VENDOR, Holder.IT),
                ledger.stream().map(HolderInterval::holder).toList());
        Instant end = Stage.MONDAY;
        Duration sum = Duration.ZERO;
        for (HolderInterval interval : ledger) {
            assertEquals(end, interval.from());
            end = interval.until();
            sum = sum.plus(Duration.between(interval.from(), interval.until()));
        }
        assertEquals(stage.approvalCase().endedAt(), end);
        assertEquals(Duration.between(Stage.MONDAY, end), sum);
        assertNull(stage.approvalCase().clock().holder());
    }

    @Test
    void aClockThatIsBehindAnothersDoesNotTurnTimeBack() {
        // Given
        stage.agree("privacy", PRIVACY);
        stage.claim("security", SECURITY);
        UUID question = stage.later(Duration.ofHours(2)).ask("security", AskedOf.REQUESTER, SECURITY);

        // When
        stage.later(Duration.ofHours(-1)).answer(question);

        // Then
        assertEquals(1, stage.approvalCase().intervals().size());
        assertEquals(Holder.IT, stage.approvalCase().clock().holder());
        assertEquals(
                Stage.MONDAY.plus(Duration.ofHours(2)),
                stage.approvalCase().clock().since());
    }
}
