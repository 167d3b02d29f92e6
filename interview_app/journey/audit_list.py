"""The audit for those who may see it: read from the newest entry back, by person, kind and day, and its chain checked.

Rules. Nothing is left out: an entry that cannot be read is a line too, and no filter takes it away, for nobody knows
what it said. That somebody looked is an entry itself. Names stand for the persons' numbers only where they are
shown. What is shown comes in pages, so that an audit of many years opens at once.
"""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from enum import StrEnum

from interview_app.domain.audit import Entry, Happening, read_entry
from interview_app.domain.events import canonical
from interview_app.domain.permissions import Action
from interview_app.journey.unlocked import Unlocked
from interview_app.system.texts import Texts, harmless
from interview_app.vault import audit, people

_PIECE = 2_000
PROGRAM = audit.PROGRAM
"""The number under which the program itself stands."""


class AuditKind(StrEnum):
    """What an entry is about, for finding it; the text's key is ``audit_kind.<code>``."""

    SIGN_IN = "sign_in"
    CHILD = "child"
    PREPARATION = "preparation"
    RECORDING = "recording"
    PACKAGE = "package"
    PEOPLE = "people"
    ROOM = "room"
    VAULT = "vault"


KINDS: Mapping[AuditKind, frozenset[str]] = {
    kind: frozenset(what)
    for kind, what in {
        AuditKind.SIGN_IN: (Happening.SIGNED_IN, Happening.LOCKED, Action.CHANGE_OWN_PASSPHRASE),
        AuditKind.CHILD: (
            *(Action.SEE_CASE, Action.SEE_TOLD, Action.OPEN_IDENTITY, Action.CHANGE_IDENTITY),
            Action.HOLD_IDENTITY_KEY,
        ),
        AuditKind.PREPARATION: (
            *(Action.SEE_SESSIONS, Action.PREPARE, Action.JUDGE_READINESS, Action.POSTPONE, Action.HEAR_AGAIN),
            Happening.PLAN_ENDED,
        ),
        AuditKind.RECORDING: (
            *(Action.RECORD, Action.PAUSE, Action.MARK, Action.RECOVER, Action.TEST_ROOM, Happening.RECORDING_SEEN),
            *(Happening.STRAY_FOUND, Happening.STRAY_EXPLAINED, Happening.CLAIM_WITHDRAWN),
        ),
        AuditKind.PACKAGE: (
            *(Action.PLAY_BEFORE_SEAL, Action.WRITE_PROTOCOL, Action.SIGN, Action.SEAL, Action.REPLAY),
            *(Action.EXPORT_RECORDING, Happening.PROTOCOL_REOPENED, Happening.PROTOCOL_COMPLETED),
            *(Happening.PROTOCOL_REMARKED, Happening.PROTOCOL_REMARK_TAKEN_BACK, Happening.PROTOCOL_CORRECTED),
            *(Happening.PROTOCOL_READ, Happening.PROTOCOL_SIGNED, Happening.PROTOCOL_UNSIGNED),
            *(Happening.PROTOCOL_SIGNATURE_VOID, Happening.PROTOCOL_PAGES_FIXED, Happening.PROTOCOL_ATTACHED),
            *(Happening.PROTOCOL_LEFT_OUT, Happening.PAPER_PRINTED, Happening.PAPER_SAVED),
            *(Action.MAKE_COPIES, Happening.COPY_MADE, Happening.SEALING_REASON),
        ),
        AuditKind.PEOPLE: (
            *(Action.MANAGE_PEOPLE, Happening.PERSON_ADDED, Happening.PERSON_REMOVED, Happening.PASSPHRASE_GIVEN),
        ),
        AuditKind.ROOM: (Action.CHANGE_SETTINGS, Action.CHOOSE_RULES, Action.MANAGE_CUSTODY),
        AuditKind.VAULT: (
            *(Happening.VAULT_MADE, Happening.TABLES_RENEWED, Happening.VAULT_RESTORED, Happening.BACKUP_MADE),
            *(Action.BACK_UP, Action.RESTORE, Action.SEE_AUDIT, Action.EXPORT_AUDIT, Happening.CLOCK_SET_BACK),
        ),
    }.items()
}
"""Which entries are of which kind: each action and each happening is of exactly one."""


@dataclass(frozen=True)
class Wanted:
    """Which entries are to be shown; what is None does not matter. ``day`` is a day of the room's own time."""

    person: int | None = None
    kind: AuditKind | None = None
    day: date | None = None


@dataclass(frozen=True)
class Line:
    """One line of the audit; ``entry`` is None where it cannot be read."""

    seq: int
    entry: Entry | None


@dataclass(frozen=True)
class Page:
    """Some lines, the newest first; ``before`` is where the next page begins, None where there is nothing more."""

    lines: tuple[Line, ...]
    before: int | None


@dataclass(frozen=True)
class Chain:
    """What was found of the whole chain: so many entries, and the first that is not as it was written (None: whole)."""

    count: int
    head: str
    broken: int | None


def names(unlocked: Unlocked) -> dict[int, str]:
    """Return the names of all whom the audit may name, also of who was removed.

    Circumstances NOT_PERMITTED, VAULT_*.
    """
    unlocked.demand(Action.SEE_AUDIT)
    return {one.person: one.name for one in people.everybody(unlocked.database)}


def page(
    unlocked: Unlocked,
    wanted: Wanted,
    stop: threading.Event,
    *,
    before: int | None = None,
    limit: int = 200,
    zone: tzinfo | None = None,
) -> Page:
    """Return the newest *limit* entries that are *wanted*, of those before *before*; *zone* None is the machine's.

    Blocks for about 35 us an entry that is looked at, until *stop*. Circumstances NOT_PERMITTED, VAULT_*.
    """
    unlocked.demand(Action.SEE_AUDIT)
    found: list[Line] = []
    while not stop.is_set() and (rows := audit.newest(unlocked.database, before, _PIECE)):
        for seq, untrusted in rows:
            line = Line(seq, _read(untrusted))
            if line.entry is None or _is_wanted(line.entry, wanted, zone):
                found.append(line)
                if len(found) == limit:
                    return Page(tuple(found), seq)
        before = rows[-1][0]
    return Page(tuple(found), None)


def words(entry: Entry, names: Mapping[int, str], texts: Texts) -> tuple[str, str, str]:
    """Return what was done, what with, and the details of it, in the language of *texts*."""
    table = "action" if f"action.{entry.what}" in texts else "happening"
    details = ", ".join(
        f"{name} = {value if isinstance(value, str) else canonical(value).decode()}"
        for name, value in sorted(entry.details.items())
    )
    return texts.word(table, entry.what), _about(entry.about, names, texts), details


def looked_at(unlocked: Unlocked) -> None:
    """Enter that this person looks at the audit now. Circumstances NOT_PERMITTED, VAULT_*."""
    unlocked.enter(Action.SEE_AUDIT)


def check(unlocked: Unlocked, progress: Callable[[int, int], object]) -> Chain:
    """Check the whole chain; *progress* hears entries done and in all. Circumstances NOT_PERMITTED, VAULT_*.

    Blocks for about 40 us an entry.
    """
    unlocked.demand(Action.SEE_AUDIT)
    broken = audit.verify(unlocked.database, progress=progress)
    count, head = audit.head(unlocked.database)
    return Chain(count, head, None if broken is None else broken.seq)


def _read(untrusted: bytes) -> Entry | None:
    try:
        return read_entry(untrusted)
    except ValueError:
        return None


def _about(about: str, names: Mapping[int, str], texts: Texts) -> str:
    kind, _, which = about.partition(":")
    if kind == "person" and which.isdecimal() and int(which) in names:
        return names[int(which)]
    return texts.text(f"audit_about.{kind}", which=which) if f"audit_about.{kind}" in texts else harmless(about)


def _is_wanted(entry: Entry, wanted: Wanted, zone: tzinfo | None) -> bool:
    return (
        (wanted.person is None or entry.person == wanted.person)
        and (wanted.kind is None or entry.what in KINDS[wanted.kind])
        and (wanted.day is None or _day(entry.moment, zone) == wanted.day)
    )


def _day(moment: datetime, zone: tzinfo | None) -> date:
    return moment.astimezone(zone).date()
