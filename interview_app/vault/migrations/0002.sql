-- Children, sessions and what was recorded. Applied once, in one transaction; never edited afterwards.

CREATE TABLE children (
    child TEXT PRIMARY KEY,
    birth_date TEXT NOT NULL,  -- ISO date, '' while it is not known
    iin BLOB,  -- keyed digests of what tells this child from others
    name BLOB,
    sealed BLOB  -- the real identity, encrypted with the identity's key
) STRICT;

CREATE INDEX children_iin ON children (iin) WHERE iin IS NOT NULL;

CREATE INDEX children_name ON children (name) WHERE name IS NOT NULL;

-- Whether two entries are one child: by the strongest that both have. NULL where that cannot be told. Not sure: by the
-- name alone, which is enough within a case.
CREATE VIEW same_child (one, other, same, sure) AS
SELECT
    a.child,
    b.child,
    CASE
        WHEN a.child = b.child THEN 1
        WHEN a.iin IS NOT NULL AND b.iin IS NOT NULL THEN a.iin = b.iin
        WHEN a.name IS NULL OR b.name IS NULL THEN NULL
        ELSE a.name = b.name AND (a.birth_date = b.birth_date OR a.birth_date = '' OR b.birth_date = '')
    END,
    a.child = b.child
    OR (a.iin IS NOT NULL AND b.iin IS NOT NULL)
    OR (a.birth_date <> '' AND b.birth_date <> '')
FROM children a, children b;

-- What a list shows and is searched by. It is narrow, so that ten thousand are read at once.
CREATE TABLE sessions (
    session TEXT PRIMARY KEY,
    standing TEXT NOT NULL,
    version INTEGER NOT NULL,  -- grows with each change of the preparation
    child TEXT NOT NULL REFERENCES children (child),
    case_key TEXT NOT NULL,
    case_number TEXT NOT NULL,
    alias TEXT NOT NULL,
    investigator TEXT NOT NULL,
    made_utc TEXT NOT NULL,
    changed_utc TEXT NOT NULL,
    search TEXT NOT NULL  -- folded
) STRICT;

CREATE INDEX sessions_changed ON sessions (changed_utc);

CREATE INDEX sessions_child ON sessions (child);

CREATE TABLE preparations (
    session TEXT PRIMARY KEY REFERENCES sessions (session),
    preparation TEXT NOT NULL,  -- JSON
    act TEXT,  -- JSON: how a plan ended without a recording
    admitted TEXT  -- JSON: on what it was admitted
) STRICT;

CREATE TABLE signatures (
    session TEXT NOT NULL REFERENCES sessions (session),
    name TEXT NOT NULL,
    drawn BLOB NOT NULL,
    PRIMARY KEY (session, name)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER signatures_unchanged BEFORE UPDATE ON signatures
BEGIN SELECT RAISE(ABORT, 'a signature is only added'); END;

-- One row a recording, from the moment when the recorder is about to be started.
CREATE TABLE recordings (
    session TEXT PRIMARY KEY REFERENCES sessions (session),
    case_key TEXT NOT NULL,
    child TEXT NOT NULL REFERENCES children (child),
    ground TEXT NOT NULL,  -- '' for the first recording of a child in a case (art. 211)
    reason TEXT NOT NULL,
    local_day TEXT NOT NULL,
    claimed_utc TEXT NOT NULL,
    begun_utc TEXT NOT NULL,  -- '' until the recorder records
    recorded_ms INTEGER NOT NULL,
    found INTEGER NOT NULL,  -- 1: found on the disks, after the fact
    CHECK (found = 1 OR (ground = '') = (reason = ''))
) STRICT;

CREATE INDEX recordings_case ON recordings (case_key);

CREATE INDEX recordings_day ON recordings (local_day);

CREATE UNIQUE INDEX recordings_first ON recordings (case_key, child) WHERE ground = '' AND found = 0;

-- Recordings of this room that the vault knows nothing of: it was restored, or is newer than they are.
CREATE TABLE strays (
    session TEXT PRIMARY KEY,
    standing TEXT NOT NULL,
    begun_utc TEXT NOT NULL,
    recorded_ms INTEGER NOT NULL,
    found_utc TEXT NOT NULL,
    said TEXT NOT NULL,  -- whose it is: '' until somebody said it
    reason TEXT NOT NULL
) STRICT;

CREATE TRIGGER recordings_single BEFORE INSERT ON recordings WHEN NEW.ground = '' AND NEW.found = 0
BEGIN
    SELECT RAISE(ABORT, 'this child may have been recorded in this case')
    WHERE EXISTS (
        SELECT 1 FROM recordings r JOIN same_child s ON s.one = NEW.child AND s.other = r.child
        WHERE r.case_key = NEW.case_key AND (s.same IS NULL OR s.same)
    );
    SELECT RAISE(ABORT, 'nobody knows whose recordings these are') WHERE EXISTS (SELECT 1 FROM strays WHERE said = '');
END;

CREATE TRIGGER recordings_unchanged BEFORE UPDATE OF session, case_key, child, ground, reason, claimed_utc, found ON recordings
BEGIN SELECT RAISE(ABORT, 'what was claimed stays as it was'); END;

CREATE TRIGGER recordings_kept BEFORE DELETE ON recordings WHEN OLD.begun_utc <> ''
BEGIN SELECT RAISE(ABORT, 'a recording is never forgotten'); END;

CREATE TRIGGER sessions_kept BEFORE DELETE ON sessions
BEGIN SELECT RAISE(ABORT, 'a session is never forgotten'); END;
