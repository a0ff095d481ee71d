-- Requests are looked for by words of their product, each from its beginning. What is no letter and no digit parts words.
CREATE INDEX purchase_request_words ON purchase_request
    USING gin (to_tsvector('simple', regexp_replace(product, '[^[:alnum:]]+', ' ', 'g')));
-- What waits for whoever asked comes first in their list.
CREATE INDEX purchase_request_waiting ON purchase_request (requester_sub, status_since)
    WHERE status = 'WAITING_ON_REQUESTER';
