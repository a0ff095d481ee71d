-- Which kinds there are is said once, in the code: whatever else people are told needs no change here.
ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE notice ADD CONSTRAINT notice_kind_check CHECK (kind ~ '^[A-Z][A-Z_]*$');

-- What asks somebody to do something, and is settled when its request ends.
DROP INDEX notice_open_turns;
CREATE INDEX notice_open_work ON notice (request_id) WHERE settled_at IS NULL
    AND kind IN ('YOUR_TURN', 'ESCALATED', 'ASSIGNED', 'ANSWERED', 'ASKED', 'EXPIRING');

-- What requesters have not answered yet, and who waits for it. A row goes when nobody waits any more.
CREATE TABLE open_question (
    id          uuid PRIMARY KEY,
    request_id  uuid NOT NULL,
    task_id     uuid NOT NULL,
    asker_sub   text NOT NULL,
    asker_name  text NOT NULL,
    asker_email text,
    link        text NOT NULL CHECK (link ~ '^/[^/]')
);
CREATE INDEX open_question_of_request ON open_question (request_id);
CREATE INDEX open_question_of_task ON open_question (task_id);
