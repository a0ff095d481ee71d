package dev.countersign.approval.cases;

import java.time.Duration;
import java.time.Instant;

/// Whether the target of a task can be kept.
public enum Pace {
    ON_TRACK,
    /// Three quarters of the target have passed.
    AT_RISK,
    OVERDUE;

    private static final int QUARTERS = 4;

    /// @param target business time
    /// @param due when it ends
    public static Pace of(Duration target, Instant due, Moment now) {
        if (now.at().isAfter(due)) {
            return OVERDUE;
        }
        return now.until(due).multipliedBy(QUARTERS).compareTo(target) > 0 ? ON_TRACK : AT_RISK;
    }
}
