"""What the check said of the questions that were asked, kept for learning and never printed.

Rules. An utterance is a number of the session's events; its words stand there and not here. Each is kept once.
"""

import json
from dataclasses import dataclass

from interview_app.domain.utterance import Flag, UtteranceType
from interview_app.vault.cases import Reader
from interview_app.vault.database import Transaction


@dataclass(frozen=True)
class Judged:
    """A question of a session by its number ``n``: the bank's ``entry`` ('' for one's own words), type and flags."""

    n: int
    entry: str
    language: str
    type: UtteranceType
    flags: tuple[Flag, ...]
    after_free_account: bool


def keep(transaction: Transaction, session: str, judged: Judged) -> None:
    """Keep *judged* of *session*; what is there already stays."""
    transaction.write(
        "INSERT INTO utterances (session, n, entry, language, type, flags, after_free_account)"
        " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (session, n) DO NOTHING",
        (
            session,
            judged.n,
            judged.entry,
            judged.language,
            judged.type.value,
            json.dumps([flag.value for flag in judged.flags]),
            int(judged.after_free_account),
        ),
    )


def judged_in(reader: Reader, session: str) -> tuple[Judged, ...]:
    """Return what is kept of *session*, in the order of the questions."""
    rows = reader.read(
        "SELECT n, entry, language, type, flags, after_free_account FROM utterances WHERE session = ? ORDER BY n",
        (session,),
    )
    return tuple(
        Judged(n, entry, language, UtteranceType(kind), tuple(map(Flag, json.loads(flags))), bool(after))
        for n, entry, language, kind, flags, after in rows
    )
