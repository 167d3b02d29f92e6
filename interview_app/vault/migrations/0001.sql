-- People, what they did, what the vault knows of itself. Applied once, in one transaction; never edited afterwards.

CREATE TABLE people (
    person INTEGER PRIMARY KEY AUTOINCREMENT,  -- a number is never given twice, so the audit can name it for ever
    name TEXT NOT NULL,
    sign_in TEXT NOT NULL,
    role TEXT NOT NULL,
    provisional INTEGER NOT NULL,  -- 1 while somebody else chose the passphrase
    added_utc TEXT NOT NULL,
    removed_utc TEXT
) STRICT;

CREATE UNIQUE INDEX people_sign_in ON people (sign_in) WHERE removed_utc IS NULL;

CREATE TABLE audit (
    seq INTEGER PRIMARY KEY,
    line BLOB NOT NULL  -- canonical JSON; the chain is in it, so no column can say otherwise
) STRICT;

CREATE TRIGGER audit_unchanged BEFORE UPDATE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;

CREATE TRIGGER audit_kept BEFORE DELETE ON audit BEGIN SELECT RAISE(ABORT, 'the audit is only added to'); END;

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL  -- JSON
) STRICT;
