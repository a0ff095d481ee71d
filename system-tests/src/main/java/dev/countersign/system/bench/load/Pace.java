package dev.countersign.system.bench.load;

import java.util.OptionalLong;

/// When a user begins the next lifecycle: at once, or at even intervals. Who is late begins at once and skips nothing.
final class Pace {
    private final long interval;
    private long next;

    private Pace(long interval, long first) {
        this.interval = interval;
        this.next = first;
    }

    /// The users of a job begin one after the other within an interval.
    static Pace of(Job job, int user, long begun) {
        if (job.perSecond() == 0) {
            return new Pace(0, begun);
        }
        long interval = (long) (job.users() * 1e9 / job.perSecond());
        return new Pace(interval, begun + interval * user / job.users());
    }

    /// The next time; every call counts as one.
    ///
    /// @param now nanoseconds of the clock that the deadline is of as well
    /// @return how many nanoseconds it is until then; empty when that is behind the deadline
    OptionalLong next(long now, long deadline) {
        long at = interval == 0 ? now : next;
        if (at >= deadline || now >= deadline) {
            return OptionalLong.empty();
        }
        next += interval;
        return OptionalLong.of(Math.max(0, at - now));
    }
}
