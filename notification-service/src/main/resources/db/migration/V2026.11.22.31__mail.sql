-- One mail to one address, written in the transaction of the notice that it carries. A row that is under way has its
-- due_at in the future: when the process dies, the mail becomes due again.
CREATE TABLE mail_delivery (
    id         uuid        PRIMARY KEY,
    notice_id  uuid        NOT NULL REFERENCES notice,
    address    text        NOT NULL,
    subject    text        NOT NULL,
    words      text        NOT NULL,
    action     text        NOT NULL,
    link       text        NOT NULL,
    status     text        NOT NULL DEFAULT 'QUEUED' CHECK (status IN ('QUEUED', 'SENT', 'FAILED')),
    attempts   integer     NOT NULL DEFAULT 0,
    due_at     timestamptz NOT NULL DEFAULT now(),
    last_error text,
    created_at timestamptz NOT NULL DEFAULT now(),
    ended_at   timestamptz,
    CONSTRAINT mail_once UNIQUE (notice_id, address),
    CHECK ((status = 'QUEUED') = (ended_at IS NULL)),
    -- No header is made of more than one line.
    CHECK (address !~ '[[:cntrl:]]' AND subject !~ '[[:cntrl:]]')
) WITH (fillfactor = 80);
CREATE INDEX mail_delivery_due ON mail_delivery (due_at) WHERE status = 'QUEUED';
CREATE INDEX mail_delivery_failed ON mail_delivery (id) WHERE status = 'FAILED';
