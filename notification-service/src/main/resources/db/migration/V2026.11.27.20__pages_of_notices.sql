-- A page of an inbox is read from indexes, however much lies before it: what is unread, what is settled, and what
-- somebody has read although it is not settled, each newest first.

-- When a notice for one person was read. Who of a team has read theirs is in notice_read alone.
ALTER TABLE notice ADD COLUMN read_at timestamptz;
-- When the notice was posted.
ALTER TABLE notice_read ADD COLUMN posted_at timestamptz;

UPDATE notice_read AS r SET posted_at = n.created_at FROM notice AS n WHERE n.id = r.notice_id;
UPDATE notice AS n SET read_at = r.read_at FROM notice_read AS r
WHERE r.notice_id = n.id AND n.audience ~ '^(person|mail):';

-- Filled in here, so that a replica of the release before this one, which does not know them, can go on.
CREATE FUNCTION notice_is_read() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.posted_at := (SELECT created_at FROM notice WHERE id = NEW.notice_id);
    UPDATE notice SET read_at = NEW.read_at
    WHERE id = NEW.notice_id AND read_at IS NULL AND audience ~ '^(person|mail):';
    RETURN NEW;
END $$;
CREATE TRIGGER notice_is_read BEFORE INSERT ON notice_read FOR EACH ROW EXECUTE FUNCTION notice_is_read();
ALTER TABLE notice_read ALTER COLUMN posted_at SET NOT NULL;

DROP INDEX notice_unsettled;
CREATE INDEX notice_unread ON notice (audience, created_at DESC, id DESC) WHERE settled_at IS NULL AND read_at IS NULL;
CREATE INDEX notice_settled ON notice (audience, created_at DESC, id DESC) WHERE settled_at IS NOT NULL;
CREATE INDEX notice_read_newest ON notice_read (person, posted_at DESC, notice_id DESC);

-- A few audiences have most of the notices, a team thousands, and thousands of people a few each. For one whose size it
-- does not know the planner takes the average, a few, and sorts all of a team's; it is to expect many, and to read them in
-- order until there are enough.
ALTER TABLE notice ALTER COLUMN audience SET (n_distinct = 2);
ANALYZE notice;
