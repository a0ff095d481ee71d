-- Which events had their effect. An effect and its row are one transaction.
CREATE TABLE inbox_event (
    consumer   text        NOT NULL,
    event_id   uuid        NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, event_id)
);

-- How far each aggregate has come, and whether one of its events has to be looked at first.
CREATE TABLE inbox_position (
    consumer     text    NOT NULL,
    topic        text    NOT NULL,
    aggregate_id uuid    NOT NULL,
    last_version bigint  NOT NULL DEFAULT 0,
    blocked      boolean NOT NULL DEFAULT false,
    PRIMARY KEY (consumer, topic, aggregate_id)
) WITH (fillfactor = 70);

-- Events that came too early, or behind a dead one.
CREATE TABLE inbox_parked (
    consumer          text        NOT NULL,
    topic             text        NOT NULL,
    aggregate_id      uuid        NOT NULL,
    aggregate_version bigint      NOT NULL,
    event_id          uuid        NOT NULL,
    record_partition  integer     NOT NULL,
    record_offset     bigint      NOT NULL,
    headers           text[]      NOT NULL,
    payload           bytea       NOT NULL,
    parked_at         timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (consumer, topic, aggregate_id, aggregate_version)
);

-- Events that cannot be applied, with their bytes as they came, until an operator replays or skips them.
CREATE TABLE dead_letter (
    id                uuid        PRIMARY KEY,
    consumer          text        NOT NULL,
    topic             text        NOT NULL,
    record_partition  integer     NOT NULL,
    record_offset     bigint      NOT NULL,
    record_key        bytea,
    headers           text[]      NOT NULL,
    payload           bytea       NOT NULL,
    aggregate_id      uuid,
    aggregate_version bigint,
    event_id          uuid,
    error             text        NOT NULL,
    failed_at         timestamptz NOT NULL DEFAULT now(),
    status            text        NOT NULL DEFAULT 'DEAD' CHECK (status IN ('DEAD', 'REPLAYED', 'SKIPPED')),
    resolved_at       timestamptz,
    resolved_by       text,
    reason            text,
    UNIQUE (consumer, topic, record_partition, record_offset),
    CHECK ((status = 'DEAD') = (resolved_at IS NULL)),
    CHECK (status <> 'SKIPPED' OR reason IS NOT NULL)
);
CREATE INDEX dead_letter_of_aggregate ON dead_letter (consumer, topic, aggregate_id) WHERE status = 'DEAD';
CREATE INDEX dead_letter_open ON dead_letter (id) WHERE status = 'DEAD';
