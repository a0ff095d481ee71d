CREATE TABLE request_comment (
    id           uuid        PRIMARY KEY,
    request_id   uuid        NOT NULL REFERENCES purchase_request ON DELETE CASCADE,
    said_at      timestamptz NOT NULL,
    author_sub   text        NOT NULL,
    author_name  text        NOT NULL,
    author_email text,
    text         text        NOT NULL CHECK (char_length(text) BETWEEN 1 AND 4000)
);
CREATE INDEX request_comment_of_request ON request_comment (request_id, said_at DESC, id DESC);

CREATE TABLE comment_mention (
    comment_id  uuid NOT NULL REFERENCES request_comment ON DELETE CASCADE,
    person_sub  text NOT NULL,
    person_name text NOT NULL,
    PRIMARY KEY (comment_id, person_sub)
);

-- Who goes on seeing a request, whatever department or team they come to be in.
CREATE TABLE watcher (
    request_id   uuid        NOT NULL REFERENCES purchase_request ON DELETE CASCADE,
    person_sub   text        NOT NULL,
    person_name  text        NOT NULL,
    person_email text,
    since        timestamptz NOT NULL,
    PRIMARY KEY (request_id, person_sub)
);

-- To tell people by mail what concerns them; entries from before have none.
ALTER TABLE timeline_entry ADD COLUMN actor_email text;
