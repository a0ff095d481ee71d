-- What a notice says in German, beside the English. Absent in what was posted before, or by a replica of the release
-- before this one: then it is read in English.
ALTER TABLE notice
    ADD COLUMN title_de text,
    ADD COLUMN words_de text,
    ADD CONSTRAINT notice_german_check CHECK ((title_de IS NULL) = (words_de IS NULL));
