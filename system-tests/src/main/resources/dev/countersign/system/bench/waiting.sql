-- Copies one request that was just submitted as often as is asked for, with the event that tells of it. COLUMNS are those
-- that the database does not make by itself, VALUES_OF_MADE what they hold in a copy.
WITH copied AS (
    INSERT INTO purchase_request (COLUMNS)
        SELECT VALUES_OF_MADE FROM generate_series(1, ?) AS place, purchase_request AS one,
            LATERAL jsonb_populate_record(one, jsonb_build_object(
                'id', uuidv7(), 'number', nextval('purchase_request_number') + 0 * place)) AS made
        WHERE one.id = ?
        RETURNING id, number),
revised AS (
    INSERT INTO request_revision
        SELECT made.* FROM copied, request_revision AS one,
            LATERAL jsonb_populate_record(one, jsonb_build_object('request_id', copied.id)) AS made
        WHERE one.request_id = ?)
INSERT INTO outbox (stripe, event_id, aggregate_id, aggregate_version, topic, headers, payload)
    SELECT copied.number % 64, event.id, copied.id, 1, 'countersign.requests',
        array_replace(array_replace(one.headers, one.request, copied.id::text), one.event, event.id::text),
        convert_to(replace(one.payload, one.request, copied.id::text), 'UTF8')
    FROM copied, (VALUES (?::text[], ?::text, ?::text, ?::text)) AS one (headers, payload, request, event),
        LATERAL (SELECT uuidv7() AS id, copied.number) AS event
