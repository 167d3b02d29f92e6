-- Copies of sealed packages, why a sealing is as it is, and that a sealed session is read-only for good.

-- The movement log: which copies there are, for whom and what, and what reading each back gave.
CREATE TABLE copies (
    session TEXT NOT NULL,
    number INTEGER NOT NULL,  -- 0 the master, 1 the working copy, then the further ones; never given twice
    made_utc TEXT NOT NULL,
    person INTEGER NOT NULL,
    purpose TEXT NOT NULL,
    recipient TEXT NOT NULL,
    place TEXT NOT NULL,
    verdict TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER copies_unchanged BEFORE UPDATE ON copies BEGIN SELECT RAISE(ABORT, 'a copy is only added'); END;

CREATE TRIGGER copies_kept BEFORE DELETE ON copies BEGIN SELECT RAISE(ABORT, 'a copy is only added'); END;

CREATE TABLE sealing_reasons (
    session TEXT NOT NULL,
    what TEXT NOT NULL,
    reason TEXT NOT NULL,
    person INTEGER NOT NULL,
    given_utc TEXT NOT NULL,
    PRIMARY KEY (session, what, given_utc)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER sealing_reasons_unchanged BEFORE UPDATE ON sealing_reasons
BEGIN SELECT RAISE(ABORT, 'a reason is only added'); END;

CREATE TRIGGER sealing_reasons_kept BEFORE DELETE ON sealing_reasons
BEGIN SELECT RAISE(ABORT, 'a reason is only added'); END;

CREATE TRIGGER sealed_stays BEFORE UPDATE OF standing, version, child, case_key, case_number, alias, investigator, made_utc
ON sessions WHEN OLD.standing = 'sealed'
BEGIN SELECT RAISE(ABORT, 'a sealed session stays as it is'); END;

CREATE TRIGGER sealed_preparation BEFORE UPDATE ON preparations
WHEN (SELECT standing FROM sessions WHERE session = OLD.session) = 'sealed'
BEGIN SELECT RAISE(ABORT, 'a sealed session stays as it is'); END;

CREATE TRIGGER sealed_signatures BEFORE INSERT ON signatures
WHEN (SELECT standing FROM sessions WHERE session = NEW.session) = 'sealed'
BEGIN SELECT RAISE(ABORT, 'a sealed session stays as it is'); END;

CREATE TRIGGER sealed_signatures_kept BEFORE DELETE ON signatures
WHEN (SELECT standing FROM sessions WHERE session = OLD.session) = 'sealed'
BEGIN SELECT RAISE(ABORT, 'a sealed session stays as it is'); END;

CREATE TRIGGER sealed_utterances BEFORE INSERT ON utterances
WHEN (SELECT standing FROM sessions WHERE session = NEW.session) = 'sealed'
BEGIN SELECT RAISE(ABORT, 'a sealed session stays as it is'); END;

CREATE TRIGGER sealed_utterances_unchanged BEFORE UPDATE ON utterances
WHEN (SELECT standing FROM sessions WHERE session = OLD.session) = 'sealed'
BEGIN SELECT RAISE(ABORT, 'a sealed session stays as it is'); END;

CREATE TRIGGER sealed_utterances_kept BEFORE DELETE ON utterances
WHEN (SELECT standing FROM sessions WHERE session = OLD.session) = 'sealed'
BEGIN SELECT RAISE(ABORT, 'a sealed session stays as it is'); END;
