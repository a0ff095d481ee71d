-- Who has been seen signed in here: tasks are given to people, and only the identity provider knows them all.
CREATE TABLE person (
    sub        text        PRIMARY KEY,
    name       text        NOT NULL,
    email      text,
    department text,
    teams      text[]      NOT NULL,
    seen_at    timestamptz NOT NULL
);
CREATE INDEX person_teams ON person USING gin (teams);

-- Somebody does the work of somebody else for a time. It ends by itself: whoever asks looks at the time.
CREATE TABLE delegation (
    id              uuid        PRIMARY KEY,
    version         bigint      NOT NULL,
    principal_sub   text        NOT NULL,
    principal_name  text        NOT NULL,
    principal_email text,
    delegate_sub    text        NOT NULL,
    delegate_name   text        NOT NULL,
    delegate_email  text,
    kinds           text[]      NOT NULL CHECK (cardinality(kinds) > 0 AND kinds <@ ARRAY['REVIEW', 'APPROVAL']),
    -- The principal's own when they granted it. What others have left to the principal is not among them.
    teams           text[]      NOT NULL CHECK (cardinality(teams) > 0),
    from_at         timestamptz NOT NULL,
    until_at        timestamptz NOT NULL,
    granted_at      timestamptz NOT NULL,
    revoked_at      timestamptz,
    CHECK (from_at < until_at),
    CONSTRAINT delegation_not_to_oneself CHECK (delegate_sub <> principal_sub)
);
CREATE INDEX delegation_in_force ON delegation (delegate_sub, until_at) WHERE revoked_at IS NULL;
CREATE INDEX delegation_received ON delegation (delegate_sub, granted_at DESC, id DESC);
CREATE INDEX delegation_given ON delegation (principal_sub, granted_at DESC, id DESC);
-- What somebody was entitled to stays to be read.
REVOKE DELETE, TRUNCATE ON delegation FROM countersign_approval_service;
