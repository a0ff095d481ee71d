package dev.countersign.approval.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who had the ball in a case, and for how long. Durations are ISO 8601, to the microsecond.
///
/// @param openedAt when the clock began: when what the case is about was handed in
/// @param endedAt absent while the case is open
/// @param elapsed from the beginning to the end, or until now
/// @param holder who has the ball now; absent when the case has ended
/// @param holders for how long each had it; they sum to `elapsed` exactly
/// @param intervals without a gap and without an overlap, the last until the end or until now
@JsonInclude(JsonInclude.Include.NON_NULL)
record ClockView(
        int round,
        Instant openedAt,
        @Nullable Instant endedAt,
        @JsonSerialize(using = ToStringSerializer.class) Duration elapsed,
        @Nullable Holder holder,

        @JsonSerialize(contentUsing = ToStringSerializer.class)
        Map<Holder, Duration> holders,

        List<Interval> intervals) {
    ClockView {
        intervals = List.copyOf(intervals);
    }

    static ClockView of(ApprovalCase found, Instant now) {
        CaseClock clock = found.clock();
        List<Interval> intervals =
                new ArrayList<>(found.intervals().stream().map(Interval::of).toList());
        Instant began =
                intervals.isEmpty() ? clock.since() : intervals.getFirst().from();
        @Nullable Holder holder = clock.holder();
        Instant until = clock.since().plus(clock.sofar(now));
        if (holder != null && until.isAfter(clock.since())) {
            intervals.add(new Interval(holder, clock.since(), until));
        }
        return new ClockView(
                found.origin().round(),
                began,
                holder == null ? until : null,
                Duration.between(began, until),
                holder,
                sums(intervals),
                intervals);
    }

    private static Map<Holder, Duration> sums(List<Interval> intervals) {
        Map<Holder, Duration> sums = new EnumMap<>(Holder.class);
        for (Holder holder : Holder.values()) {
            sums.put(holder, Duration.ZERO);
        }
        intervals.forEach(interval ->
                sums.merge(interval.holder(), Duration.between(interval.from(), interval.until()), Duration::plus));
        return sums;
    }

    record Interval(Holder holder, Instant from, Instant until) {
        static Interval of(HolderInterval interval) {
            return new Interval(interval.holder(), interval.from(), interval.until());
        }
    }
}
