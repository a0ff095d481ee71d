ALTER TABLE purchase_request
    -- The highest revision that there has been; `revision` is the one whose content is shown.
    ADD COLUMN last_revision       integer NOT NULL DEFAULT 0,
    -- The highest revision that was taken back: what is said of it later changes nothing.
    ADD COLUMN taken_back_revision integer NOT NULL DEFAULT 0,
    -- While a change of it is looked at: the revision that was approved, whole.
    ADD COLUMN approved            jsonb,
    -- The last revision that did not get its yes.
    ADD COLUMN not_approved        jsonb,
    ADD COLUMN holder              text CHECK (holder IN ('IT', 'REQUESTER', 'VENDOR', 'NOBODY')),
    ADD COLUMN holder_since        timestamptz;
UPDATE purchase_request
   SET last_revision = revision,
       holder = CASE WHEN status IN ('DRAFT', 'WAITING_ON_REQUESTER') THEN 'REQUESTER'
                     WHEN status IN ('SUBMITTED', 'IN_REVIEW') THEN 'IT' ELSE 'NOBODY' END,
       holder_since = status_since;
ALTER TABLE purchase_request
    ALTER COLUMN holder SET NOT NULL,
    ALTER COLUMN holder_since SET NOT NULL,
    ADD CHECK (revision <= last_revision);

-- Why the requester has changed it.
ALTER TABLE request_revision ADD COLUMN reason text;

ALTER TABLE request_step
    DROP CONSTRAINT request_step_status_check,
    ADD CONSTRAINT request_step_status_check CHECK (status IN (
        'WAITING', 'QUEUED', 'CLAIMED', 'INFO_REQUESTED', 'STALE', 'DONE', 'NO_LONGER_REQUIRED')),
    -- Steps of an earlier case are kept: who was asked may go on seeing the request.
    ADD COLUMN of_last_case   boolean NOT NULL DEFAULT true,
    ADD COLUMN because        text,
    ADD COLUMN on_behalf_of   text,
    ADD COLUMN asked_of       text CHECK (asked_of IN ('REQUESTER', 'VENDOR')),
    ADD COLUMN forwarded_from text,
    ADD COLUMN escalated_to   text;
CREATE INDEX request_step_of_escalation ON request_step (escalated_to, request_id) WHERE escalated_to IS NOT NULL;

CREATE TABLE request_question (
    id            uuid        PRIMARY KEY,
    request_id    uuid        NOT NULL REFERENCES purchase_request,
    task_id       uuid        NOT NULL,
    step          text        NOT NULL,
    asked_of      text        NOT NULL CHECK (asked_of IN ('REQUESTER', 'VENDOR')),
    question      text        NOT NULL,
    asked_by      text        NOT NULL,
    on_behalf_of  text,
    asked_at      timestamptz NOT NULL,
    expires_at    timestamptz,
    status        text        NOT NULL CHECK (status IN ('OPEN', 'ANSWERED', 'NOT_NEEDED')),
    answer        text,
    answered_by   text,
    settled_at    timestamptz,
    CHECK ((status = 'OPEN') = (settled_at IS NULL)),
    CHECK ((status = 'ANSWERED') = (answer IS NOT NULL))
);
CREATE INDEX request_question_of_request ON request_question (request_id, asked_at, id);

-- On whose behalf somebody acted.
ALTER TABLE timeline_entry ADD COLUMN on_behalf_of text;
