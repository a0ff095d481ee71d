package dev.countersign.approval;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// Makes time pass for tests that do not wait: what would be due later is due already.
public final class DueTimes {
    private DueTimes() {}

    /// The target of a task ended an hour ago.
    public static void pass(UUID task) throws SQLException {
        Database.change(
                "UPDATE task SET due_at = date_trunc('second', clock_timestamp()) - interval '1 hour' WHERE id = ?",
                task);
        Database.change(
                "UPDATE timer SET due_at = task.due_at FROM task WHERE task.id = timer.subject AND task.id = ?"
                        + " AND state = 'PENDING'",
                task);
    }

    /// Timers of this kind about this are due.
    public static void pass(String kind, UUID subject) throws SQLException {
        Database.change(
                "UPDATE timer SET due_at = clock_timestamp() - interval '1 hour' WHERE kind = ? AND subject = ?"
                        + " AND state = 'PENDING'",
                kind,
                subject);
    }

    /// What became of the timers about this, the oldest first, such as `TASK_OVERDUE FIRED`.
    public static List<String> statesOf(UUID subject) {
        return Database.read("SELECT kind || ' ' || state FROM timer WHERE subject = ? ORDER BY due_at, id", subject);
    }
}
