-- What was decided and done. Rows are inserted by the transaction that acts, in no order that anybody could rely on: a
-- lower sequence may be committed later.
CREATE TABLE record_entry (
    sequence       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id             uuid        NOT NULL UNIQUE,
    at             timestamptz NOT NULL,
    kind           text        NOT NULL CHECK (kind IN (
                       'DECISION', 'POLICY_PUBLISHED', 'DELEGATION', 'OPERATOR_ACTION')),
    actor_sub      text        NOT NULL,
    actor_name     text        NOT NULL,
    principal_sub  text,
    principal_name text,
    subject        uuid        NOT NULL,
    -- Canonical JSON (RFC 8785). As text, because jsonb would write it in another way than it was hashed.
    payload        text        NOT NULL,
    CHECK ((principal_sub IS NULL) = (principal_name IS NULL))
);
-- A case is decided once.
CREATE UNIQUE INDEX record_one_decision_of_a_case ON record_entry (subject) WHERE kind = 'DECISION';

-- Which entries the sealer has not taken yet; the only table here that rows leave. It spares the sealer a search through
-- the whole record. What would be taken out of it by stealth shows as an entry without a seal.
CREATE TABLE record_waiting (
    sequence bigint PRIMARY KEY
);

-- The chain: place 1, 2, 3, ... without gap, each hash over the one before and its entry.
CREATE TABLE record_seal (
    place          bigint      PRIMARY KEY CHECK (place >= 1),
    entry_sequence bigint      NOT NULL UNIQUE REFERENCES record_entry,
    hash           bytea       NOT NULL CHECK (octet_length(hash) = 32),
    sealed_at      timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Heads that were signed; what counts is their copy on the topic. Here they say what was signed last, and when.
CREATE TABLE record_signature (
    number    bigint      PRIMARY KEY CHECK (number >= 1),
    entries   bigint      NOT NULL UNIQUE,
    signed_at timestamptz NOT NULL
);

REVOKE UPDATE, DELETE, TRUNCATE ON record_entry, record_seal, record_signature FROM countersign_approval_service;
