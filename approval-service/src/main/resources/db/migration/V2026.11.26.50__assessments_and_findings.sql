-- The answers to the questions of the policy about one task. A task that is done again is assessed again: each end of it
-- leaves its answers for good, and at most one assessment of a task is still being written.
CREATE TABLE assessment (
    id           uuid        PRIMARY KEY,
    version      bigint      NOT NULL,
    task_id      uuid        NOT NULL REFERENCES task,
    -- Counts the assessments of the task, from 1.
    number       integer     NOT NULL CHECK (number >= 1),
    request_id   uuid        NOT NULL,
    step         text        NOT NULL,
    answers      jsonb       NOT NULL,
    saved_by     text        NOT NULL,
    saved_name   text        NOT NULL,
    saved_at     timestamptz NOT NULL,
    completed_at timestamptz,
    UNIQUE (task_id, number)
);
CREATE UNIQUE INDEX assessment_one_open_of_a_task ON assessment (task_id) WHERE completed_at IS NULL;
-- The earlier answers from which a further assessment starts.
CREATE INDEX assessment_of_step ON assessment (request_id, step, completed_at) WHERE completed_at IS NOT NULL;

CREATE FUNCTION assessment_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The answers with which a task has ended are never changed.';
END $$;
CREATE TRIGGER assessment_stays BEFORE UPDATE ON assessment
    FOR EACH ROW WHEN (OLD.completed_at IS NOT NULL) EXECUTE FUNCTION assessment_stays();
REVOKE DELETE, TRUNCATE ON assessment FROM countersign_approval_service;

-- Documents that speak against findings. Rows are only ever added.
CREATE TABLE evidence (
    id            uuid        PRIMARY KEY,
    finding_id    uuid        NOT NULL,
    title         text        NOT NULL,
    link          text,
    attachment_id uuid,
    -- The last day on which it counts, and the first moment behind it.
    valid_until   date        NOT NULL,
    expires_at    timestamptz NOT NULL,
    added_by      text        NOT NULL,
    added_name    text        NOT NULL,
    added_at      timestamptz NOT NULL,
    CHECK (link IS NOT NULL OR attachment_id IS NOT NULL)
);
REVOKE UPDATE, DELETE, TRUNCATE ON evidence FROM countersign_approval_service;

-- What reviews have found wrong. It lives on when its case is decided.
CREATE TABLE finding (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    request_id      uuid        NOT NULL,
    case_id         uuid        NOT NULL REFERENCES approval_case,
    task_id         uuid        NOT NULL REFERENCES task,
    step            text        NOT NULL,
    team            text        NOT NULL,
    question        text,
    title           text        NOT NULL,
    severity        text        NOT NULL CHECK (severity IN ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
    status          text        NOT NULL CHECK (status IN ('OPEN', 'REMEDIATED', 'ACCEPTED', 'CONDITION', 'SUPERSEDED')),
    owner_name      text,
    owner_email     text,
    until_day       date,
    until_at        timestamptz,
    words           text,
    evidence_id     uuid        REFERENCES evidence,
    raised_by       text        NOT NULL,
    raised_name     text        NOT NULL,
    raised_for      text,
    raised_for_name text,
    raised_at       timestamptz NOT NULL,
    changed_at      timestamptz NOT NULL,
    CHECK ((owner_name IS NULL) = (owner_email IS NULL)),
    CHECK ((until_day IS NULL) = (until_at IS NULL)),
    -- Whatever the program believes: a risk is accepted until a day, with a reason and an owner, and what is open is due.
    CONSTRAINT finding_exception_expires
        CHECK (status <> 'ACCEPTED' OR (until_at IS NOT NULL AND words IS NOT NULL AND owner_email IS NOT NULL)),
    CONSTRAINT finding_open_is_due CHECK (status <> 'OPEN' OR (until_at IS NOT NULL AND owner_email IS NOT NULL))
);
ALTER TABLE evidence ADD FOREIGN KEY (finding_id) REFERENCES finding DEFERRABLE INITIALLY DEFERRED;
CREATE INDEX finding_of_request ON finding (request_id);
CREATE INDEX finding_of_task ON finding (task_id);
CREATE INDEX finding_of_evidence ON finding (evidence_id) WHERE evidence_id IS NOT NULL;
CREATE INDEX finding_open ON finding (team, until_at, id) WHERE status = 'OPEN';
REVOKE DELETE, TRUNCATE ON finding FROM countersign_approval_service;

-- To live with a risk is a decision that is recorded.
ALTER TABLE record_entry DROP CONSTRAINT record_entry_kind_check,
    ADD CONSTRAINT record_entry_kind_check CHECK (kind IN (
        'DECISION', 'POLICY_PUBLISHED', 'DELEGATION', 'EXCEPTION', 'OPERATOR_ACTION'));
