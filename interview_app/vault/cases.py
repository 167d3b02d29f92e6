"""Sessions as they are prepared, and the list of all of them.

Rules. A preparation is saved whole, under a version that grows by one: whoever saves on top of a version that is no
longer the newest is told, and nothing is overwritten. What a list shows and is searched by stands in narrow rows of its
own, folded, and holds no child's name. Nothing is ever deleted. The real identity is kept apart, encrypted by itself;
beside it stand keyed digests by which the same child is recognised.
"""

import json
from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import chain

from interview_app.domain.act import Act
from interview_app.domain.case import Case
from interview_app.domain.child import Child
from interview_app.domain.declared import from_json, to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.names import folded
from interview_app.domain.preparation import Preparation
from interview_app.domain.steps import EDITABLE, Standing
from interview_app.vault.database import Database, Transaction, Value

Reader = Database | Transaction

_SHOWN = (
    "s.session, standing, case_number, alias, investigator, made_utc, changed_utc, coalesce(begun_utc, ''),"
    " coalesce(recorded_ms, 0)"
)


@dataclass(frozen=True)
class Draft:
    """A session as it is stored; ``version`` 0 is one that nobody saved yet."""

    session: str
    standing: Standing
    version: int
    preparation: Preparation
    made_utc: str = ""
    changed_utc: str = ""


@dataclass(frozen=True)
class Row:
    """A session in the list. ``begun_utc`` is '' until something was recorded; ``recorded_ms`` is its length."""

    session: str
    standing: Standing
    case_number: str
    alias: str
    investigator: str
    made_utc: str
    changed_utc: str
    begun_utc: str
    recorded_ms: int


@dataclass(frozen=True)
class Page:
    """Some rows of the list, the newest first; ``total`` counts all that were asked for."""

    rows: tuple[Row, ...]
    total: int


@dataclass(frozen=True)
class Marks:
    """Keyed digests of what tells a child from others; None where it is not known."""

    iin: bytes | None
    name: bytes | None


def read(reader: Reader, session: str) -> Draft:
    """Return *session* as it is stored; Circumstance SESSION_UNKNOWN."""
    rows = reader.read(
        "SELECT standing, version, preparation, made_utc, changed_utc FROM sessions JOIN preparations USING (session)"
        " WHERE session = ?",
        (session,),
    )
    if not rows:
        raise Circumstance(Code.SESSION_UNKNOWN)
    [(standing, version, preparation, *times)] = rows
    return Draft(session, Standing(standing), version, from_json(Preparation, json.loads(preparation)), *times)


def case_number(reader: Reader, session: str) -> str:
    """Return the number of the case of *session*; '' for a session that the vault does not know."""
    rows = reader.read("SELECT case_number FROM sessions WHERE session = ?", (session,))
    return str(rows[0][0]) if rows else ""


def case_number_is_late(reader: Reader, session: str) -> bool:
    """Return whether the number of the case of *session* was not known when it was planned."""
    rows = reader.read("SELECT preparation FROM preparations WHERE session = ?", (session,))
    planned = from_json(Preparation, json.loads(rows[0][0])).case.number.strip() if rows else ""
    return not planned and bool(case_number(reader, session))


def complete_case_number(transaction: Transaction, session: str, number: str) -> None:
    """Note *number*, which was written down when the recording was over, for a case that was planned without one."""
    transaction.write(
        "UPDATE sessions SET case_number = ?, search = search || char(10) || ? WHERE session = ?",
        (number, "\n".join(map(folded, (number, Case(number).key))), session),
    )


def save(
    transaction: Transaction, draft: Draft, preparation: Preparation, standing: Standing, now_utc: str, search: str
) -> Draft:
    """Store *preparation* on top of *draft* and return what stands then; *search* is the folded text it is found by.

    Circumstances DRAFT_CHANGED_ELSEWHERE (another window saved since), DRAFT_CLOSED (it is no draft any more).
    """
    if draft.version:
        require_current(transaction, draft)
    elif transaction.read("SELECT 1 FROM sessions WHERE session = ?", (draft.session,)):
        raise Circumstance(Code.DRAFT_CHANGED_ELSEWHERE)
    child, case = preparation.child, preparation.case
    enter_child(transaction, child)
    row: tuple[Value, ...] = (
        draft.session,
        standing.value,
        draft.version + 1,
        child.child_id,
        case.key,
        case.number,
        child.alias,
        case.investigator,
        now_utc,
        now_utc,
        search,
    )
    transaction.write(
        "INSERT INTO sessions (session, standing, version, child, case_key, case_number, alias, investigator, made_utc,"
        " changed_utc, search) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (session) DO UPDATE SET standing = excluded.standing, version = excluded.version,"
        " child = excluded.child, case_key = excluded.case_key, case_number = excluded.case_number,"
        " alias = excluded.alias, investigator = excluded.investigator, changed_utc = excluded.changed_utc,"
        " search = excluded.search",
        row,
    )
    transaction.write(
        "INSERT INTO preparations (session, preparation) VALUES (?, ?)"
        " ON CONFLICT (session) DO UPDATE SET preparation = excluded.preparation",
        (draft.session, _json(preparation)),
    )
    return Draft(draft.session, standing, draft.version + 1, preparation, draft.made_utc or now_utc, now_utc)


def require_current(reader: Reader, draft: Draft) -> Draft:
    """Return what is stored; DRAFT_CLOSED if it is no draft any more, DRAFT_CHANGED_ELSEWHERE if it is newer."""
    stored = read(reader, draft.session)
    if stored.standing not in EDITABLE:
        raise Circumstance(Code.DRAFT_CLOSED, standing=stored.standing.value)
    if stored.version != draft.version:
        raise Circumstance(Code.DRAFT_CHANGED_ELSEWHERE)
    return stored


def let_in(transaction: Transaction, draft: Draft, preparation: Preparation, now_utc: str) -> Draft:
    """Store who takes part in *draft*, which is being recorded: nothing but people, guardian and reasons may differ.

    Circumstances DRAFT_CLOSED (it is not being recorded), DRAFT_CHANGED_ELSEWHERE.
    """
    stored = read(transaction, draft.session)
    if stored.standing not in (Standing.RECORDING, Standing.INTERRUPTED):
        raise Circumstance(Code.DRAFT_CLOSED, standing=stored.standing.value)
    people = replace(
        stored.preparation,
        people=preparation.people,
        guardian=preparation.guardian,
        reasons=preparation.reasons,
    )
    if people != preparation:
        raise Circumstance(Code.DRAFT_CHANGED_ELSEWHERE)
    transaction.write("UPDATE preparations SET preparation = ? WHERE session = ?", (_json(preparation), draft.session))
    transaction.write(
        "UPDATE sessions SET version = version + 1, changed_utc = ? WHERE session = ?", (now_utc, draft.session)
    )
    return replace(stored, preparation=preparation, version=stored.version + 1, changed_utc=now_utc)


def end(transaction: Transaction, draft: Draft, act: Act) -> Draft:
    """End the plan of *draft* without a recording, as *act* says. Circumstances as of :func:`save`."""
    require_current(transaction, draft)
    transaction.write("UPDATE preparations SET act = ? WHERE session = ?", (_json(act), draft.session))
    transaction.write(
        "UPDATE sessions SET standing = ?, version = version + 1, changed_utc = ? WHERE session = ?",
        (act.ended.value, act.at_utc, draft.session),
    )
    return replace(draft, standing=act.ended, version=draft.version + 1, changed_utc=act.at_utc)


def act_of(reader: Reader, session: str) -> Act | None:
    """Return how the plan of *session* ended without a recording; None if it did not."""
    rows = reader.read("SELECT act FROM preparations WHERE session = ? AND act IS NOT NULL", (session,))
    return from_json(Act, json.loads(rows[0][0])) if rows else None


def listed(
    reader: Reader, query: str, standings: Collection[Standing], child: str = "", limit: int = 100, offset: int = 0
) -> Page:
    """Return the sessions that have every word of *query*; those of *standings* and *child* alone where named."""
    words = folded(query).split()
    tests = ["instr(search, ?) > 0"] * len(words)
    values: list[Value] = [*words]
    if standings:
        tests.append(f"standing IN ({', '.join('?' * len(standings))})")
        values += sorted(one.value for one in standings)
    if child:
        tests.append("child = ?")
        values.append(child)
    where = f" WHERE {' AND '.join(tests)}" if tests else ""
    [(total,)] = reader.read(f"SELECT count(*) FROM sessions{where}", values)  # noqa: S608 - of constants
    some = f"SELECT * FROM sessions{where} ORDER BY changed_utc DESC, session LIMIT ? OFFSET ?"  # noqa: S608 - as above
    shown = f"SELECT {_SHOWN} FROM ({some}) s LEFT JOIN recordings USING (session)"  # noqa: S608 - as above
    rows = reader.read(f"{shown} ORDER BY changed_utc DESC, s.session", (*values, limit, offset))
    return Page(tuple(Row(row[0], Standing(row[1]), *row[2:]) for row in rows), total)


def aliases(reader: Reader) -> frozenset[str]:
    """Return every alias in use."""
    return frozenset(chain.from_iterable(reader.read("SELECT DISTINCT alias FROM sessions")))


def keep_identity(transaction: Transaction, child: Child, sealed: bytes, marks: Marks) -> None:
    """Keep the encrypted identity of *child* and its marks, in the place of what was there."""
    enter_child(transaction, child)
    transaction.write(
        "UPDATE children SET sealed = ?, iin = ?, name = ? WHERE child = ?",
        (sealed, marks.iin, marks.name, child.child_id),
    )


def enter_child(transaction: Transaction, child: Child) -> None:
    """Let the vault know *child*, with the birth date as it is now."""
    transaction.write(
        "INSERT INTO children (child, birth_date) VALUES (?, ?)"
        " ON CONFLICT (child) DO UPDATE SET birth_date = excluded.birth_date",
        (child.child_id, child.born.isoformat() if child.born else ""),
    )


def sealed_identity(reader: Reader, child: str) -> bytes | None:
    """Return the encrypted identity of *child*; None if none was entered."""
    rows = reader.read("SELECT sealed FROM children WHERE child = ? AND sealed IS NOT NULL", (child,))
    return bytes(rows[0][0]) if rows else None


def keep_signature(transaction: Transaction, session: str, drawn: bytes) -> str:
    """Keep a drawn signature of *session* and return its new name."""
    [(count,)] = transaction.read("SELECT count(*) FROM signatures WHERE session = ?", (session,))
    name = f"signature-{count + 1:03d}"
    transaction.write("INSERT INTO signatures (session, name, drawn) VALUES (?, ?, ?)", (session, name, drawn))
    return name


def signature(reader: Reader, session: str, name: str) -> bytes | None:
    """Return a drawn signature; None if there is none of this name."""
    rows = reader.read("SELECT drawn FROM signatures WHERE session = ? AND name = ?", (session, name))
    return bytes(rows[0][0]) if rows else None


def _json(record: object) -> str:
    return json.dumps(to_json(record), ensure_ascii=False, separators=(",", ":"))
