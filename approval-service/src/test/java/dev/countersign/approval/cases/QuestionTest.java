package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.SAM;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.countersign.approval.Asked;
import dev.countersign.contracts.AskedOf;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Asking without rejecting.
class QuestionTest {
    private static final Actor SECURITY = Stage.of(SAM, "team:security");
    private static final Actor COLLEAGUE = Stage.of(SOFIA, "team:security");

    private final Stage stage = new Stage(Asked.newsletter().content());

    @Test
    void theTargetStandsStillWhileAnAnswerIsAwaited() {
        // Given
        stage.claim("security", SECURITY);
        Instant due = stage.task("security").dueAt();
        UUID question = stage.later(Duration.ofHours(2)).ask("security", AskedOf.REQUESTER, SECURITY);

        // When
        List<CaseEvent> events = stage.later(Duration.ofHours(3)).answer(question);

        // Then
        QuestionEvent.Answered answered = assertInstanceOf(QuestionEvent.Answered.class, events.getFirst());
        assertEquals("In Frankfurt.", answered.answer());
        assertEquals(SAM.sub(), answered.asker().sub());
        assertEquals(
                Duration.ofHours(3),
                Stage.CALENDAR.between(due, stage.task("security").dueAt()));
        assertEquals(TaskStatus.CLAIMED, stage.status("security"));
        assertEquals(answered.dueAt(), stage.task("security").dueAt());
    }

    @Test
    void whatWasOverdueBeforeItWasAskedStaysSo() {
        // Given
        stage.claim("security", SECURITY);
        Instant due = stage.task("security").dueAt();
        UUID question = stage.later(Duration.ofDays(7)).ask("security", AskedOf.REQUESTER, SECURITY);

        // When
        stage.later(Duration.ofDays(1)).answer(question);

        // Then
        assertEquals(due, stage.task("security").dueAt());
    }

    @Test
    void onlyWhoHasTheTaskAsks() {
        // Given
        stage.claim("security", SECURITY);

        // When
        CaseRefused.HeldByAnother refused = assertThrows(
                CaseRefused.HeldByAnother.class, () -> stage.ask("security", AskedOf.REQUESTER, COLLEAGUE));

        // Then
        assertEquals(SAM.name(), refused.holder());
    }

    @Test
    void nobodyCompletesWhatStillWaitsForAnAnswer() {
        // Given
        stage.claim("security", SECURITY);
        stage.ask("security", AskedOf.VENDOR, SECURITY);

        // When
        CaseRefused.IllegalTaskAction refused = assertThrows(
                CaseRefused.IllegalTaskAction.class,
                () -> stage.complete(stage.task("security"), TaskOutcome.CLEARED, SECURITY));

        // Then
        assertEquals(TaskAction.COMPLETE, refused.action());
    }

    @Test
    void whatTheVendorHasAnsweredIsWrittenDownByTheHolder() {
        // Given
        stage.claim("security", SECURITY);
        stage.ask("security", AskedOf.VENDOR, SECURITY);

        // When
        List<CaseEvent> events = stage.approvalCase()
                .inquiry()
                .answerForVendor(stage.task("security").id(), "Yes, since 2024.", SECURITY, stage.now());

        // Then
        QuestionEvent.Answered answered = assertInstanceOf(QuestionEvent.Answered.class, events.getFirst());
        assertEquals(AskedOf.VENDOR, answered.of());
        assertEquals(TaskStatus.CLAIMED, stage.status("security"));
    }

    @Test
    void nobodyAnswersForTheRequester() {
        // Given
        stage.claim("security", SECURITY);
        stage.ask("security", AskedOf.REQUESTER, SECURITY);

        // When
        CaseRefused.IllegalTaskAction refused = assertThrows(
                CaseRefused.IllegalTaskAction.class,
                () -> stage.approvalCase()
                        .inquiry()
                        .answerForVendor(stage.task("security").id(), "Yes.", SECURITY, stage.now()));

        // Then
        assertEquals(TaskAction.ANSWER, refused.action());
    }

    @Test
    void anAnswerToAQuestionThatWasTakenBackChangesNothing() {
        // Given
        stage.claim("security", SECURITY);
        UUID question = stage.ask("security", AskedOf.REQUESTER, SECURITY);
        stage.approvalCase().inquiry().takeBack(stage.task("security").id(), SECURITY, stage.now());

        // When
        List<CaseEvent> events = stage.answer(question);

        // Then
        assertEquals(List.of(), events);
        assertNull(stage.approvalCase().questions().getFirst().answer());
    }

    @Test
    void whoGivesTheTaskBackTakesTheQuestionBack() {
        // Given
        stage.claim("security", SECURITY);
        stage.ask("security", AskedOf.REQUESTER, SECURITY);

        // When
        List<CaseEvent> events =
                stage.approvalCase().release(stage.task("security").id(), SECURITY, stage.now());

        // Then
        assertInstanceOf(QuestionEvent.TakenBack.class, events.get(0));
        assertInstanceOf(CaseEvent.TaskReleased.class, events.get(1));
        assertEquals(TaskStatus.QUEUED, stage.status("security"));
        assertFalse(stage.approvalCase().questions().getFirst().isOpen());
    }
}
