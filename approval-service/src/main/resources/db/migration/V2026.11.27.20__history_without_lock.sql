-- A row of the history is written with what happens to its case, in one transaction and by the same code. To have that
-- checked cost a lock on the case for each row, a tenth of the statements of this service in a request's life. Nobody
-- looks for history by case: it is read by request.
ALTER TABLE case_history DROP CONSTRAINT case_history_case_id_fkey;
DROP INDEX case_history_of_case;
