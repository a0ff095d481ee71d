package dev.countersign.system.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.HandoverEvent;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.Person;
import dev.countersign.contracts.PlannedStep;
import dev.countersign.contracts.QuestionEvent;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.contracts.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each rule of the way of a case is broken once, in a history that is sound otherwise.
class CasePathTest {
    private final SoundHistory sound = new SoundHistory();
    private final List<DomainEvent> changed = facts(sound.changed);
    private final List<DomainEvent> expired = facts(sound.expired);

    @Test
    void aSoundWayHasNoBreaches() {
        assertEquals(List.of(), path(changed).breaches());
        assertEquals(List.of(), path(expired).breaches());
        assertEquals(List.of("APPROVED", "REJECTED"), path(changed).caseStatuses());
        assertEquals(List.of("EXPIRED"), path(expired).caseStatuses());
    }

    @Test
    void aChangeThatIsRefusedLeavesTheLastYes() {
        assertEquals(Set.of("APPROVED"), path(changed).requestStatuses());
    }

    @Test
    void aChangeThatIsTakenBackLeavesTheLastYesAndMayBeFollowedByAnother() {
        List<DomainEvent> facts = new ArrayList<>(facts(sound.approved));
        facts.addAll(takenBack(sound.approved, 2));
        facts.addAll(takenBack(sound.approved, 3));

        assertEquals(List.of(), path(facts).breaches());
        assertEquals(Set.of("WITHDRAWN", "APPROVED"), path(facts).statusesWithout(3));
    }

    @Test
    void aYesToWhatWasTakenBackDoesNotStand() {
        assertEquals(Set.of("WITHDRAWN"), path(facts(sound.approved)).statusesWithout(1));
    }

    @Test
    void afterOneThatWasTakenBackNothingComesUnlessThereWasAYes() {
        List<DomainEvent> facts = new ArrayList<>(facts(sound.withdrawn));
        facts.addAll(takenBack(sound.withdrawn, 2));

        breaks(facts, "a case was opened after one that is CANCELLED");
        assertEquals(Set.of("WITHDRAWN"), path(facts).statusesWithout(2));
    }

    @Test
    void aRequestWaitsOnItsRequesterWhileTheyAreAsked() {
        int asked = first(changed, QuestionEvent.Asked.class);

        assertEquals(Set.of("IN_REVIEW"), path(changed.subList(0, asked)).requestStatuses());
        assertEquals(
                Set.of("WAITING_ON_REQUESTER"),
                path(changed.subList(0, asked + 1)).requestStatuses());
    }

    @Test
    void aTaskIsNotCompletedWhileItsQuestionIsOpen() {
        breaks(without(changed, QuestionEvent.Answered.class::isInstance), "completed, and was ASKED");
    }

    @Test
    void aTaskHasOneOpenQuestionAtMost() {
        breaks(twice(changed, first(changed, QuestionEvent.Asked.class)), "asked about, and was ASKED");
    }

    @Test
    void anAnswerIsToTheQuestionThatIsOpen() {
        int place = first(changed, QuestionEvent.Answered.class);
        QuestionEvent.Answered own = (QuestionEvent.Answered) changed.get(place);

        breaks(
                replaced(
                        changed,
                        place,
                        new QuestionEvent.Answered(
                                own.caseId(),
                                own.requestId(),
                                own.task(),
                                UUID.randomUUID(),
                                own.of(),
                                own.answer(),
                                own.title(),
                                own.by(),
                                own.asker(),
                                own.dueAt(),
                                own.answeredAt())),
                "though another question is open");
    }

    @Test
    void aTaskIsQueuedForTheTeamThatHasIt() {
        breaks(without(changed, HandoverEvent.Forwarded.class::isInstance), "queued for team:privacy-eu");
    }

    @Test
    void aTaskIsTakenFromWhoeverHasIt() {
        breaks(twice(changed, first(changed, HandoverEvent.Reassigned.class)), "reassigned from null, and lena had it");
    }

    @Test
    void aTaskIsEscalatedOnce() {
        breaks(twice(changed, first(changed, HandoverEvent.Escalated.class)), "escalated twice");
    }

    @Test
    void aStaleReviewIsDoneAgainBeforeADecision() {
        int revised = first(changed, CaseEvent.Revised.class);
        List<DomainEvent> facts = new ArrayList<>(changed.subList(0, revised));
        facts.addAll(without(changed.subList(revised, changed.size()), fact -> isWorkOn("privacy", fact)));

        breaks(facts, "it-approval queued before privacy was done well");
        breaks(facts, "APPROVED does not follow");
    }

    @Test
    void aStepThatIsNotNeededAnyMoreIsDispensedWith() {
        breaks(without(changed, CaseEvent.TaskDispensed.class::isInstance), "APPROVED does not follow");
    }

    @Test
    void whatIsCarriedWasFoundByTheCaseBefore() {
        int last = last(changed, CaseEvent.Opened.class);
        CaseEvent.Opened own = (CaseEvent.Opened) changed.get(last);
        List<PlannedStep> plan = own.plan().stream()
                .map(step -> step.carried() == null
                        ? step
                        : new PlannedStep(step.task(), step.after(), null, TaskOutcome.CLEARED_WITH_CONDITIONS))
                .toList();

        breaks(
                replaced(
                        changed,
                        last,
                        new CaseEvent.Opened(
                                own.caseId(), own.requestId(), own.lane(), 1, plan, own.revision(), own.openedAt())),
                "security was carried, and no earlier case says so");
    }

    @Test
    void aFurtherCaseWaitsForTheEndOfTheOneBefore() {
        int decided = first(changed, CaseEvent.Decided.class);

        breaks(removed(changed, decided), "opened after one that is OPEN");
    }

    @Test
    void onlyTheHolderOrTheirDelegateActs() {
        int place = first(changed, QuestionEvent.TakenBack.class);
        QuestionEvent.TakenBack own = (QuestionEvent.TakenBack) changed.get(place);

        assertEquals(
                List.of(),
                path(replaced(changed, place, takenBack(own, SoundHistory.SAM, SoundLives.PRIYA)))
                        .breaches());
        breaks(replaced(changed, place, takenBack(own, SoundHistory.SAM, null)), "by sam, who did not hold it");
    }

    @Test
    void aCaseExpiresOnlyWhileItsRequesterIsAsked() {
        breaks(
                without(expired, fact -> fact instanceof QuestionEvent.Asked),
                "expired, and the requester was asked nothing");
    }

    @Test
    void aRequesterIsWarnedOnceOfAQuestionThatIsOpen() {
        breaks(twice(expired, first(expired, CaseEvent.Expiring.class)), "warned twice");
        breaks(without(expired, QuestionEvent.Asked.class::isInstance), "warned of a question that is not open");
    }

    @Test
    void nothingFollowsAnExpiry() {
        List<DomainEvent> facts = new ArrayList<>(expired);
        facts.add(expired.get(first(expired, CaseEvent.TaskClaimed.class)));

        breaks(facts, "TaskClaimed after the case had ended");
    }

    @Test
    void nobodyFindsSomethingBeforeTheReviewIsDone() {
        breaks(without(changed, fact -> isWorkOn("security", fact)), "has found something before it was done");
    }

    @Test
    void whatHappensToAFindingHappensToOneThatWasRaised() {
        breaks(without(changed, FindingEvent.Raised.class::isInstance), "was Accepted, and never raised");
        breaks(twice(changed, first(changed, FindingEvent.Raised.class)), "was raised twice");
    }

    @Test
    void onlyWhatWasAcceptedOrProvenIsOpenAgain() {
        breaks(without(changed, FindingEvent.Accepted.class::isInstance), "EXCEPTION_EXPIRED, and was OPEN");
    }

    @Test
    void whatIsSolvedIsNotSolvedAgain() {
        breaks(twice(changed, first(changed, FindingEvent.Remediated.class)), "remediated, and was REMEDIATED");
    }

    @Test
    void anExceptionEndsWhenItsTimeHasCome() {
        int place = first(changed, FindingEvent.Reopened.class);
        FindingEvent.Reopened own = (FindingEvent.Reopened) changed.get(place);

        breaks(
                replaced(
                        changed,
                        place,
                        new FindingEvent.Reopened(
                                own.caseId(),
                                own.requestId(),
                                own.task(),
                                own.finding(),
                                own.because(),
                                own.title(),
                                own.requester(),
                                own.owner(),
                                own.dueAt(),
                                own.reopenedAt().minusSeconds(1))),
                "reopened before");
    }

    private static boolean isWorkOn(String step, DomainEvent fact) {
        return switch (fact) {
            case CaseEvent.TaskQueued queued -> queued.task().step().equals(step);
            case CaseEvent.TaskClaimed claimed -> claimed.task().step().equals(step);
            case CaseEvent.TaskCompleted done -> done.task().step().equals(step);
            default -> false;
        };
    }

    private static QuestionEvent.TakenBack takenBack(
            QuestionEvent.TakenBack own, Person by, @Nullable Person onBehalfOf) {
        return new QuestionEvent.TakenBack(
                own.caseId(),
                own.requestId(),
                own.task(),
                own.questionId(),
                own.of(),
                by,
                onBehalfOf,
                own.dueAt(),
                own.takenBackAt());
    }

    private List<DomainEvent> facts(UUID request) {
        return new Topic(Topics.APPROVALS, sound.facts).events(request);
    }

    private static CasePath path(List<DomainEvent> facts) {
        return new CasePath(facts.getFirst().requestId(), facts);
    }

    private static void breaks(List<DomainEvent> facts, String words) {
        List<String> breaches = path(facts).breaches();
        assertTrue(breaches.stream().anyMatch(breach -> breach.contains(words)), () -> words + ": " + breaches);
    }

    private static int first(List<DomainEvent> facts, Class<?> type) {
        return facts.indexOf(facts.stream().filter(type::isInstance).findFirst().orElseThrow());
    }

    private static int last(List<DomainEvent> facts, Class<?> type) {
        return facts.size() - 1 - first(facts.reversed(), type);
    }

    private static List<DomainEvent> without(List<DomainEvent> facts, Predicate<DomainEvent> which) {
        return facts.stream().filter(which.negate()).toList();
    }

    private static List<DomainEvent> removed(List<DomainEvent> facts, int place) {
        List<DomainEvent> fewer = new ArrayList<>(facts);
        fewer.remove(place);
        return fewer;
    }

    private static List<DomainEvent> twice(List<DomainEvent> facts, int place) {
        List<DomainEvent> more = new ArrayList<>(facts);
        more.add(place, facts.get(place));
        return more;
    }

    private static List<DomainEvent> replaced(List<DomainEvent> facts, int place, DomainEvent by) {
        List<DomainEvent> others = new ArrayList<>(facts);
        others.set(place, by);
        return others;
    }

    private static List<DomainEvent> takenBack(UUID request, int revision) {
        UUID caseId = UUID.randomUUID();
        return List.of(
                new CaseEvent.Opened(caseId, request, Lane.STANDARD, 1, List.of(), revision, SoundHistory.NOON),
                new CaseEvent.Cancelled(caseId, request, SoundHistory.NOON));
    }
}
