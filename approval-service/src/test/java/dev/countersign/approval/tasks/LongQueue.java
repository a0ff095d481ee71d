package dev.countersign.approval.tasks;

import dev.countersign.approval.Database;
import java.sql.SQLException;

/// More work than a few people could do.
final class LongQueue {
    private LongQueue() {}

    /// Cases with one task each, past the service: there is no quicker way to a long queue.
    ///
    /// @param status `QUEUED`, or `CLAIMED` by Sofia
    static void fill(String team, String status, int count) throws SQLException {
        Database.change("""
            WITH made AS (
                INSERT INTO approval_case (id, request_id, request_number, version, event_version, status, lane,
                    policy_version, content, requester_sub, requester_name, submitted_at, opened_at, round, revision,
                    holder, holder_since, holder_intervals)
                SELECT gen_random_uuid(), gen_random_uuid(), n, 0, 2, 'OPEN', 'STANDARD', 1,
                    '{"product":"P","vendor":"V","purpose":"x","annualCost":{"amount":"1.00","currency":"EUR"},
                      "seats":1,"customerData":false,"websiteTags":false,"costCentre":"CC-1042"}',
                    'mia', 'Mia Brandt', now(), now(), 1, 1, 'IT', now(), 0
                FROM generate_series(1, ?) AS n RETURNING id, request_id, request_number)
            INSERT INTO task (id, case_id, place, version, step, kind, team, planned_team, after_steps, target_seconds, status,
                request_id, request_number, title, requester_sub, requester_name, annual_cost, currency, queued_at,
                due_at, lane, claimed_by, claimed_name, claimed_at)
            SELECT gen_random_uuid(), id, 0, 0, 'security', 'REVIEW', team, team, '[]', 3600, ?, request_id, request_number,
                'P (V)', 'mia', 'Mia Brandt', 1, 'EUR', now(), now() + (random() * 100)::int * interval '1 minute', 'STANDARD',
                CASE WHEN ? = 'CLAIMED' THEN 'sofia' END, CASE WHEN ? = 'CLAIMED' THEN 'Sofia Lindqvist' END,
                CASE WHEN ? = 'CLAIMED' THEN now() END
            FROM made, (VALUES (?)) AS t (team)\
            """, count, status, status, status, status, team);
    }
}
