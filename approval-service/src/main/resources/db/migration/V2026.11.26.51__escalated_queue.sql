-- What was escalated to a group is in its queue as well, in the same order: ranges of their own, beside task_queue.
CREATE INDEX task_escalated ON task (escalated_to, status, due_at, id)
    WHERE escalated_to IS NOT NULL AND status IN ('QUEUED', 'CLAIMED');
