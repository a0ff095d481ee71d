package dev.countersign.system.bench.load;

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

    /// @return whether its time is before the deadline
    boolean awaitNext(long deadline) throws InterruptedException {
        long now = System.nanoTime();
        long at = interval == 0 ? now : next;
        if (at >= deadline || now >= deadline) {
            return false;
        }
        if (at > now) {
            Thread.sleep(java.time.Duration.ofNanos(at - now));
        }
        next += interval;
        return true;
    }
}
