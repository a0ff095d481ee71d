package dev.countersign.system.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.countersign.system.history.Ledgers.CaseTime;
import dev.countersign.system.history.Ledgers.Entry;
import dev.countersign.system.history.Ledgers.Interval;
import dev.countersign.system.history.Ledgers.Seal;
import dev.countersign.system.history.Ledgers.Timer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What {@link InvariantsTest} is for the cases, this is for what is kept beside them.
class LedgersTest {
    private final SoundHistory sound = new SoundHistory();
    private final SoundLedgers ledgers = sound.ledgers;

    @Test
    void aDecisionThatIsNotInTheRecordBreaksI9() {
        ledgers.entries.removeLast();
        ledgers.seals.removeLast();

        onlyBroken("I9", "in the record as []");
    }

    @Test
    void aDecisionThatNobodyWasToldBreaksI9() {
        Entry last = ledgers.entries.getLast();
        ledgers.entries.add(new Entry(
                99, UUID.randomUUID(), last.at(), "DECISION", last.actor(), null, UUID.randomUUID(), last.payload()));
        ledgers.waiting.add(99L);

        onlyBroken("I9", "that nobody was told");
    }

    @Test
    void aDecisionThatDoesNotNameOnWhoseBehalfItWasMadeBreaksI9() {
        forgetPrincipals();

        onlyBroken("I9", "in the record as");
    }

    @Test
    void anEntryThatWasChangedBreaksI9() {
        Entry first = ledgers.entries.getFirst();
        ledgers.entries.set(0, changed(first, first.payload().replace("good", "bad")));

        onlyBroken("I9", "not the one that was sealed");
    }

    @Test
    void aPlaceThatIsMissingBreaksI9() {
        Seal second = ledgers.seals.remove(1);
        ledgers.waiting.add(second.sequence());

        onlyBroken("I9", "place 2 of the chain is missing");
    }

    @Test
    void anEntryThatNeverCameIntoTheChainBreaksI9() {
        ledgers.seals.removeLast();

        onlyBroken("I9", "neither in the chain nor waits for it");
    }

    @Test
    void whatWaitsToBeChainedBreaksNothing() {
        ledgers.waiting.add(ledgers.seals.removeLast().sequence());

        assertEquals(List.of(), broken());
    }

    @Test
    void aTimerThatFiredTwiceBreaksI11() {
        ledgers.timers.add(ledgers.timers.getFirst());

        onlyBroken("I11", "fired 2 times");
    }

    @Test
    void aTimerThatFiredAndLeftNoTraceInItsCaseBreaksI11() {
        ledgers.timers.add(new Timer(
                "TASK_OVERDUE",
                sound.approved,
                UUID.randomUUID(),
                SoundHistory.NOON,
                "FIRED",
                SoundHistory.NOON.plusSeconds(1)));

        onlyBroken("I11", "its case tells of 0");
    }

    @Test
    void whatCameWithoutATimerBreaksI11() {
        ledgers.timers.removeIf(timer -> timer.kind().equals("REQUEST_EXPIRY_WARNING"));

        onlyBroken("I11", "has come without a timer");
    }

    @Test
    void aTimerThatFiredTooEarlyBreaksI11() {
        Timer first = ledgers.timers.getFirst();
        ledgers.timers.set(
                0,
                new Timer(
                        first.kind(),
                        first.requestId(),
                        first.subject(),
                        first.dueAt(),
                        "FIRED",
                        first.dueAt().minusSeconds(1)));

        onlyBroken("I11", "fired before it was due");
    }

    @Test
    void anExpiryThatExpiredNothingBreaksI11() {
        Timer first = ledgers.timers.getFirst();
        ledgers.timers.add(new Timer(
                "REQUEST_EXPIRES",
                first.requestId(),
                first.subject(),
                first.dueAt(),
                "FIRED",
                first.dueAt().plusSeconds(1)));

        onlyBroken("I11", "its case tells of 0");
    }

    @Test
    void aGapBetweenIntervalsBreaksI15() {
        Interval second = ledgers.intervals.get(1);
        ledgers.intervals.set(
                1,
                new Interval(second.caseId(), 1, second.holder(), second.from().plusMillis(1), second.until()));

        onlyBroken("I15", "and the one before ends at");
    }

    @Test
    void anOverlapOfIntervalsBreaksI15() {
        Interval second = ledgers.intervals.get(1);
        ledgers.intervals.set(
                1,
                new Interval(second.caseId(), 1, second.holder(), second.from().minusMillis(1), second.until()));

        onlyBroken("I15", "its intervals sum to");
    }

    @Test
    void anIntervalThatIsLostBreaksI15() {
        ledgers.intervals.removeFirst();

        onlyBroken("I15", "interval 0 is missing");
    }

    @Test
    void aCaseThatEndedWhileSomebodyHasTheBallBreaksI15() {
        CaseTime first = ledgers.times.getFirst();
        ledgers.times.set(
                0,
                new CaseTime(
                        first.caseId(),
                        first.begunAt(),
                        first.endedAt(),
                        "IT",
                        first.holderSince(),
                        first.intervals()));

        onlyBroken("I15", "IT has the ball");
    }

    @Test
    void aLedgerThatEndsBeforeItsCaseBreaksI15() {
        CaseTime first = ledgers.times.getFirst();
        ledgers.times.set(
                0,
                new CaseTime(
                        first.caseId(),
                        first.begunAt(),
                        SoundHistory.NOON.plusSeconds(1),
                        null,
                        first.holderSince(),
                        first.intervals()));

        onlyBroken("I15", "its ledger before that");
    }

    /// The record was made so from the beginning: its chain is whole.
    private void forgetPrincipals() {
        List<Entry> entries = List.copyOf(ledgers.entries);
        ledgers.entries.clear();
        ledgers.seals.clear();
        String hash = RecordChain.BEGINNING;
        for (Entry entry : entries) {
            Entry other = new Entry(
                    entry.sequence(),
                    entry.id(),
                    entry.at(),
                    entry.kind(),
                    entry.actor(),
                    null,
                    entry.subject(),
                    entry.payload());
            hash = RecordChain.next(hash, other);
            ledgers.entries.add(other);
            ledgers.seals.add(new Seal(ledgers.seals.size() + 1L, other.sequence(), hash));
        }
    }

    private static Entry changed(Entry entry, String payload) {
        return new Entry(
                entry.sequence(),
                entry.id(),
                entry.at(),
                entry.kind(),
                entry.actor(),
                entry.principal(),
                entry.subject(),
                payload);
    }

    private List<Finding> broken() {
        return sound.findings().stream().filter(finding -> !finding.holds()).toList();
    }

    private void onlyBroken(String invariant, String words) {
        List<Finding> broken = broken();
        assertEquals(List.of(invariant), broken.stream().map(Finding::invariant).toList(), () -> Finding.table(broken));
        assertTrue(
                broken.getFirst().breaches().stream().anyMatch(breach -> breach.contains(words)),
                () -> Finding.table(broken));
    }
}
