-- What the check said of each question that was asked: the investigator's own aid, never a part of the package.

CREATE TABLE utterances (
    session TEXT NOT NULL REFERENCES sessions (session),
    n INTEGER NOT NULL,  -- the number of the question in the session's events
    entry TEXT NOT NULL,  -- the bank's entry, '' for one's own words
    language TEXT NOT NULL,
    type TEXT NOT NULL,
    flags TEXT NOT NULL,  -- JSON: the flags' codes
    after_free_account INTEGER NOT NULL,  -- 1 once the free account had begun
    PRIMARY KEY (session, n)
) STRICT, WITHOUT ROWID;
