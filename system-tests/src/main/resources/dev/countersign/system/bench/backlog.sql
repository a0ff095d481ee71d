-- Copies one case as often as is asked for, with all that belongs to it. Every column that is not named here is taken from
-- the case that went through the services, so that this stays true to what they write.
WITH copied AS (
    INSERT INTO approval_case
        SELECT made.* FROM generate_series(1, ?) AS number, approval_case AS one,
            LATERAL jsonb_populate_record(one, jsonb_build_object(
                'id', uuidv7(), 'request_id', uuidv7(), 'request_number', 1000000 + number)) AS made
        WHERE one.request_id = ?
        RETURNING id, request_id, request_number),
work AS (
    INSERT INTO task
        SELECT made.* FROM copied, task AS one,
            -- Nothing of it gets overdue while the benchmark runs.
            LATERAL jsonb_populate_record(one, jsonb_build_object(
                'id', uuidv7(), 'case_id', copied.id, 'request_id', copied.request_id,
                'request_number', copied.request_number,
                'due_at', one.due_at + interval '1 day' + random() * interval '30 days')) AS made
        WHERE one.request_id = ?
        RETURNING id, request_id, due_at, status),
held AS (
    INSERT INTO holder_interval
        SELECT made.* FROM copied, holder_interval AS one JOIN approval_case AS its ON its.id = one.case_id,
            LATERAL jsonb_populate_record(one, jsonb_build_object('case_id', copied.id)) AS made
        WHERE its.request_id = ?),
told AS (
    INSERT INTO case_history
        SELECT made.* FROM copied, case_history AS one,
            LATERAL jsonb_populate_record(one, jsonb_build_object(
                'request_id', copied.request_id, 'case_id', copied.id)) AS made
        WHERE one.request_id = ?)
INSERT INTO timer (id, kind, request_id, subject, due_at)
    SELECT uuidv7(), one.kind, work.request_id, work.id, work.due_at
    FROM work, (SELECT kind FROM timer WHERE request_id = ? AND state = 'PENDING' LIMIT 1) AS one
    WHERE work.status = 'QUEUED'
