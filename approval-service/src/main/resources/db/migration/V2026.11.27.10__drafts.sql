-- What somebody has typed about a task and not sent yet, as it was typed: one draft per task, because one person has the
-- task at a time. It goes away when the task ends; what was sent then is kept elsewhere.
CREATE TABLE draft (
    task_id    uuid        PRIMARY KEY REFERENCES task,
    version    bigint      NOT NULL,
    fields     jsonb       NOT NULL,
    -- The version of the answers that were saved with it; later answers count more than those in here.
    assessment bigint      NOT NULL CHECK (assessment >= 0),
    saved_by   text        NOT NULL,
    saved_name text        NOT NULL,
    saved_at   timestamptz NOT NULL
);
