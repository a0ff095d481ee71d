-- The least that a database has to keep for one lifecycle whose every step is answered: five durable commits and three
-- reads, without events, rights, history or checks. Read by pgbench.
BEGIN;
INSERT INTO least_request (content) VALUES ('{"product": "Heatmap One", "vendor": "Glowline", "vendorWebsite": "https://glowline.example.com", "purpose": "See where visitors of the shop give up, and mend those pages first.", "annualCost": {"amount": "1200.00", "currency": "EUR"}, "seats": 12, "customerData": false, "websiteTags": false, "costCentre": "CC-1042", "capability": "Web analytics", "termMonths": 12}') RETURNING id \gset r_
INSERT INTO least_task (request_id, team) VALUES (:r_id, 'security') RETURNING id \gset t_
COMMIT;
SELECT id, request_id, status, due_at FROM least_task WHERE team = 'security' AND status <> 'DONE' ORDER BY due_at, id LIMIT 25;
UPDATE least_task SET status = 'CLAIMED', claimed_by = 'sam' WHERE id = :t_id AND status = 'QUEUED';
BEGIN;
UPDATE least_task SET status = 'DONE', outcome = 'CLEARED' WHERE id = :t_id AND status = 'CLAIMED';
INSERT INTO least_task (request_id, team) VALUES (:r_id, 'it-approval') RETURNING id \gset s_
COMMIT;
SELECT id, request_id, status, due_at FROM least_task WHERE team = 'it-approval' AND status <> 'DONE' ORDER BY due_at, id LIMIT 25;
UPDATE least_task SET status = 'CLAIMED', claimed_by = 'ivan' WHERE id = :s_id AND status = 'QUEUED';
BEGIN;
UPDATE least_task SET status = 'DONE', outcome = 'APPROVED' WHERE id = :s_id AND status = 'CLAIMED';
UPDATE least_request SET status = 'APPROVED' WHERE id = :r_id;
COMMIT;
SELECT status, content FROM least_request WHERE id = :r_id;
