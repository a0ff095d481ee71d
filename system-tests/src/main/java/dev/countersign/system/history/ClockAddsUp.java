package dev.countersign.system.history;

import static java.util.stream.Collectors.groupingBy;

import dev.countersign.system.history.Finding.Check;
import dev.countersign.system.history.Ledgers.CaseTime;
import dev.countersign.system.history.Ledgers.Interval;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// I15.
final class ClockAddsUp {
    private final Check check = new Check("I15", "a case's intervals have no gap and no overlap, and sum to its time");

    Finding find(List<CaseTime> cases, List<Interval> intervals) {
        Map<UUID, List<Interval>> ofCase = intervals.stream().collect(groupingBy(Interval::caseId));
        for (CaseTime one : cases) {
            List<Interval> own = ofCase.getOrDefault(one.caseId(), List.of()).stream()
                    .sorted(Comparator.comparingInt(Interval::place))
                    .toList();
            goAlong(one, own);
            sum(one, own);
            ends(one);
        }
        return check.done();
    }

    private void goAlong(CaseTime one, List<Interval> intervals) {
        Instant end = one.begunAt();
        for (int i = 0; i < intervals.size(); i++) {
            Interval interval = intervals.get(i);
            check.that(interval.place() == i, "case %s: interval %s is missing", one.caseId(), i);
            check.that(
                    interval.from().equals(end),
                    "case %s: %s begins at %s, and the one before ends at %s",
                    one.caseId(),
                    interval.holder(),
                    interval.from(),
                    end);
            check.that(interval.from().isBefore(interval.until()), "case %s: %s runs back", one.caseId(), interval);
            end = interval.until();
        }
        check.that(
                end.equals(one.holderSince()),
                "case %s: the ledger ends at %s, and the case says %s",
                one.caseId(),
                end,
                one.holderSince());
    }

    private void sum(CaseTime one, List<Interval> intervals) {
        Duration sum = intervals.stream()
                .map(interval -> Duration.between(interval.from(), interval.until()))
                .reduce(Duration.ZERO, Duration::plus);
        check.that(
                sum.equals(Duration.between(one.begunAt(), one.holderSince())),
                "case %s: its intervals sum to %s, and %s have passed",
                one.caseId(),
                sum,
                Duration.between(one.begunAt(), one.holderSince()));
        check.that(
                intervals.size() == one.intervals(),
                "case %s: %s intervals are there of %s",
                one.caseId(),
                intervals.size(),
                one.intervals());
    }

    /// A clock may lag behind what another has written before: time stands still then, and never runs back.
    private void ends(CaseTime one) {
        Instant ended = one.endedAt();
        check.that(
                (ended == null) == (one.holder() != null),
                "case %s: %s has the ball, and it ended at %s",
                one.caseId(),
                one.holder(),
                ended);
        check.that(
                ended == null || !one.holderSince().isBefore(ended),
                "case %s: it ended at %s, and its ledger before that",
                one.caseId(),
                ended);
    }
}
