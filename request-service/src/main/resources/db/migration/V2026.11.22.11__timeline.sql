CREATE TABLE timeline_entry (
    id          uuid        PRIMARY KEY,
    request_id  uuid        NOT NULL,
    happened_at timestamptz NOT NULL,
    kind        text        NOT NULL,
    actor_sub   text,
    actor_name  text,
    step        text,
    words       text
);
CREATE INDEX timeline_entry_of_request ON timeline_entry (request_id, happened_at, id);
