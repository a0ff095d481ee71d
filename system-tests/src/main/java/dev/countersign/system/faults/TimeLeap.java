package dev.countersign.system.faults;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// Targets are hours and requesters have days to answer, so nothing of that would be due in a run. Here it is: as the
/// integration tests do, by the times in the tables of approval-service, under people who act on the same tasks.
/// Whoever read a task before loses against this as against any other change.
final class TimeLeap {
    private static final String TARGETS = """
            WITH due AS (
                SELECT task.id AS task, timer.id AS timer FROM timer
                JOIN task ON task.id = timer.subject AND task.due_at = timer.due_at
                WHERE timer.kind = 'TASK_OVERDUE' AND timer.state = 'PENDING' AND task.status IN ('QUEUED', 'CLAIMED')
                LIMIT 150 FOR UPDATE SKIP LOCKED),
            passed AS (
                UPDATE task SET due_at = now(), version = version + 1 FROM due WHERE task.id = due.task)
            UPDATE timer SET due_at = now() FROM due WHERE timer.id = due.timer""";

    private static final String ANSWERS = """
            UPDATE timer SET due_at = now() WHERE id IN (
                SELECT timer.id FROM timer JOIN question ON question.id = timer.subject
                WHERE timer.kind IN ('REQUEST_EXPIRY_WARNING', 'REQUEST_EXPIRES') AND timer.state = 'PENDING'
                    AND question.settled_at IS NULL AND random() < 0.3
                LIMIT 50 FOR UPDATE OF timer SKIP LOCKED)""";

    /// There may be nothing to do for anybody for a moment.
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final BrokenDatabase approvals;
    private final CountDownLatch over;

    TimeLeap(BrokenDatabase approvals, CountDownLatch over) {
        this.approvals = approvals;
        this.over = over;
    }

    /// @return whether there was anything whose time could come
    boolean come() {
        return Attempts.until(() -> approvals.change(TARGETS) + approvals.change(ANSWERS) > 0, LONGEST, over);
    }
}
