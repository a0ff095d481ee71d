-- Whoever a request is for may see it, and is known by their address only.
ALTER TABLE purchase_request
    ADD COLUMN beneficiary_email text GENERATED ALWAYS AS (lower(content #>> '{beneficiary,email}')) STORED;
