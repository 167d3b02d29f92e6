"""The movement log of sealed recordings: their copies, by number, and the reasons given at their sealing.

Rules. A copy's number is never given twice: 0 is the master, 1 the working copy, what is made later follows. Nothing is
changed or removed; triggers of the database hold to it.
"""

from interview_app.domain.copies import WORKING, Copy, SealingReason
from interview_app.vault.cases import Reader
from interview_app.vault.database import Transaction


def copies(reader: Reader, session: str) -> tuple[Copy, ...]:
    """Return the copies of *session* in the order of their numbers."""
    rows = reader.read(
        "SELECT number, made_utc, person, purpose, recipient, place, verdict FROM copies WHERE session = ?"
        " ORDER BY number",
        (session,),
    )
    return tuple(Copy(*row) for row in rows)


def next_number(reader: Reader, session: str) -> int:
    """Return the number of the further copy that would be made now; never the master's or the working copy's."""
    [(last,)] = reader.read("SELECT coalesce(max(number), 0) FROM copies WHERE session = ?", (session,))
    return max(int(last), WORKING) + 1


def add(transaction: Transaction, session: str, copy: Copy) -> None:
    """Enter *copy*; its number must be free."""
    transaction.write(
        "INSERT INTO copies (session, number, made_utc, person, purpose, recipient, place, verdict)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (session, copy.number, copy.made_utc, copy.person, copy.purpose, copy.recipient, copy.place, copy.verdict),
    )


def give_reason(
    transaction: Transaction, session: str, what: SealingReason, reason: str, person: int, now_utc: str
) -> None:
    """Keep why *session* is sealed as it is; a reason that is given again counts beside the earlier one."""
    transaction.write(
        "INSERT INTO sealing_reasons (session, what, reason, person, given_utc) VALUES (?, ?, ?, ?, ?)"
        " ON CONFLICT (session, what, given_utc) DO NOTHING",
        (session, what.value, reason, person, now_utc),
    )


def reasons(reader: Reader, session: str) -> dict[SealingReason, str]:
    """Return the last reason given for each thing at the sealing of *session*."""
    rows = reader.read("SELECT what, reason FROM sealing_reasons WHERE session = ? ORDER BY given_utc", (session,))
    return {SealingReason(what): reason for what, reason in rows}
