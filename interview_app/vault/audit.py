"""The audit in the database: an entry is written in the same transaction as what it tells of.

Rules. Entries are only added; triggers hold the tables to that. A clock that stands before the last entry is noticed
where the next entry is written, and stands in the audit before it. See :mod:`interview_app.domain.audit`.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from interview_app.domain.audit import BrokenChain, Entry, Happening, digest, first_prev, read_entries, read_entry
from interview_app.domain.audit import set_back as went_back
from interview_app.domain.events import Json
from interview_app.domain.permissions import Action
from interview_app.system.clock import iso_utc
from interview_app.vault.database import Database, Transaction
from interview_app.vault.settings import vault_id

PROGRAM = 0
"""The person that stands for the program itself."""

TAIL = 1_000
"""Entries that are checked at every sign-in; the whole chain is :func:`verify`'s, on a thread that nobody waits for."""

_IN_PIECES = 10_000
_LARGEST = 2**63 - 1


def append(
    transaction: Transaction,
    now: datetime,
    person: int,
    what: Action | Happening,
    about: str = "",
    details: Mapping[str, Json] | None = None,
) -> timedelta | None:
    """Add an entry; return by how much the clock was found set back, which has then become an entry as well.

    What follows an entry that was spoilt names it as it is: the damage stays where it is, and the work goes on.
    """
    seq, last, prev = _head(transaction)
    back = went_back(last, now)
    if back is not None:
        entry = Entry(
            seq + 1, iso_utc(now), PROGRAM, Happening.CLOCK_SET_BACK, "", {"seconds": whole_seconds(back)}, prev
        )
        seq, prev = _add(transaction, entry)
    _add(transaction, Entry(seq + 1, iso_utc(now), person, what, about, dict(details or {}), prev))
    return back


def whole_seconds(span: timedelta) -> int:
    """Return *span* in whole seconds."""
    return round(span.total_seconds())


def head(reader: Database | Transaction) -> tuple[int, str]:
    """Return the number of the last entry and its digest, to be written down elsewhere or compared with a copy."""
    seq, _, prev = _head(reader)
    return seq, prev


def began(reader: Database | Transaction) -> datetime | None:
    """Return when the first entry was written; None in an empty audit."""
    rows = reader.read("SELECT line FROM audit ORDER BY seq LIMIT 1")
    first = _entry(rows[0][0]) if rows else None
    return first.moment if first else None


def last_utc(reader: Database | Transaction) -> str | None:
    """Return when the last entry was written; None where there is none that can be read."""
    _, last, _ = _head(reader)
    return last.utc if last else None


def verify(
    reader: Database | Transaction,
    *,
    last: int | None = None,
    progress: Callable[[int, int], object] = lambda _done, _total: None,
) -> BrokenChain | None:
    """Check the whole chain, or its *last* entries; return where it breaks, None if it is whole.

    *progress* hears how many entries are behind, of how many.

    Takes about 40 us an entry.
    """
    [(count, newest)] = reader.read("SELECT count(*), coalesce(max(seq), 0) FROM audit")
    seq = 0 if last is None else max(0, count - last)
    try:
        prev = _digest_of(reader, seq)
        while rows := lines(reader, seq, _IN_PIECES):
            entries = read_entries(rows, prev, seq)
            seq, prev = entries[-1].seq, digest(rows[-1][1])
            progress(seq, count)
    except BrokenChain as broken:
        return broken
    return None if seq == count == newest else BrokenChain(seq + 1)


def lines(reader: Database | Transaction, after: int = 0, limit: int = -1) -> list[tuple[int, bytes]]:
    """Return numbers and lines of the entries after *after*, at most *limit*; also what :func:`verify` finds broken."""
    return [
        (seq, line)
        for seq, line in reader.read("SELECT seq, line FROM audit WHERE seq > ? ORDER BY seq LIMIT ?", (after, limit))
    ]


def newest(reader: Database | Transaction, before: int | None, limit: int) -> list[tuple[int, bytes]]:
    """Return numbers and lines of at most *limit* entries before *before* (None: the end), the newest first."""
    last = _LARGEST if before is None else before - 1
    rows = reader.read("SELECT seq, line FROM audit WHERE seq <= ? ORDER BY seq DESC LIMIT ?", (last, limit))
    return [(seq, line) for seq, line in rows]


def _head(reader: Database | Transaction) -> tuple[int, Entry | None, str]:
    rows = reader.read("SELECT seq, line FROM audit ORDER BY seq DESC LIMIT 1")
    if not rows:
        return 0, None, first_prev(vault_id(reader))
    seq, line = rows[0]
    return seq, _entry(line), digest(line)


def _entry(line: bytes) -> Entry | None:
    try:
        return read_entry(line)
    except ValueError:
        return None


def _add(transaction: Transaction, entry: Entry) -> tuple[int, str]:
    line = entry.line()
    transaction.write("INSERT INTO audit (seq, line) VALUES (?, ?)", (entry.seq, line))
    return entry.seq, digest(line)


def _digest_of(reader: Database | Transaction, seq: int) -> str:
    if seq == 0:
        return first_prev(vault_id(reader))
    rows = reader.read("SELECT line FROM audit WHERE seq = ?", (seq,))
    if not rows:
        raise BrokenChain(seq)
    return digest(rows[0][0])
