-- What somebody is told in the app. A row is for one person (`person:<sub>`) or for a group (`team:security`).
CREATE TABLE notice (
    id            uuid        PRIMARY KEY,
    audience      text        NOT NULL,
    kind          text        NOT NULL CHECK (kind IN ('SUBMITTED', 'YOUR_TURN', 'DECIDED')),
    request_id    uuid        NOT NULL,
    -- What it is about: the task of a turn, otherwise the request.
    subject_id    uuid        NOT NULL,
    -- Nobody is told as a member of a team about a request of their own.
    requester_sub text        NOT NULL,
    title         text        NOT NULL,
    words         text        NOT NULL,
    link          text        NOT NULL CHECK (link ~ '^/[^/]'),
    happened_at   timestamptz NOT NULL,
    created_at    timestamptz NOT NULL,
    -- Since when nobody of the audience needs to do anything about it any more.
    settled_at    timestamptz,
    CONSTRAINT notice_once UNIQUE (subject_id, kind, audience, happened_at)
);
CREATE INDEX notice_newest ON notice (audience, created_at DESC, id DESC);
CREATE INDEX notice_unsettled ON notice (audience, created_at DESC, id DESC) WHERE settled_at IS NULL;
CREATE INDEX notice_open_turns ON notice (request_id) WHERE kind = 'YOUR_TURN' AND settled_at IS NULL;

CREATE TABLE notice_read (
    notice_id uuid        NOT NULL REFERENCES notice,
    person    text        NOT NULL,
    read_at   timestamptz NOT NULL,
    PRIMARY KEY (notice_id, person)
);
