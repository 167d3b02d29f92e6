-- What is written after a recording and before its seal. Each paper is encrypted with the session's own key, which the
-- seal destroys: what is left here then is nothing that anybody can read.

CREATE TABLE protocols (
    session TEXT PRIMARY KEY REFERENCES sessions (session),
    version INTEGER NOT NULL,  -- grows with each change
    changed_utc TEXT NOT NULL
) STRICT;

CREATE TABLE protocol_papers (
    session TEXT NOT NULL REFERENCES protocols (session),
    name TEXT NOT NULL,
    sealed BLOB NOT NULL,
    PRIMARY KEY (session, name)
) STRICT;
