package dev.countersign.approval.tasks;

import java.util.Arrays;
import java.util.stream.Collectors;

/// How a task comes before a team: as its own, or because it was escalated to it. Each is one range of an
/// index of its own, `task_queue` and `task_escalated`.
enum Reach {
    OWN("t.team"),
    ESCALATED("t.escalated_to");

    /// Where a page says how many tasks it wants.
    static final String MOST = ":most";

    /// Where it says how many it looks through for a match.
    static final String LOOKED_THROUGH = ":through";

    /// What of a team's tasks a scope has. It is in a CASE, of which the planner guesses nothing: it would
    /// take a team of one requester for an empty one, and sort.
    private static final String IN_SCOPE = """
        CASE WHEN mine.kind IS NULL THEN true ELSE t.kind = mine.kind
            AND t.requester_sub <> mine.not_of AND t.beneficiary_email IS DISTINCT FROM mine.not_for END\
        """;

    /// Whose parameters are who asks: nobody takes what is their own or made on their behalf.
    private static final String OWN_OR_FOR_ME = "t.requester_sub = ? OR t.beneficiary_email = ?";

    private final String team;

    Reach(String team) {
        this.team = team;
    }

    /// The branches of a page, whose parameters are the cursor and until when it is due. How many is left open
    /// ({@link #MOST}, {@link #LOOKED_THROUGH}).
    ///
    /// @param tasks which tasks there are, with parameters of their own before all others
    /// @param open which tasks are open, in the words of the indexes that are to be read
    /// @param more further conditions, with parameters of their own behind when it is due
    /// @param match a condition that no index knows, with parameters of its own at the end; empty for none
    static String pages(String tasks, String open, String more, String match) {
        String branch = """
            SELECT id, request_id, request_number, step, kind, lane, t.team, escalated_to, title, requester_sub,
                   requester_name, annual_cost, currency, t.status, claimed_by, claimed_name, claimed_for,
                   claimed_for_name, queued_at, due_at, target_seconds, version
            FROM TASKS t
            WHERE %2$s = mine.team AND t.status = shown.status AND OPEN AND %3$s
              AND (t.due_at, t.id) > (?, ?) AND t.due_at < ? MORE
            ORDER BY t.due_at, t.id LIMIT\
            """.replace("TASKS", tasks).replace("OPEN", open).replace("MORE", more);
        return union(
                match.isEmpty()
                        ? branch + " " + MOST
                        : "SELECT * FROM (" + branch + " " + LOOKED_THROUGH + ") AS looked WHERE " + match
                                + " ORDER BY due_at, id LIMIT " + MOST);
    }

    /// The branches of {@link Queue#HEADS}, whose parameters are who asks.
    static String heads() {
        return union("""
            SELECT '%1$s' AS reach, due_at, id FROM task t
            WHERE %2$s = mine.team AND t.status = 'QUEUED' AND CASE WHEN OWN_OR_FOR_ME THEN false ELSE %3$s END
            ORDER BY t.due_at, t.id LIMIT 1\
            """.replace("OWN_OR_FOR_ME", OWN_OR_FOR_ME));
    }

    /// Locks the most urgent task that nobody holds and its case, in the order in which every command changes
    /// them, so that nobody waits in a circle. The case alone would not do: a lock reads its own row again,
    /// and the task's would be as old as the statement.
    String lockFirst() {
        return """
            SELECT t.id FROM task t JOIN approval_case c ON c.id = t.case_id
            WHERE %s = ? AND t.status = 'QUEUED'
              AND CASE WHEN %s THEN false WHEN ?::text IS NULL THEN true ELSE t.kind = ?
                      AND t.requester_sub <> ? AND t.beneficiary_email IS DISTINCT FROM ? END
            ORDER BY t.due_at, t.id LIMIT 1
            FOR NO KEY UPDATE OF c, t SKIP LOCKED\
            """.formatted(team, OWN_OR_FOR_ME);
    }

    private static String union(String branch) {
        return Arrays.stream(values())
                .map(reach -> "(" + branch.formatted(reach.name(), reach.team, IN_SCOPE) + ")")
                .collect(Collectors.joining(" UNION ALL "));
    }
}
