CREATE TABLE approval_case (
    id                   uuid        PRIMARY KEY,
    request_id           uuid        NOT NULL UNIQUE,
    request_number       bigint      NOT NULL,
    version              bigint      NOT NULL,
    -- How many events this aggregate has published: 1..event_version are on the topic or in the outbox.
    event_version        bigint      NOT NULL CHECK (event_version >= 1),
    status               text        NOT NULL CHECK (status IN (
                             'OPEN', 'APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED', 'CANCELLED', 'EXPIRED')),
    lane                 text        NOT NULL CHECK (lane IN ('FAST', 'SANDBOX', 'STANDARD', 'DECLARATION')),
    policy_version       integer     NOT NULL CHECK (policy_version >= 1),
    content              jsonb       NOT NULL,
    requester_sub        text        NOT NULL,
    requester_name       text        NOT NULL,
    requester_email      text,
    requester_department text,
    submitted_at         timestamptz NOT NULL,
    opened_at            timestamptz NOT NULL,
    ended_at             timestamptz,
    CHECK ((status = 'OPEN') = (ended_at IS NULL))
    -- No index holds a column that a command changes, and a page keeps room: an update stays on its page (HOT).
) WITH (fillfactor = 80);

-- One step's work. It repeats what a row of the queue shows, so that the queue is read from this table alone.
CREATE TABLE task (
    id             uuid          PRIMARY KEY,
    case_id        uuid          NOT NULL REFERENCES approval_case,
    place          integer       NOT NULL CHECK (place >= 0),
    version        bigint        NOT NULL,
    step           text          NOT NULL,
    kind           text          NOT NULL CHECK (kind IN ('REVIEW', 'APPROVAL')),
    team           text          NOT NULL,
    after_steps    jsonb         NOT NULL,
    target_seconds bigint        NOT NULL CHECK (target_seconds > 0),
    status         text          NOT NULL CHECK (status IN (
                       'WAITING', 'QUEUED', 'CLAIMED', 'INFO_REQUESTED', 'DONE', 'STALE', 'CANCELLED',
                       'NO_LONGER_REQUIRED')),
    request_id     uuid          NOT NULL,
    request_number bigint        NOT NULL,
    title          text          NOT NULL,
    requester_sub  text          NOT NULL,
    requester_name text          NOT NULL,
    annual_cost    numeric(19,4) NOT NULL,
    currency       text          NOT NULL,
    queued_at      timestamptz,
    due_at         timestamptz,
    claimed_by     text,
    claimed_name   text,
    claimed_at     timestamptz,
    outcome        text,
    reason         text,
    conditions     jsonb         NOT NULL DEFAULT '[]',
    offer          jsonb,
    completed_by   text,
    completed_name text,
    completed_at   timestamptz,
    UNIQUE (case_id, place),
    CHECK (status NOT IN ('QUEUED', 'CLAIMED', 'INFO_REQUESTED', 'DONE') OR (queued_at IS NOT NULL AND due_at IS NOT NULL)),
    CHECK ((status IN ('CLAIMED', 'INFO_REQUESTED')) = (claimed_by IS NOT NULL)),
    CHECK (status <> 'DONE' OR (outcome IS NOT NULL AND reason IS NOT NULL AND completed_by IS NOT NULL
                                AND completed_at IS NOT NULL)),
    CHECK (outcome IS DISTINCT FROM 'REFUSED' OR offer IS NOT NULL),
    -- Whatever the program believes: nobody acts on a request of their own.
    CONSTRAINT task_not_claimed_by_its_requester CHECK (claimed_by IS DISTINCT FROM requester_sub),
    CONSTRAINT task_not_completed_by_its_requester CHECK (completed_by IS DISTINCT FROM requester_sub)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

-- The queue of a team: those that nobody holds and those in somebody's hands are one range each, the most urgent
-- first, so that a page and "take next" read a few entries whatever the backlog.
CREATE INDEX task_queue ON task (team, status, due_at, id) WHERE status IN ('QUEUED', 'CLAIMED');
