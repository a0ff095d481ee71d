ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE notice ADD CONSTRAINT notice_kind_check CHECK (kind IN ('SUBMITTED', 'YOUR_TURN', 'DECIDED', 'COMMENTED'));
