-- Events that a business transaction has decided and that are not on their topic yet. Rows leave when the broker
-- has acknowledged them, so the table is almost always empty.
CREATE TABLE outbox (
    stripe            smallint    NOT NULL CHECK (stripe BETWEEN 0 AND 63),
    sequence          bigint      GENERATED ALWAYS AS IDENTITY,
    event_id          uuid        NOT NULL,
    aggregate_id      uuid        NOT NULL,
    aggregate_version bigint      NOT NULL CHECK (aggregate_version >= 1),
    topic             text        NOT NULL,
    headers           text[]      NOT NULL,
    payload           bytea       NOT NULL,
    created_at        timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (stripe, sequence),
    CONSTRAINT outbox_one_event_per_version UNIQUE (topic, aggregate_id, aggregate_version),
    -- Below the broker's 1 MiB, so that what is too large is refused here and never at the relay.
    CONSTRAINT outbox_payload_fits CHECK (octet_length(payload) <= 917504)
) WITH (fillfactor = 70, autovacuum_vacuum_scale_factor = 0.0, autovacuum_vacuum_threshold = 2000);
