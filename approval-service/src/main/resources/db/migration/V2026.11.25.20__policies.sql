-- The versions of the policy that are or have been in force; the highest is. A row never changes: cases point at it.
CREATE TABLE policy_version (
    version        integer     PRIMARY KEY CHECK (version >= 1),
    name           text        NOT NULL,
    yaml           text        NOT NULL,
    -- Nobody wrote and nobody published the one that ships.
    author_sub     text,
    author_name    text,
    publisher_sub  text,
    publisher_name text,
    published_at   timestamptz NOT NULL,
    CHECK ((author_sub IS NULL) = (author_name IS NULL)),
    CHECK ((publisher_sub IS NULL) = (publisher_name IS NULL)),
    CHECK ((author_sub IS NULL) = (publisher_sub IS NULL)),
    -- Whatever the program believes: it takes two.
    CONSTRAINT policy_not_published_by_its_author CHECK (publisher_sub <> author_sub)
);

CREATE FUNCTION policy_version_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'A published version of the policy is never changed.';
END $$;
CREATE TRIGGER policy_version_stays BEFORE UPDATE OR DELETE OR TRUNCATE ON policy_version
    FOR EACH STATEMENT EXECUTE FUNCTION policy_version_stays();

-- What somebody proposes to put into force.
CREATE TABLE policy_draft (
    id          uuid        PRIMARY KEY,
    version     bigint      NOT NULL,
    based_on    integer     NOT NULL REFERENCES policy_version,
    name        text        NOT NULL,
    yaml        text        NOT NULL,
    author_sub  text        NOT NULL,
    author_name text        NOT NULL,
    created_at  timestamptz NOT NULL,
    saved_at    timestamptz NOT NULL
);
