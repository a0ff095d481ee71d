-- What is to be looked at again at a certain time. Whoever looks first, after whatever restart, finds it here.
CREATE TABLE timer (
    id         uuid        PRIMARY KEY,
    -- Not checked: while replicas are replaced, an older one leaves to the newer what it does not know.
    kind       text        NOT NULL,
    request_id uuid        NOT NULL,
    -- What it is about: a task, a question, ...
    subject    uuid        NOT NULL,
    due_at     timestamptz NOT NULL,
    state      text        NOT NULL DEFAULT 'PENDING' CHECK (state IN ('PENDING', 'FIRED', 'CANCELLED')),
    created_at timestamptz NOT NULL DEFAULT now(),
    settled_at timestamptz,
    -- How often it has failed, what was wrong last, and before when nobody tries again.
    attempts   integer     NOT NULL DEFAULT 0,
    error      text,
    retry_at   timestamptz,
    CHECK ((state = 'PENDING') = (settled_at IS NULL))
);
CREATE INDEX timer_pending ON timer (due_at, id) WHERE state = 'PENDING';
-- Whatever the program believes: nothing fires twice. What was for nothing may be set again.
CREATE UNIQUE INDEX timer_once ON timer (kind, subject, due_at) WHERE state <> 'CANCELLED';
