-- Whoever stands in is named by their address when they are no colleague of the same team.
CREATE INDEX person_address ON person (lower(email));
