-- What the application of the tests does with an event: one row each time, so that twice is seen as twice.
CREATE TABLE ledger (
    entry      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    request_id uuid   NOT NULL,
    number     bigint NOT NULL
);
CREATE INDEX ledger_of_request ON ledger (request_id, entry);

-- Where an aggregate stands, as the version column of a service's own table would tell.
CREATE TABLE written (
    id      uuid   PRIMARY KEY,
    version bigint NOT NULL
);
