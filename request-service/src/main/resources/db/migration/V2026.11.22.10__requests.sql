CREATE SEQUENCE purchase_request_number START 1001;

CREATE TABLE purchase_request (
    id                   uuid        PRIMARY KEY,
    number               bigint      NOT NULL UNIQUE,
    version              bigint      NOT NULL,
    -- How many events this aggregate has published: 1..event_version are on the topic or in the outbox.
    event_version        bigint      NOT NULL DEFAULT 0,
    status               text        NOT NULL CHECK (status IN (
                             'DRAFT', 'SUBMITTED', 'IN_REVIEW', 'WAITING_ON_REQUESTER', 'WITHDRAWN',
                             'APPROVED', 'APPROVED_WITH_CONDITIONS', 'REJECTED', 'EXPIRED')),
    status_since         timestamptz NOT NULL,
    revision             integer     NOT NULL DEFAULT 0,
    product              text        NOT NULL,
    content              jsonb       NOT NULL,
    requester_sub        text        NOT NULL,
    requester_name       text        NOT NULL,
    requester_email      text,
    requester_department text,
    created_at           timestamptz NOT NULL,
    submitted_at         timestamptz,
    decided_at           timestamptz,
    answer               jsonb,
    CHECK ((status = 'DRAFT') = (submitted_at IS NULL))
);
CREATE INDEX purchase_request_of_requester ON purchase_request (requester_sub, created_at DESC, id DESC);
CREATE INDEX purchase_request_of_department ON purchase_request (requester_department, created_at DESC, id DESC)
    WHERE status <> 'DRAFT';
CREATE INDEX purchase_request_newest ON purchase_request (created_at DESC, id DESC) WHERE status <> 'DRAFT';

-- What was handed in, as it was handed in. A row never changes.
CREATE TABLE request_revision (
    request_id   uuid        NOT NULL REFERENCES purchase_request,
    revision     integer     NOT NULL CHECK (revision >= 1),
    content      jsonb       NOT NULL,
    submitted_at timestamptz NOT NULL,
    PRIMARY KEY (request_id, revision)
);

-- What approval-service has told about the steps of a request's case.
CREATE TABLE request_step (
    task_id      uuid        PRIMARY KEY,
    request_id   uuid        NOT NULL REFERENCES purchase_request,
    place        integer     NOT NULL,
    step         text        NOT NULL,
    kind         text        NOT NULL,
    team         text        NOT NULL,
    status       text        NOT NULL CHECK (status IN ('WAITING', 'QUEUED', 'CLAIMED', 'DONE', 'NO_LONGER_REQUIRED')),
    person       text,
    queued_at    timestamptz,
    due_at       timestamptz,
    completed_at timestamptz,
    outcome      text,
    reason       text
);
CREATE INDEX request_step_of_request ON request_step (request_id, place);
CREATE INDEX request_step_of_team ON request_step (team, request_id);
