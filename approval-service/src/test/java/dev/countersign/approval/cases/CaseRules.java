package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What holds of a case whatever has been tried with it. The numbers are those of the invariants.
final class CaseRules {
    private static final Set<String> OWNERS = Set.of(MIA.sub(), SOFIA.sub());

    private CaseRules() {}

    static void check(Improvisation story) {
        ApprovalCase found = story.approvalCase();
        aStatusIsWhatTheFactsSay(story.toldOfThisCase(), found);
        oneOutcomePerTurnOfATask(story.toldOfThisCase(), found);
        nobodyActsOnTheirOwnRequest(story.toldOfThisCase(), found);
        nothingIsDoneBeforeItsTurn(found);
        whatIsOpenCanGoOnAndWhatIsOverIsOver(found);
        aTaskWaitsForItsOneOpenQuestion(found);
        theLedgerIsWhole(found, story.now().at());
        assertEquals(story.told().size() + 1L, found.firstVersionOf(List.of()), "every event has a version");
    }

    /// I5
    private static void aStatusIsWhatTheFactsSay(List<CaseEvent> told, ApprovalCase found) {
        CaseStatus said = CaseStatus.OPEN;
        for (CaseEvent event : told) {
            assertEquals(CaseStatus.OPEN, said, "nothing is told after the end");
            said = switch (event) {
                case CaseEvent.Decided decided ->
                    CaseStatus.valueOf(decided.decision().name());
                case CaseEvent.Cancelled cancelled -> CaseStatus.CANCELLED;
                case CaseEvent.Expired expired -> CaseStatus.EXPIRED;
                default -> said;
            };
        }
        assertEquals(said, found.status());
        if (said == CaseStatus.APPROVED || said == CaseStatus.APPROVED_WITH_CONDITIONS) {
            assertTrue(found.tasks().stream()
                    .allMatch(task -> task.isAnsweredWell() || task.status() == TaskStatus.NO_LONGER_REQUIRED));
            assertEquals(
                    said == CaseStatus.APPROVED_WITH_CONDITIONS,
                    found.tasks().stream().anyMatch(task -> !task.conditions().isEmpty()));
        }
    }

    /// I6: a task has one outcome, and a further one only after what it was about has changed.
    private static void oneOutcomePerTurnOfATask(List<CaseEvent> told, ApprovalCase found) {
        Map<UUID, TaskOutcome> outcomes = new HashMap<>();
        for (CaseEvent event : told) {
            switch (event) {
                case CaseEvent.Opened opened ->
                    opened.plan().stream()
                            .filter(planned -> planned.carried() != null)
                            .forEach(planned ->
                                    outcomes.put(planned.task().taskId(), Objects.requireNonNull(planned.carried())));
                case CaseEvent.Revised revised -> revised.stale().forEach(stale -> outcomes.remove(stale.taskId()));
                case CaseEvent.TaskCompleted completed -> {
                    assertFalse(outcomes.containsKey(completed.task().taskId()), "a second outcome");
                    outcomes.put(completed.task().taskId(), completed.outcome());
                }
                default -> {
                    // Says nothing of an outcome.
                }
            }
        }
        for (Task task : found.tasks()) {
            assertEquals(outcomes.containsKey(task.id()), task.status() == TaskStatus.DONE);
            if (task.status() == TaskStatus.DONE) {
                assertEquals(
                        outcomes.get(task.id()),
                        Objects.requireNonNull(task.conclusion()).outcome());
            }
        }
    }

    /// I7
    private static void nobodyActsOnTheirOwnRequest(List<CaseEvent> told, ApprovalCase found) {
        told.stream()
                .flatMap(CaseRules::actors)
                .filter(Objects::nonNull)
                .forEach(person -> assertFalse(OWNERS.contains(person.sub()), person.name()));
        for (Task task : found.tasks()) {
            @Nullable Hold hold = task.hold();
            @Nullable Conclusion end = task.conclusion();
            assertFalse(
                    hold != null && (OWNERS.contains(hold.sub()) || OWNERS.contains(String.valueOf(hold.forSub()))));
            assertFalse(end != null && (OWNERS.contains(end.sub()) || OWNERS.contains(String.valueOf(end.forSub()))));
        }
    }

    private static Stream<@Nullable Person> actors(CaseEvent event) {
        return switch (event) {
            case CaseEvent.TaskClaimed e -> Stream.of(e.by(), e.onBehalfOf());
            case CaseEvent.TaskReleased e -> Stream.of(e.by(), e.onBehalfOf());
            case CaseEvent.TaskCompleted e -> Stream.of(e.by(), e.onBehalfOf());
            case CaseEvent.Decided e -> Stream.of(e.decidedBy(), e.onBehalfOf());
            case HandoverEvent.Reassigned e -> Stream.of(e.by(), e.to(), e.onBehalfOf());
            case HandoverEvent.Forwarded e -> Stream.of(e.by(), e.onBehalfOf());
            case QuestionEvent.Asked e -> Stream.of(e.by(), e.onBehalfOf());
            case QuestionEvent.TakenBack e -> Stream.of(e.by(), e.onBehalfOf());
            default -> Stream.of();
        };
    }

    private static void nothingIsDoneBeforeItsTurn(ApprovalCase found) {
        for (Task task : found.tasks()) {
            if (task.status().isInTurn()) {
                assertTrue(
                        found.tasks().stream()
                                .filter(before -> task.after().contains(before.step()))
                                .allMatch(Task::isSettled),
                        task.step());
            }
        }
    }

    private static void whatIsOpenCanGoOnAndWhatIsOverIsOver(ApprovalCase found) {
        boolean open = found.status() == CaseStatus.OPEN;
        assertEquals(open, found.tasks().stream().anyMatch(task -> task.status().isInTurn()));
        assertEquals(open, found.tasks().stream().anyMatch(task -> task.status().isOpen()));
    }

    private static void aTaskWaitsForItsOneOpenQuestion(ApprovalCase found) {
        for (Task task : found.tasks()) {
            long open = found.questions().stream()
                    .filter(question -> question.isOpen() && question.taskId().equals(task.id()))
                    .count();
            assertEquals(task.status() == TaskStatus.INFO_REQUESTED ? 1 : 0, open);
        }
    }

    /// I15
    private static void theLedgerIsWhole(ApprovalCase found, Instant now) {
        Instant end = found.origin().submittedAt();
        Duration sum = Duration.ZERO;
        for (HolderInterval interval : found.intervals()) {
            assertEquals(end, interval.from(), "no gap and no overlap");
            end = interval.until();
            sum = sum.plus(Duration.between(interval.from(), interval.until()));
        }
        @Nullable Instant ended = found.endedAt();
        assertEquals(end, found.clock().since());
        assertEquals(
                Duration.between(found.origin().submittedAt(), ended == null ? now : ended),
                sum.plus(found.clock().sofar(now)));
        assertEquals(
                ended == null ? new Steps(found.tasks()).holder() : null,
                found.clock().holder());
    }
}
