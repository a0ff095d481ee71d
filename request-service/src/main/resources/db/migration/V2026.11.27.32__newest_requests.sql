-- Whoever sees all requests sees drafts of their own among them, so the list was never read from an index without drafts.
DROP INDEX purchase_request_newest;
CREATE INDEX purchase_request_newest ON purchase_request (created_at DESC, id DESC);
