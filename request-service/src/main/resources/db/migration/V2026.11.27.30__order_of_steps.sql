-- The names of the steps that a step waits for. Absent in what was told before, or applied by a replica of the release
-- before this one: then it is not known what comes after what.
ALTER TABLE request_step ADD COLUMN after_steps jsonb;
