-- The program knows which kinds there are.
ALTER TABLE notice DROP CONSTRAINT notice_kind_check;
ALTER TABLE notice ADD CONSTRAINT notice_kind_check CHECK (kind ~ '^[A-Z][A-Z_]*$');
