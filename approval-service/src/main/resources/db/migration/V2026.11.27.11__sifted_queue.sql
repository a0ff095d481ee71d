-- The queue can be sifted by lane, kind and holder, and still every page is a few ranges of an index.
ALTER TABLE task ADD COLUMN lane text CHECK (lane IN ('FAST', 'SANDBOX', 'STANDARD', 'DECLARATION'));
UPDATE task SET lane = c.lane FROM approval_case c WHERE c.id = task.case_id;
-- A replica of the release before, which runs beside the new ones for a while, does not say which: most are of this one.
ALTER TABLE task ALTER COLUMN lane SET DEFAULT 'STANDARD';
ALTER TABLE task ALTER COLUMN lane SET NOT NULL;
-- In words of their own about the status, so that only what is written in the same words is read from here: the planner
-- takes a lane to be spread evenly over task_queue, and would look for a rare one through the whole of it.
CREATE INDEX task_sifted ON task (team, status, kind, lane, due_at, id) WHERE lower(status) IN ('queued', 'claimed');
CREATE INDEX task_sifted_escalated ON task (escalated_to, status, kind, lane, due_at, id)
    WHERE escalated_to IS NOT NULL AND lower(status) IN ('queued', 'claimed');
CREATE INDEX task_held ON task (claimed_by, due_at, id) WHERE status = 'CLAIMED';
-- Requests are looked for by their number. A case keeps its number for good, so this costs no further change.
CREATE INDEX approval_case_number ON approval_case (request_number);
