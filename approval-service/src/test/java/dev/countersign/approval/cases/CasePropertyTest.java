package dev.countersign.approval.cases;

import static dev.countersign.approval.SampleRequests.IVAN;
import static dev.countersign.approval.SampleRequests.MIA;
import static dev.countersign.approval.SampleRequests.SAM;
import static dev.countersign.approval.SampleRequests.SOFIA;
import static dev.countersign.approval.SampleRequests.TOM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.approval.SampleRequests;
import dev.countersign.approval.clock.BusinessCalendar;
import dev.countersign.chassis.problem.Refused;
import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Offer;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.TaskOutcome;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import org.jspecify.annotations.Nullable;

/// Anybody tries anything with a case, in any order: what must hold holds after every step. The numbers are those of
/// the invariants.
class CasePropertyTest {
    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final BusinessCalendar CALENDAR = new BusinessCalendar(
            ZoneOffset.UTC,
            LocalTime.of(8, 0),
            LocalTime.of(16, 0),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
            day -> false);
    private static final Moment NOW = new Moment(NOON, CALENDAR);

    /// Sam is in the team that reviews, and Mia's request is on behalf of Sofia, who is too.
    private static final List<Actor> PEOPLE = List.of(
            new Actor(MIA, Set.of("team:it-approval", "cost-centre:CC-1042"), false),
            new Actor(SAM, Set.of("team:security"), false),
            new Actor(SOFIA, Set.of("team:security", "cost-centre:CC-2210"), false),
            new Actor(IVAN, Set.of("team:it-approval", "team:security", "cost-centre:CC-2210"), false),
            new Actor(TOM, Set.of("cost-centre:CC-1042"), false),
            new Actor(new Person("stella", "Stella Novak", null, null), Set.of(), true));

    /// A generator under which hardly any case came to these would prove little.
    private static final Set<CaseStatus> ENDS =
            Set.of(CaseStatus.APPROVED, CaseStatus.APPROVED_WITH_CONDITIONS, CaseStatus.REJECTED, CaseStatus.CANCELLED);

    private enum Act {
        CLAIM,
        RELEASE,
        COMPLETE,
        WITHDRAW
    }

    /// @param task which of the plan, counted round
    record Move(int person, Act act, int task, TaskOutcome outcome) {}

    private final List<CaseEvent> told = new ArrayList<>();
    private ApprovalCase approvalCase;

    @Property(tries = 5_000)
    void whateverPeopleTryTheRulesHold(@ForAll("plans") Plan plan, @ForAll("moves") List<Move> moves) {
        told.clear();
        approvalCase = new ApprovalCase(
                UUID.randomUUID(),
                Submission.of(SampleRequests.onBehalfOf(MIA, UUID.randomUUID(), "sofia@example.com")),
                plan,
                null,
                NOON);
        told.addAll(approvalCase.open(NOW));
        check(plan);

        for (Move move : moves) {
            attempt(plan, move);
            check(plan);
        }
        Statistics.label("end")
                .collect(approvalCase.status())
                .coverage(ends -> ENDS.forEach(end -> ends.check(end).percentage(share -> share > 3)));
    }

    @Provide
    Arbitrary<Plan> plans() {
        return Arbitraries.of(1, 2, 3).map(kind -> switch (kind) {
            case 1 -> SamplePlans.securityThenApproval();
            case 2 -> SamplePlans.twoReviewsAtOnce();
            default -> SamplePlans.twoConsentsThenApproval();
        });
    }

    /// Mostly what somebody might do, so that many cases come to an end.
    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Integer> people = Arbitraries.frequency(
                Tuple.of(1, 0), Tuple.of(4, 1), Tuple.of(1, 2), Tuple.of(8, 3), Tuple.of(4, 4), Tuple.of(1, 5));
        Arbitrary<Act> acts = Arbitraries.frequency(
                Tuple.of(200, Act.CLAIM),
                Tuple.of(25, Act.RELEASE),
                Tuple.of(250, Act.COMPLETE),
                Tuple.of(1, Act.WITHDRAW));
        Arbitrary<TaskOutcome> outcomes = Arbitraries.frequency(
                Tuple.of(6, TaskOutcome.CLEARED),
                Tuple.of(3, TaskOutcome.CLEARED_WITH_CONDITIONS),
                Tuple.of(6, TaskOutcome.APPROVED),
                Tuple.of(3, TaskOutcome.APPROVED_WITH_CONDITIONS),
                Tuple.of(1, TaskOutcome.REFUSED));
        return Combinators.combine(people, acts, Arbitraries.integers().between(0, 2), outcomes)
                .as(Move::new)
                .list()
                .ofMinSize(30)
                .ofMaxSize(150);
    }

    private void attempt(Plan plan, Move move) {
        Actor by = PEOPLE.get(move.person());
        UUID task = plan.steps().get(move.task() % plan.steps().size()).taskId();
        List<Object> before = state();
        try {
            told.addAll(
                    switch (move.act()) {
                        case CLAIM -> approvalCase.claim(task, by, NOW);
                        case RELEASE -> approvalCase.release(task, by, NOW);
                        case COMPLETE -> approvalCase.complete(task, completion(move.outcome()), by, NOW);
                        case WITHDRAW -> approvalCase.withdraw(NOW);
                    });
        } catch (Refused e) {
            assertEquals(before, state(), "what is refused changes nothing");
        }
    }

    private void check(Plan plan) {
        aStatusIsWhatTheFactsSay();
        oneOutcomePerTask();
        nobodyActsOnTheirOwnRequest();
        nothingIsDoneBeforeItsTurn(plan);
        whatIsOpenCanGoOnAndWhatIsOverIsOver();
        assertEquals(told.size() + 1L, approvalCase.firstVersionOf(List.of()), "every event has a version");
    }

    /// I5
    private void aStatusIsWhatTheFactsSay() {
        CaseStatus said = CaseStatus.OPEN;
        for (CaseEvent event : told) {
            assertEquals(CaseStatus.OPEN, said, "nothing is told after the end");
            said = switch (event) {
                case CaseEvent.Decided decided ->
                    CaseStatus.valueOf(decided.decision().name());
                case CaseEvent.Cancelled cancelled -> CaseStatus.CANCELLED;
                default -> said;
            };
        }
        assertEquals(said, approvalCase.status());
    }

    /// I6
    private void oneOutcomePerTask() {
        Map<UUID, TaskOutcome> outcomes = new HashMap<>();
        for (CaseEvent event : told) {
            if (event instanceof CaseEvent.TaskCompleted completed) {
                assertFalse(outcomes.containsKey(completed.task().taskId()), "a second outcome");
                outcomes.put(completed.task().taskId(), completed.outcome());
            }
        }
        for (Task task : approvalCase.tasks()) {
            @Nullable Conclusion end = task.conclusion();
            assertEquals(outcomes.get(task.id()), end == null ? null : end.outcome());
            assertEquals(outcomes.containsKey(task.id()), task.status() == TaskStatus.DONE);
        }
    }

    /// I7
    private void nobodyActsOnTheirOwnRequest() {
        for (Task task : approvalCase.tasks()) {
            assertFalse(List.of(MIA.sub(), SOFIA.sub()).contains(holderOf(task)));
            assertFalse(List.of(MIA.sub(), SOFIA.sub()).contains(enderOf(task)));
        }
    }

    private void nothingIsDoneBeforeItsTurn(Plan plan) {
        for (Plan.Step step : plan.steps()) {
            TaskStatus status = approvalCase.task(step.taskId()).status();
            if (status == TaskStatus.QUEUED || status == TaskStatus.CLAIMED || status == TaskStatus.DONE) {
                assertTrue(
                        plan.steps().stream()
                                .filter(before -> step.after().contains(before.name()))
                                .allMatch(before ->
                                        approvalCase.task(before.taskId()).status() == TaskStatus.DONE),
                        step.name());
            }
        }
    }

    private void whatIsOpenCanGoOnAndWhatIsOverIsOver() {
        boolean somebodysTurn = approvalCase.tasks().stream()
                .anyMatch(task -> task.status() == TaskStatus.QUEUED || task.status() == TaskStatus.CLAIMED);
        boolean open =
                approvalCase.tasks().stream().anyMatch(task -> task.status().isOpen());
        assertEquals(approvalCase.status() == CaseStatus.OPEN, somebodysTurn);
        assertEquals(approvalCase.status() == CaseStatus.OPEN, open);
    }

    private List<Object> state() {
        List<Object> state = new ArrayList<>(List.of(approvalCase.status(), approvalCase.firstVersionOf(List.of())));
        approvalCase.tasks().forEach(task -> state.add(List.of(task.status(), holderOf(task))));
        return state;
    }

    private static String holderOf(Task task) {
        @Nullable Hold hold = task.hold();
        return hold == null ? "" : hold.sub();
    }

    private static String enderOf(Task task) {
        @Nullable Conclusion end = task.conclusion();
        return end == null ? "" : end.sub();
    }

    private static Completion completion(TaskOutcome outcome) {
        return switch (outcome) {
            case CLEARED, APPROVED -> new Completion(outcome, "Because.", List.of(), null);
            case CLEARED_WITH_CONDITIONS, APPROVED_WITH_CONDITIONS ->
                new Completion(outcome, "Because.", List.of("Keep it small."), null);
            case REFUSED -> new Completion(outcome, "Because.", List.of(), new Offer("Another", null, null));
        };
    }
}
