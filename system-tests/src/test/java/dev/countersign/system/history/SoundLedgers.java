package dev.countersign.system.history;

import dev.countersign.contracts.CaseEvent;
import dev.countersign.contracts.DomainEvent;
import dev.countersign.system.history.Ledgers.Book;
import dev.countersign.system.history.Ledgers.CaseTime;
import dev.countersign.system.history.Ledgers.Entry;
import dev.countersign.system.history.Ledgers.Interval;
import dev.countersign.system.history.Ledgers.Party;
import dev.countersign.system.history.Ledgers.Seal;
import dev.countersign.system.history.Ledgers.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// What approval-service keeps beside the cases of a {@link SoundHistory}.
final class SoundLedgers {
    private static final Instant BEGUN = SoundHistory.NOON.minus(Duration.ofHours(3));
    private static final Instant ASKED = BEGUN.plus(Duration.ofHours(1));

    final List<CaseTime> times = new ArrayList<>();
    final List<Interval> intervals = new ArrayList<>();
    final List<Timer> timers = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    final List<Seal> seals = new ArrayList<>();
    final Set<Long> waiting = new HashSet<>();

    Ledgers ledgers() {
        return new Ledgers(times, intervals, timers, new Book(entries, seals, waiting));
    }

    void hear(DomainEvent event) {
        switch (event) {
            case CaseEvent.Opened opened -> {
                times.add(new CaseTime(opened.caseId(), BEGUN, null, "REQUESTER", ASKED, 1));
                intervals.add(new Interval(opened.caseId(), 0, "IT", BEGUN, ASKED));
            }
            case CaseEvent.Decided decided -> {
                end(decided.caseId(), decided.decidedAt());
                record(decided);
            }
            case CaseEvent.Cancelled cancelled -> end(cancelled.caseId(), cancelled.cancelledAt());
            case CaseEvent.Expired expired -> end(expired.caseId(), expired.expiredAt());
            default -> {}
        }
    }

    void escalated(UUID request, UUID task) {
        timers.add(new Timer("TASK_OVERDUE", request, task, ASKED, "FIRED", ASKED.plusMillis(300)));
        timers.add(new Timer("TASK_OVERDUE", request, task, ASKED.plusSeconds(9), "CANCELLED", SoundHistory.NOON));
    }

    /// Settled a moment after the end that it has made.
    void expired(UUID request, UUID question) {
        timers.add(new Timer("REQUEST_EXPIRY_WARNING", request, question, BEGUN, "FIRED", ASKED));
        timers.add(new Timer(
                "REQUEST_EXPIRES", request, question, SoundHistory.NOON, "FIRED", SoundHistory.NOON.plusMillis(3)));
    }

    private void end(UUID caseId, Instant at) {
        CaseTime open = new CaseTime(caseId, BEGUN, null, "REQUESTER", ASKED, 1);
        if (times.remove(open)) {
            times.add(new CaseTime(caseId, BEGUN, at, null, at, 2));
            intervals.add(new Interval(caseId, 1, "REQUESTER", ASKED, at));
        }
    }

    private void record(CaseEvent.Decided decided) {
        Party principal = decided.onBehalfOf() == null
                ? null
                : new Party(decided.onBehalfOf().sub(), decided.onBehalfOf().name());
        Entry entry = new Entry(
                entries.size() + 1L,
                UUID.randomUUID(),
                decided.decidedAt(),
                "DECISION",
                new Party(decided.decidedBy().sub(), decided.decidedBy().name()),
                principal,
                decided.caseId(),
                "{\"decision\":\"" + decided.decision() + "\",\"reason\":\"A \\\"good\\\" one\"}");
        entries.add(entry);
        String before =
                seals.isEmpty() ? RecordChain.BEGINNING : seals.getLast().hash();
        seals.add(new Seal(seals.size() + 1L, entry.sequence(), RecordChain.next(before, entry)));
    }
}
