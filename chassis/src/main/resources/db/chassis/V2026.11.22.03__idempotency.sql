-- Replies to requests that carried an Idempotency-Key, so that a repeated request gets the reply of the first.
CREATE TABLE idempotency_key (
    person       text        NOT NULL,
    route        text        NOT NULL,
    key          text        NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
    fingerprint  bytea       NOT NULL,
    status       smallint,
    headers      text[],
    body         text,
    created_at   timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (person, route, key)
);
CREATE INDEX idempotency_key_age ON idempotency_key (created_at);
