-- What has happened to the cases of a request and who did it, as the events tell it. Rows are only ever added. The case is
-- checked at the end, because several cases that open in one transaction are written after their history.
CREATE TABLE case_history (
    request_id     uuid        NOT NULL,
    version        bigint      NOT NULL CHECK (version >= 1),
    case_id        uuid        NOT NULL REFERENCES approval_case DEFERRABLE INITIALLY DEFERRED,
    at             timestamptz NOT NULL,
    type           text        NOT NULL,
    task_id        uuid,
    actor_sub      text,
    actor_name     text,
    principal_sub  text,
    principal_name text,
    data           jsonb       NOT NULL,
    PRIMARY KEY (request_id, version),
    CHECK ((actor_sub IS NULL) = (actor_name IS NULL)),
    CHECK ((principal_sub IS NULL) = (principal_name IS NULL))
);
CREATE INDEX case_history_of_case ON case_history (case_id);
REVOKE UPDATE, DELETE, TRUNCATE ON case_history FROM countersign_approval_service;
