"""What is written between the stop of a recording and its seal: papers by name, of a session, under one version.

Rules. Papers come encrypted with the session's own key and are nothing without it. They change together or not at all,
on top of the version they were read at: whoever is behind is told, and nothing is overwritten.
"""

from collections.abc import Mapping

from interview_app.domain.errors import Circumstance, Code
from interview_app.vault.cases import Reader
from interview_app.vault.database import Transaction


def version(reader: Reader, session: str) -> int:
    """Return how often the papers of *session* were changed; 0 while there are none."""
    rows = reader.read("SELECT version FROM protocols WHERE session = ?", (session,))
    return int(rows[0][0]) if rows else 0


def paper(reader: Reader, session: str, name: str) -> bytes | None:
    """Return the encrypted paper *name* of *session*; None if there is none."""
    rows = reader.read("SELECT sealed FROM protocol_papers WHERE session = ? AND name = ?", (session, name))
    return bytes(rows[0][0]) if rows else None


def keep(transaction: Transaction, session: str, before: int, papers: Mapping[str, bytes | None], now_utc: str) -> int:
    """Keep *papers* (None: no such paper any more) on top of version *before*; return the version that stands then.

    Circumstance PROTOCOL_CHANGED_ELSEWHERE.
    """
    if version(transaction, session) != before:
        raise Circumstance(Code.PROTOCOL_CHANGED_ELSEWHERE)
    transaction.write(
        "INSERT INTO protocols (session, version, changed_utc) VALUES (?, ?, ?)"
        " ON CONFLICT (session) DO UPDATE SET version = excluded.version, changed_utc = excluded.changed_utc",
        (session, before + 1, now_utc),
    )
    for name, sealed in papers.items():
        transaction.write("DELETE FROM protocol_papers WHERE session = ? AND name = ?", (session, name))
        if sealed is not None:
            transaction.write(
                "INSERT INTO protocol_papers (session, name, sealed) VALUES (?, ?, ?)", (session, name, sealed)
            )
    return before + 1
