"""What was recorded, and the rule that a child is recorded once in a case (art. 211; thesis 2.5.1).

Rules. A recording is claimed before the recorder is started, in one transaction with the check; triggers of the
database hold to it even where this code does not. Children are the same by the strongest mark that both entries have:
IIN, else name and birth date, never the alias. Where that cannot be told, or where recordings exist of which the vault
does not know whose they are, nobody is recorded without a ground until it is said. What was recorded is never
forgotten; a claim whose recorder never started is taken back.
"""

import json
from collections.abc import Collection
from dataclasses import InitVar, dataclass
from datetime import date

from interview_app.domain.dates import written
from interview_app.domain.declared import to_json
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.events import Json, canonical
from interview_app.domain.steps import Ready, Standing, may_follow
from interview_app.vault import cases
from interview_app.vault.cases import Draft, Reader
from interview_app.vault.database import Transaction

_HERE = object()


@dataclass(frozen=True)
class EarlierSession:
    """A recording that counts: of which child (by the alias), on which day (ISO, local), how long it is."""

    session: str
    alias: str
    day: str
    recorded_ms: int


@dataclass(frozen=True)
class Earlier:
    """What was recorded before with a child: surely in this case, perhaps in this case, and today in all cases.

    ``strays`` counts recordings of which nobody has said yet whose they are.
    """

    recorded: tuple[EarlierSession, ...]
    unsure: tuple[EarlierSession, ...]
    used_ms_today: int
    strays: int


@dataclass(frozen=True)
class Seen:
    """What a disk shows of a recording: ``standing`` is one of :data:`.steps.RECORDED`."""

    session: str
    standing: Standing
    begun_utc: str
    recorded_ms: int


@dataclass(frozen=True)
class Stray:
    """A recording of this room that the vault knows nothing of; ``said`` is '' until somebody said whose it is."""

    seen: Seen
    said: str
    reason: str


@dataclass(frozen=True)
class Claimed:
    """The right to record one session; :func:`claim_recording` alone makes it."""

    session: str
    ready: Ready
    made: InitVar[object]

    def __post_init__(self, made: object) -> None:
        if made is not _HERE:
            raise Bug("a recording is claimed in the vault")


def earlier(reader: Reader, draft: Draft, today: date) -> Earlier:
    """Return what was recorded before with the child of *draft*, *draft*'s own recording not counted."""
    child, case = draft.preparation.child, draft.preparation.case
    rows = reader.read(
        "SELECT r.session, alias, local_day, recorded_ms, same FROM recordings r"
        " JOIN same_child ON one = ? AND other = r.child JOIN sessions s ON s.session = r.session"
        " WHERE r.case_key = ? AND r.session <> ? AND (same IS NULL OR same) ORDER BY claimed_utc",
        (child.child_id, case.key, draft.session),
    )
    [(used_ms,)] = reader.read(
        "SELECT coalesce(sum(recorded_ms), 0) FROM recordings r JOIN same_child ON one = ? AND other = r.child"
        " WHERE local_day = ? AND r.session <> ? AND same AND (sure OR case_key = ?)",
        (child.child_id, today.isoformat(), draft.session, case.key),
    )
    [(strays,)] = reader.read("SELECT count(*) FROM strays WHERE said = ''")
    found = [(EarlierSession(*row[:4]), row[4]) for row in rows]
    return Earlier(
        tuple(one for one, same in found if same),
        tuple(one for one, same in found if same is None),
        used_ms,
        strays,
    )


def claim_recording(transaction: Transaction, draft: Draft, ready: Ready, today: date, now_utc: str) -> Claimed:
    """Claim the recording of *draft*, which is *ready*, and return the right to make it.

    Circumstances: DRAFT_CHANGED_ELSEWHERE, DRAFT_CLOSED (perhaps another window claimed it); and without a ground
    CHILD_RECORDED_BEFORE, CHILD_UNIDENTIFIED (an entry of this case may be the same child), STRAYS_UNEXPLAINED.
    """
    preparation = ready.prepared.preparation
    if (ready.prepared.session, preparation) != (draft.session, draft.preparation):
        raise Bug("admitted is another session than the one that is claimed")
    if cases.require_current(transaction, draft).preparation != preparation:  # a window that shows more than it saved
        raise Circumstance(Code.DRAFT_CHANGED_ELSEWHERE)
    plan = preparation.plan
    if plan.ground is None:
        _require_first(earlier(transaction, draft, today))
    transaction.write(
        "INSERT INTO recordings (session, case_key, child, ground, reason, local_day, claimed_utc, begun_utc,"
        " recorded_ms, found) VALUES (?, ?, ?, ?, ?, ?, ?, '', 0, 0)",
        (
            draft.session,
            preparation.case.key,
            preparation.child.child_id,
            plan.ground or "",
            plan.ground_reason.strip() if plan.ground else "",
            today.isoformat(),
            now_utc,
        ),
    )
    admitted = ready.admitted
    record: dict[str, Json] = {
        "at": str(admitted.admission.facts.at),
        "age": admitted.admission.facts.age,
        "used_minutes": admitted.admission.facts.used_minutes,
        "recorded_before": admitted.admission.facts.recorded_before,
        "reasons": to_json(admitted.reasons),
        "passed_over": to_json(admitted.passed_over),
        "prints": [rule.id for rule in admitted.admission.prints],
    }
    transaction.write(
        "UPDATE preparations SET admitted = ? WHERE session = ?", (canonical(record).decode("utf-8"), draft.session)
    )
    days = "\n".join(written(today))
    transaction.write(
        "UPDATE sessions SET standing = ?, changed_utc = ?, search = search || char(10) || ? WHERE session = ?",
        (Standing.RECORDING.value, now_utc, days, draft.session),
    )
    return Claimed(draft.session, ready, _HERE)


def admitted(reader: Reader, session: str) -> dict[str, Json]:
    """Return on what *session* was admitted, as :func:`claim_recording` wrote it; empty where nothing was claimed."""
    rows = reader.read("SELECT admitted FROM preparations WHERE session = ? AND admitted IS NOT NULL", (session,))
    record: dict[str, Json] = json.loads(rows[0][0]) if rows else {}
    return record


def recorded_ms(reader: Reader, session: str) -> int:
    """Return how long *session* is known to have been recorded, in milliseconds; 0 where nothing was."""
    rows = reader.read("SELECT recorded_ms FROM recordings WHERE session = ?", (session,))
    return int(rows[0][0]) if rows else 0


def withdraw(transaction: Transaction, session: str, now_utc: str) -> None:
    """Take back the claim of *session*: the recorder did not start, and nothing was recorded. Idempotent."""
    if transaction.write("DELETE FROM recordings WHERE session = ? AND begun_utc = ''", (session,)):
        transaction.write("UPDATE preparations SET admitted = NULL WHERE session = ?", (session,))
        _stand(transaction, session, Standing.WAITING, now_utc)


def take_note(transaction: Transaction, seen: Seen, day: date, now_utc: str) -> bool:
    """Note how far the recording of *seen*, begun on *day*, has come; return whether it stands elsewhere than before.

    What a restored vault knows as a plan only was recorded all the same: then it counts from now on, found after the
    fact. Circumstance SESSION_UNKNOWN if the vault has no such session at all.
    """
    rows = transaction.read(
        "SELECT standing, s.child, s.case_key, r.begun_utc, r.recorded_ms FROM sessions s"
        " LEFT JOIN recordings r USING (session) WHERE session = ?",
        (seen.session,),
    )
    if not rows:
        raise Circumstance(Code.SESSION_UNKNOWN)
    [(before, child, case_key, begun_utc, recorded_ms)] = rows
    standing = Standing(before)
    if begun_utc is None:
        _found(transaction, seen, child, case_key, day, now_utc)
        return True
    if not begun_utc or seen.recorded_ms > recorded_ms:
        transaction.write(
            "UPDATE recordings SET begun_utc = iif(begun_utc = '', ?, begun_utc), recorded_ms = max(recorded_ms, ?)"
            " WHERE session = ?",
            (seen.begun_utc or now_utc, seen.recorded_ms, seen.session),
        )
    moved = may_follow(standing, seen.standing)
    if moved:
        _stand(transaction, seen.session, seen.standing, now_utc)
    return moved or not begun_utc


def advance(transaction: Transaction, session: str, after: Standing, now_utc: str) -> None:
    """Let *session* stand at *after*; Circumstance SESSION_MOVED if that cannot follow where it stands."""
    rows = transaction.read("SELECT standing FROM sessions WHERE session = ?", (session,))
    if not rows:
        raise Circumstance(Code.SESSION_UNKNOWN)
    before = Standing(rows[0][0])
    if not may_follow(before, after):
        raise Circumstance(Code.SESSION_MOVED, standing=before.value)
    _stand(transaction, session, after, now_utc)


@dataclass(frozen=True)
class Known:
    """Which sessions the vault knows: all, those whose recordings it has seen sealed, and the strays."""

    sessions: frozenset[str]
    sealed: frozenset[str]
    strays: frozenset[str]


def known(reader: Reader) -> Known:
    """Return which sessions the vault knows."""
    rows = reader.read("SELECT session, standing, begun_utc FROM sessions LEFT JOIN recordings USING (session)")
    return Known(
        frozenset(row[0] for row in rows),
        frozenset(row[0] for row in rows if row[1] == Standing.SEALED and row[2]),
        frozenset(row[0] for row in reader.read("SELECT session FROM strays")),
    )


def claimed_only(reader: Reader, before_utc: str) -> tuple[str, ...]:
    """Return the sessions that were claimed before *before_utc* and of whose recording nobody has heard since."""
    rows = reader.read("SELECT session FROM recordings WHERE begun_utc = '' AND claimed_utc < ?", (before_utc,))
    return tuple(session for (session,) in rows)


def keep_strays(transaction: Transaction, found: Collection[Seen], now_utc: str) -> int:
    """Keep *found* as recordings of which the vault knows nothing; return how many are new."""
    return sum(
        transaction.write(
            "INSERT INTO strays (session, standing, begun_utc, recorded_ms, found_utc, said, reason)"
            " VALUES (?, ?, ?, ?, ?, '', '') ON CONFLICT (session) DO NOTHING",
            (one.session, one.standing.value, one.begun_utc, one.recorded_ms, now_utc),
        )
        for one in found
    )


def strays(reader: Reader) -> tuple[Stray, ...]:
    """Return the recordings that the vault knew nothing of, those nobody has spoken for yet first."""
    rows = reader.read(
        "SELECT session, standing, begun_utc, recorded_ms, said, reason FROM strays"
        " ORDER BY said <> '', begun_utc, session"
    )
    return tuple(
        Stray(Seen(session, Standing(standing), begun, length), *said)
        for session, standing, begun, length, *said in rows
    )


def explain(transaction: Transaction, session: str, said: str, reason: str) -> None:
    """Let it be said whose the stray *session* is; Circumstance SESSION_UNKNOWN if it waits for no such word."""
    changed = transaction.write(
        "UPDATE strays SET said = ?, reason = ? WHERE session = ? AND said = ''", (said, reason, session)
    )
    if not changed:
        raise Circumstance(Code.SESSION_UNKNOWN)


def _require_first(before: Earlier) -> None:
    for code, found in ((Code.CHILD_RECORDED_BEFORE, before.recorded), (Code.CHILD_UNIDENTIFIED, before.unsure)):
        if found:
            raise Circumstance(code, alias=found[0].alias, date=found[0].day)
    if before.strays:
        raise Circumstance(Code.STRAYS_UNEXPLAINED, count=before.strays)


def _found(transaction: Transaction, seen: Seen, child: str, case_key: str, day: date, now_utc: str) -> None:
    begun = seen.begun_utc or now_utc
    transaction.write(
        "INSERT INTO recordings (session, case_key, child, ground, reason, local_day, claimed_utc, begun_utc,"
        " recorded_ms, found) VALUES (?, ?, ?, '', '', ?, ?, ?, ?, 1)",
        (seen.session, case_key, child, day.isoformat(), now_utc, begun, seen.recorded_ms),
    )
    _stand(transaction, seen.session, seen.standing, now_utc)


def _stand(transaction: Transaction, session: str, standing: Standing, now_utc: str) -> None:
    transaction.write(
        "UPDATE sessions SET standing = ?, changed_utc = ? WHERE session = ?", (standing.value, now_utc, session)
    )
