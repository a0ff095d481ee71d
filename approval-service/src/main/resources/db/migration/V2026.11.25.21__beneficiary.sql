-- On whose behalf a request was made, in small letters: they do not act on it, and "take next" passes it over.
ALTER TABLE task ADD COLUMN beneficiary_email text;
