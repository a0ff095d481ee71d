CREATE TABLE attachment (
    id            uuid        PRIMARY KEY,
    -- A draft that goes away takes its attachments along.
    request_id    uuid        NOT NULL REFERENCES purchase_request ON DELETE CASCADE,
    name          text        NOT NULL CHECK (char_length(name) BETWEEN 1 AND 200),
    media_type    text        NOT NULL,
    size          bigint      NOT NULL CHECK (size > 0),
    sha256        text        NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    added_at      timestamptz NOT NULL,
    added_by_sub  text        NOT NULL,
    added_by_name text        NOT NULL
);
CREATE INDEX attachment_of_request ON attachment (request_id, added_at, id);

-- The bytes come before the row above, in one transaction: the reference is looked at when it ends.
CREATE TABLE attachment_chunk (
    attachment_id uuid    NOT NULL REFERENCES attachment ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    place         integer NOT NULL CHECK (place >= 0),
    bytes         bytea   NOT NULL CHECK (octet_length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (attachment_id, place)
);
-- Documents and images are compressed already.
ALTER TABLE attachment_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;
