-- A request that is changed after its answer has a further case; an answer never changes.
ALTER TABLE approval_case
    ADD COLUMN round            integer     NOT NULL DEFAULT 1 CHECK (round >= 1),
    ADD COLUMN revision         integer     NOT NULL DEFAULT 1 CHECK (revision >= 1),
    -- The end of the ledger of time; what lies before is in holder_interval.
    ADD COLUMN holder           text        CHECK (holder IN ('IT', 'REQUESTER', 'VENDOR', 'NOBODY')),
    ADD COLUMN holder_since     timestamptz,
    ADD COLUMN holder_intervals integer     NOT NULL DEFAULT 0,
    DROP CONSTRAINT approval_case_request_id_key,
    ADD CONSTRAINT approval_case_of_a_round UNIQUE (request_id, round);
ALTER TABLE approval_case ALTER COLUMN round DROP DEFAULT, ALTER COLUMN revision DROP DEFAULT,
    ALTER COLUMN holder_intervals DROP DEFAULT;

-- Until now IT had the ball from the submission to the end: nobody could be asked anything.
UPDATE approval_case SET holder = CASE WHEN status = 'OPEN' THEN 'IT' END,
    holder_since = CASE WHEN status = 'OPEN' THEN least(submitted_at, opened_at) ELSE ended_at END,
    holder_intervals = CASE WHEN status = 'OPEN' THEN 0 ELSE 1 END;
ALTER TABLE approval_case ALTER COLUMN holder_since SET NOT NULL,
    ADD CONSTRAINT approval_case_held_while_open CHECK ((status = 'OPEN') = (holder IS NOT NULL));

-- Who had the ball, and for how long: without a gap and without an overlap, so that the parts sum to the whole. Rows are
-- only ever added.
CREATE TABLE holder_interval (
    case_id  uuid        NOT NULL REFERENCES approval_case,
    place    integer     NOT NULL CHECK (place >= 0),
    holder   text        NOT NULL CHECK (holder IN ('IT', 'REQUESTER', 'VENDOR', 'NOBODY')),
    from_at  timestamptz NOT NULL,
    until_at timestamptz NOT NULL,
    PRIMARY KEY (case_id, place),
    CHECK (from_at < until_at)
);
INSERT INTO holder_interval (case_id, place, holder, from_at, until_at)
    SELECT id, 0, 'IT', least(submitted_at, opened_at), ended_at FROM approval_case
    WHERE ended_at > least(submitted_at, opened_at);
UPDATE approval_case c SET holder_intervals = 0
    WHERE holder_intervals = 1 AND NOT EXISTS (SELECT FROM holder_interval i WHERE i.case_id = c.id);
REVOKE UPDATE, DELETE, TRUNCATE ON holder_interval FROM countersign_approval_service;

ALTER TABLE task
    ADD COLUMN planned_team       text,
    ADD COLUMN escalated_to       text,
    ADD COLUMN because            text,
    ADD COLUMN asked_of           text CHECK (asked_of IN ('REQUESTER', 'VENDOR')),
    ADD COLUMN dispensed          text CHECK (dispensed IN ('ASKED_ALREADY', 'NOT_NEEDED_NOW')),
    ADD COLUMN claimed_email      text,
    ADD COLUMN claimed_for        text,
    ADD COLUMN claimed_for_name   text,
    ADD COLUMN completed_for      text,
    ADD COLUMN completed_for_name text,
    ALTER COLUMN conditions DROP NOT NULL,
    ALTER COLUMN conditions DROP DEFAULT,
    ADD CONSTRAINT task_asked_of CHECK ((status = 'INFO_REQUESTED') = (asked_of IS NOT NULL)),
    -- Whatever the program believes: nobody acts on a request of their own by way of a delegate either.
    ADD CONSTRAINT task_not_claimed_for_its_requester CHECK (claimed_for IS DISTINCT FROM requester_sub),
    ADD CONSTRAINT task_not_completed_for_its_requester CHECK (completed_for IS DISTINCT FROM requester_sub);
UPDATE task SET planned_team = team, conditions = CASE WHEN outcome IS NOT NULL THEN conditions END;
ALTER TABLE task ALTER COLUMN planned_team SET NOT NULL,
    ADD CONSTRAINT task_conditions_with_outcome CHECK ((outcome IS NULL) = (conditions IS NULL));

-- What the holder of a task had to know before they could go on.
CREATE TABLE question (
    id            uuid        PRIMARY KEY,
    case_id       uuid        NOT NULL REFERENCES approval_case,
    task_id       uuid        NOT NULL REFERENCES task,
    asked_of      text        NOT NULL CHECK (asked_of IN ('REQUESTER', 'VENDOR')),
    text          text        NOT NULL,
    asked_by      text        NOT NULL,
    asked_name    text        NOT NULL,
    asked_at      timestamptz NOT NULL,
    left_seconds  bigint      NOT NULL CHECK (left_seconds >= 0),
    answer        text,
    answered_by   text,
    answered_name text,
    settled_at    timestamptz,
    CHECK ((answer IS NULL) = (answered_by IS NULL)),
    CHECK (answer IS NULL OR settled_at IS NOT NULL)
);
CREATE INDEX question_of_case ON question (case_id);
CREATE UNIQUE INDEX question_one_open_of_a_task ON question (task_id) WHERE settled_at IS NULL;
