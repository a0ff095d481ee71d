package dev.countersign.system.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.Envelope;
import dev.countersign.contracts.FindingEvent;
import dev.countersign.contracts.Lane;
import dev.countersign.contracts.RequestEvent;
import dev.countersign.contracts.TaskKind;
import dev.countersign.contracts.TaskOutcome;
import dev.countersign.contracts.TaskRef;
import dev.countersign.contracts.Topics;
import dev.countersign.system.Products;
import dev.countersign.system.history.History.CaughtLetter;
import dev.countersign.system.history.History.Ending;
import dev.countersign.system.history.History.Fact;
import dev.countersign.system.history.History.Letter;
import dev.countersign.system.history.History.Parked;
import dev.countersign.system.history.History.Repeated;
import dev.countersign.system.history.History.StoredCase;
import dev.countersign.system.history.History.StoredDelegation;
import dev.countersign.system.history.History.StoredMail;
import dev.countersign.system.history.History.StoredNotice;
import dev.countersign.system.history.History.StoredRequest;
import dev.countersign.system.history.History.StoredTask;
import dev.countersign.system.history.History.StoryEntry;
import dev.countersign.system.history.History.Submission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A checker that finds nothing is worth something only if it would find something.
class InvariantsTest {
    private final SoundHistory sound = new SoundHistory();

    @Test
    void nothingIsFoundWhereAllIsWell() {
        // When
        List<Finding> findings = sound.findings();

        // Then
        assertTrue(findings.stream().allMatch(Finding::holds), () -> Finding.table(findings));
        assertTrue(findings.stream().allMatch(finding -> finding.checked() > 0), () -> Finding.table(findings));
    }

    @Test
    void aSubmissionThatWasAnsweredAndIsNotThereBreaksI1() {
        sound.submissions.add(new Submission("Lost", Set.of(UUID.randomUUID())));

        onlyBroken("I1");
    }

    @Test
    void oneSubmissionThatMadeTwoRequestsBreaksI1() {
        UUID twice = UUID.randomUUID();
        sound.tell(new RequestEvent.Submitted(twice, 1002, 1, Products.number(0), SoundHistory.MIA, SoundHistory.NOON));
        sound.tell(new CaseEvent.Opened(twice, twice, Lane.FAST, 1, List.of(), 1, SoundHistory.NOON));
        sound.requests.add(new StoredRequest(twice, "Product of " + sound.approved, "IN_REVIEW", 1));
        sound.cases.add(new StoredCase(twice, 1, "OPEN", 1));

        onlyBroken("I1");
    }

    @Test
    void aRequestThatNobodyAskedForBreaksI1() {
        sound.requests.add(new StoredRequest(UUID.randomUUID(), "Out of nowhere", "DRAFT", 0));

        onlyBroken("I1");
    }

    @Test
    void anEventThatWasCommittedAndNeverCameBreaksI2() {
        sound.requests.add(new StoredRequest(UUID.randomUUID(), "Never answered", "SUBMITTED", 1));

        assertBroken("I2");
    }

    @Test
    void aDelegationThatNobodyWasToldOfBreaksI2() {
        sound.delegations.add(new StoredDelegation(UUID.randomUUID(), 1));

        onlyBroken("I2");
    }

    @Test
    void anEventThatWasNeverCommittedBreaksI2() {
        sound.cases.replaceAll(found ->
                found.requestId().equals(sound.refused) ? new StoredCase(sound.refused, 1, "REJECTED", 4) : found);

        onlyBroken("I2");
    }

    @Test
    void twoEventsOfOneVersionBreakI2() {
        Fact first = sound.factsOf(sound.approved, Topics.REQUESTS).getFirst();
        Envelope head = Topic.envelope(first);
        UUID other = UUID.randomUUID();
        sound.facts.add(new Fact(
                first.topic(),
                first.partition(),
                sound.facts.size(),
                Optional.of(new Envelope(other, head.type(), head.source(), head.aggregateId(), 1, head.time())),
                first.event()));

        assertBroken("I2");
    }

    @Test
    void anInversionOnTheTopicBreaksI3() {
        Fact opened = sound.factsOf(sound.approved, Topics.APPROVALS).getFirst();
        sound.facts.remove(opened);
        sound.facts.add(new Fact(
                opened.topic(), opened.partition(), sound.facts.size() + 100, opened.envelope(), opened.event()));

        assertBroken("I3");
    }

    @Test
    void anAggregateOnTwoPartitionsBreaksI3() {
        Fact decided = sound.factsOf(sound.approved, Topics.APPROVALS).getLast();
        sound.facts.remove(decided);
        sound.facts.add(new Fact(decided.topic(), 99, decided.offset(), decided.envelope(), decided.event()));

        onlyBroken("I3");
    }

    @Test
    void aDuplicateOnTheTopicBreaksNothing() {
        Fact opened = sound.factsOf(sound.approved, Topics.APPROVALS).getFirst();
        sound.facts.add(new Fact(
                opened.topic(), opened.partition(), sound.facts.size() + 100, opened.envelope(), opened.event()));

        List<Finding> findings = sound.findings();

        assertTrue(findings.stream().allMatch(Finding::holds), () -> Finding.table(findings));
    }

    @Test
    void anEventThatWasAppliedTwiceBreaksI4() {
        sound.byRequests.applied.add(sound.byRequests.applied.getFirst());

        onlyBroken("I4");
    }

    @Test
    void anEventThatIsOnNoTopicAndWasAppliedBreaksI4() {
        sound.byNotifications.applied.add(UUID.randomUUID());

        onlyBroken("I4");
    }

    @Test
    void aSecondEffectOfOneEventBreaksI4() {
        sound.story.add(new StoryEntry(sound.approved, "DECIDED"));

        onlyBroken("I4");
    }

    @Test
    void anEffectThatIsMissingBreaksI4() {
        sound.notices.remove(new StoredNotice(sound.approved, "DECIDED"));

        onlyBroken("I4");
    }

    @Test
    void aSecondCaseForOneRequestBreaksI4() {
        sound.cases.add(new StoredCase(sound.approved, 2, "OPEN", 0));

        assertBroken("I4");
    }

    @Test
    void aStatusThatTheFactsDoNotSayBreaksI5() {
        sound.requests.replaceAll(found -> found.id().equals(sound.approved)
                ? new StoredRequest(found.id(), found.product(), "IN_REVIEW", found.events())
                : found);

        onlyBroken("I5");
    }

    @Test
    void aFactAfterTheEndBreaksI5() {
        sound.tell(new CaseEvent.Cancelled(sound.approved, sound.approved, SoundHistory.NOON));
        sound.cases.replaceAll(found ->
                found.requestId().equals(sound.approved) ? new StoredCase(sound.approved, 1, "APPROVED", 9) : found);

        onlyBroken("I5");
    }

    @Test
    void aTaskThatBeganBeforeItsTurnBreaksI5() {
        sound.facts.removeIf(fact -> fact.event().orElseThrow() instanceof CaseEvent.TaskCompleted done
                && done.requestId().equals(sound.approved)
                && done.task().step().equals("security"));

        assertBroken("I5");
    }

    @Test
    void twoOutcomesOfOneTaskBreakI6() {
        Fact done = sound.facts.stream()
                .filter(fact -> fact.event().orElseThrow() instanceof CaseEvent.TaskCompleted)
                .findFirst()
                .orElseThrow();
        sound.publish(done.event().orElseThrow());

        assertBroken("I6");
    }

    @Test
    void twoWhoWereBothToldThatTheyHadDecidedBreakI6() {
        Ending ending = sound.endings.getFirst();
        sound.endings.add(new Ending(ending.task(), "sofia", TaskOutcome.CLEARED));

        onlyBroken("I6");
    }

    @Test
    void aStoredOutcomeThatWasNotToldBreaksI6() {
        sound.tasks.replaceAll(task -> "CANCELLED".equals(task.status())
                ? new StoredTask(task.id(), task.requestId(), "DONE", "CLEARED", "sam")
                : task);

        onlyBroken("I6");
    }

    @Test
    void aCarriedOutcomeThatIsStoredOtherwiseBreaksI6() {
        StoredTask carried = sound.tasks.stream()
                .filter(task -> task.requestId().equals(sound.changed) && "sam".equals(task.completedBy()))
                .toList()
                .getLast();
        sound.tasks.remove(carried);
        sound.tasks.add(new StoredTask(carried.id(), sound.changed, "DONE", "REFUSED", "sam"));

        onlyBroken("I6");
    }

    @Test
    void aRequesterWhoActsBreaksI7() {
        sound.publish(new CaseEvent.TaskReleased(
                sound.approved,
                sound.approved,
                new TaskRef(UUID.randomUUID(), "security", TaskKind.REVIEW, "team:security"),
                SoundHistory.MIA,
                null,
                SoundHistory.NOON));

        assertBroken("I7");
    }

    @Test
    void aDelegateOfTheRequesterWhoActsBreaksI7() {
        sound.publish(new CaseEvent.TaskReleased(
                sound.approved,
                sound.approved,
                new TaskRef(UUID.randomUUID(), "security", TaskKind.REVIEW, "team:security"),
                SoundHistory.SAM,
                SoundHistory.MIA,
                SoundHistory.NOON));

        assertBroken("I7");
    }

    @Test
    void anotherAnswerUnderTheSameKeyBreaksI8() {
        sound.repeated.add(new Repeated("mia", "POST /api/requests", Set.of("201 one", "201 another")));

        onlyBroken("I8");
    }

    @Test
    void aMailThatWasSentAndDidNotArriveBreaksI10() {
        sound.mails.add(new StoredMail(UUID.randomUUID(), "mia@example.com", "SENT"));

        onlyBroken("I10");
    }

    @Test
    void aMailThatIsNeitherSentNorFailedBreaksI10() {
        sound.mails.add(new StoredMail(UUID.randomUUID(), "mia@example.com", "QUEUED"));

        onlyBroken("I10");
    }

    @Test
    void aMailUnderTheIdOfAnotherBreaksI10() {
        sound.letters.add(new CaughtLetter(sound.mails.getFirst().id(), "sam@example.com"));

        onlyBroken("I10");
    }

    @Test
    void anEventThatCannotBeReadBreaksI13() {
        Fact decided = sound.factsOf(sound.refused, Topics.APPROVALS).getLast();
        sound.facts.remove(decided);
        sound.facts.add(
                new Fact(decided.topic(), decided.partition(), decided.offset(), decided.envelope(), Optional.empty()));

        assertBroken("I13");
    }

    @Test
    void aRequesterWhoAllowsWhatWasFoundBreaksI7() {
        FindingEvent.Accepted own = sound.facts.stream()
                .flatMap(fact -> fact.event().stream())
                .filter(FindingEvent.Accepted.class::isInstance)
                .map(FindingEvent.Accepted.class::cast)
                .findFirst()
                .orElseThrow();
        sound.publish(new FindingEvent.Accepted(
                own.caseId(),
                own.requestId(),
                own.task(),
                own.finding(),
                own.reason(),
                own.until(),
                own.title(),
                own.requester(),
                own.owner(),
                SoundHistory.SAM,
                SoundHistory.MIA,
                own.acceptedAt()));

        assertBroken("I7");
    }

    @Test
    void aFindingThatItsRequesterNeverHeardOfBreaksI4() {
        sound.notices.remove(new StoredNotice(sound.changed, "FINDING_REOPENED"));

        onlyBroken("I4");
    }

    @Test
    void anEventThatNobodyHasBreaksI12() {
        UUID decided = Topic.envelope(
                        sound.factsOf(sound.approved, Topics.APPROVALS).getLast())
                .id();
        sound.byNotifications.applied.remove(decided);
        sound.notices.remove(new StoredNotice(sound.approved, "DECIDED"));

        onlyBroken("I12");
    }

    @Test
    void anEventThatIsAppliedAndParkedBreaksI12() {
        UUID applied = sound.byApprovals.applied.getFirst();
        sound.byApprovals.parked.add(new Parked(Topics.REQUESTS, applied));

        onlyBroken("I12");
    }

    @Test
    void anEventThatIsAppliedAndDeadBreaksI12() {
        UUID applied = sound.byApprovals.applied.getFirst();
        sound.byApprovals.letters.add(new Letter(Topics.REQUESTS, 0, 0, Optional.of(applied), "DEAD"));

        onlyBroken("I12");
    }

    @Test
    void aReplayWithoutAnEffectBreaksI12() {
        UUID applied = sound.byNotifications.applied.removeFirst();
        sound.notices.remove(new StoredNotice(sound.approved, "SUBMITTED"));
        sound.byNotifications.letters.add(new Letter(Topics.REQUESTS, 0, 0, Optional.of(applied), "REPLAYED"));

        onlyBroken("I12");
    }

    @Test
    void garbageThatIsNotAmongTheDeadBreaksI12() {
        sound.facts.add(new Fact(Topics.REQUESTS, 3, 900, Optional.empty(), Optional.empty()));

        onlyBroken("I12");
    }

    @Test
    void whatWasReplayedOrSkippedIsAccountedFor() {
        UUID replayed = sound.byApprovals.applied.getFirst();
        sound.byApprovals.letters.add(new Letter(Topics.REQUESTS, 0, 0, Optional.of(replayed), "REPLAYED"));
        sound.facts.add(new Fact(Topics.REQUESTS, 3, 900, Optional.empty(), Optional.empty()));
        sound.byApprovals.letters.add(new Letter(Topics.REQUESTS, 3, 900, Optional.empty(), "SKIPPED"));
        sound.byNotifications.letters.add(new Letter(Topics.REQUESTS, 3, 900, Optional.empty(), "SKIPPED"));

        List<Finding> findings = sound.findings();

        assertTrue(findings.stream().allMatch(Finding::holds), () -> Finding.table(findings));
    }

    private void assertBroken(String invariant) {
        List<Finding> findings = sound.findings();
        assertTrue(
                findings.stream().anyMatch(finding -> finding.invariant().equals(invariant) && !finding.holds()),
                () -> Finding.table(findings));
    }

    private void onlyBroken(String invariant) {
        List<Finding> findings = sound.findings();
        List<String> broken = findings.stream()
                .filter(finding -> !finding.holds())
                .map(Finding::invariant)
                .toList();
        assertEquals(List.of(invariant), broken, () -> Finding.table(findings));
    }
}
