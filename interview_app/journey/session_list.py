"""The list of sessions, brought up to date from what the disks and the ledger show.

Rules. The vault tells what was planned, the disks what was recorded: where they differ about a recording, the disks
are believed. A recording that the vault does not know (it was restored from a backup, or is newer than the recording)
is a stray: until somebody says whose it is, no child is recorded without a ground. A claim of which nothing is found
after five minutes, while every disk is there, is taken back: nothing was recorded.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum
from pathlib import Path

from interview_app.domain.audit import Happening
from interview_app.domain.copies import SealingReason
from interview_app.domain.errors import Bug, Circumstance, Code
from interview_app.domain.permissions import Action
from interview_app.domain.preparation import Preparation, searched
from interview_app.domain.session import SessionKind
from interview_app.domain.steps import RECORDED, Standing
from interview_app.journey.ledger import copies_read_back
from interview_app.journey.on_disks import OnDisk, recordings
from interview_app.journey.seal import LEAST_COPIES
from interview_app.journey.unlocked import Unlocked
from interview_app.system.clock import iso_utc
from interview_app.vault import audit, cases
from interview_app.vault import sessions as recorded
from interview_app.vault.cases import Draft, Page
from interview_app.vault.copies import reasons
from interview_app.vault.origin import origin
from interview_app.vault.sessions import Seen, Stray

CLAIM_HOLDS = timedelta(minutes=5)


class Whose(StrEnum):
    """Whose a stray is; the text's key is ``stray.<code>``."""

    THIS_CHILD = "this_child"
    OTHER_CHILD = "other_child"
    NO_INTERVIEW = "no_interview"


def sessions(
    unlocked: Unlocked,
    query: str = "",
    standings: Collection[Standing] = (),
    *,
    child: str = "",
    limit: int = 100,
    offset: int = 0,
) -> Page:
    """Return the sessions that have every word of *query* (number, alias, person, day), the newest first.

    Only those of *standings* and of *child* where named. Blocks for milliseconds. Circumstances NOT_PERMITTED,
    VAULT_LOCKED.
    """
    unlocked.demand(Action.SEE_SESSIONS)
    return cases.listed(unlocked.database, query, standings, child, limit, offset)


def bring_up_to_date(
    unlocked: Unlocked, targets: Sequence[Path], runtime: Path, zone: tzinfo | None = None
) -> tuple[Stray, ...]:
    """Take into the vault what *targets* and the room's ledger show; return the strays nobody has explained yet.

    Blocks as long as the disks do: for a thread of its own. Circumstances of the vault.
    """
    known = recorded.known(unlocked.database)
    besides = known.sealed | (known.strays - known.sessions)
    shown = tuple(recordings(targets, runtime, unlocked.places.data, besides))
    ours = [one.seen for one in shown if one.seen.session in known.sessions]
    news = [one.seen for one in shown if one.seen.session not in known.sessions and _counts(unlocked, one)]
    now = unlocked.clock.utc()
    if ours or news:
        _take(unlocked, ours, news, zone)
    if all(target.is_dir() for target in targets):
        found = {one.seen.session for one in shown}
        for session in recorded.claimed_only(unlocked.database, iso_utc(now - CLAIM_HOLDS)):
            if session not in found:
                withdraw(unlocked, session)
    drop_keys(unlocked)
    return unexplained(unlocked)


def drop_keys(unlocked: Unlocked) -> None:
    """Drop the keys of sessions that are sealed and of which enough copies were read back whole."""
    if kept := unlocked.session_keys.kept():
        sealed = recorded.known(unlocked.database).sealed
        for session in sealed.intersection(kept):
            whole = copies_read_back(unlocked.places.data, session)
            one = whole and SealingReason.ONE_COPY in reasons(unlocked.database, session)
            if one or whole >= LEAST_COPIES:
                unlocked.session_keys.destroy(session)


def unexplained(unlocked: Unlocked) -> tuple[Stray, ...]:
    """Return the recordings the vault knows nothing of and nobody has explained yet, as far as they were seen.

    Blocks for milliseconds. Circumstances NOT_PERMITTED, VAULT_LOCKED.
    """
    unlocked.demand(Action.SEE_SESSIONS)
    return tuple(one for one in recorded.strays(unlocked.database) if not one.said)


def withdraw(unlocked: Unlocked, session: str) -> None:
    """Take back the claim of a recording that was not begun, and drop its key. Circumstances of the vault."""
    now = unlocked.clock.utc()
    with unlocked.database.transaction() as transaction:
        recorded.withdraw(transaction, session, iso_utc(now))
        audit.append(transaction, now, unlocked.person, Happening.CLAIM_WITHDRAWN, f"session:{session}")
    unlocked.session_keys.destroy(session)


def explain(unlocked: Unlocked, stray: Stray, whose: Whose, reason: str, draft: Draft | None = None) -> None:
    """Say whose *stray* is, and why one knows: of the child and case of *draft*, of another, or no interview.

    Circumstances REASON_EMPTY, SESSION_UNKNOWN (somebody has said it already), NOT_PERMITTED.
    """
    if (whose is Whose.THIS_CHILD) is (draft is None):
        raise Bug("this child's, and whose that is, belong together")
    if not reason.strip():
        raise Circumstance(Code.REASON_EMPTY)
    seen = stray.seen
    about = f"session:{seen.session}"
    with unlocked.acting(Action.HEAR_AGAIN, about, Happening.STRAY_EXPLAINED, whose=whose.value) as transaction:
        recorded.explain(transaction, seen.session, whose.value, reason.strip())
        if draft is not None:
            now = unlocked.now_utc()
            day = _day(seen.begun_utc or now, None)
            kept = Preparation(draft.preparation.case, draft.preparation.child, draft.preparation.plan)
            new = Draft(seen.session, Standing.WAITING, 0, kept)
            cases.save(transaction, new, kept, Standing.WAITING, now, searched(kept, day))
            recorded.take_note(transaction, seen, day, now)


def stands_at(unlocked: Unlocked, session: str, after: Standing, recorded_ms: int = 0) -> None:
    """Note that *session* has come to stand at *after*: begun, stopped, written down, signed, sealed.

    Idempotent for what a disk can show as well. Circumstances SESSION_UNKNOWN, SESSION_MOVED and those of the vault.
    """
    now = unlocked.clock.utc()
    with unlocked.database.transaction() as transaction:
        if after in RECORDED - {Standing.DRAFTED, Standing.SIGNED}:
            seen = Seen(session, after, iso_utc(now), recorded_ms)
            recorded.take_note(transaction, seen, _day(iso_utc(now), None), iso_utc(now))
        else:
            recorded.advance(transaction, session, after, iso_utc(now))
        audit.append(
            transaction,
            now,
            unlocked.person,
            Happening.RECORDING_SEEN,
            f"session:{session}",
            {"standing": after.value},
        )


def _take(unlocked: Unlocked, ours: Sequence[Seen], news: Sequence[Seen], zone: tzinfo | None) -> None:
    now = unlocked.clock.utc()
    with unlocked.database.transaction() as transaction:
        for seen in ours:
            day = _day(seen.begun_utc or iso_utc(now), zone)
            if recorded.take_note(transaction, seen, day, iso_utc(now)):
                about, details = f"session:{seen.session}", {"standing": seen.standing.value}
                audit.append(transaction, now, audit.PROGRAM, Happening.RECORDING_SEEN, about, details)
        if count := recorded.keep_strays(transaction, news, iso_utc(now)):
            audit.append(transaction, now, audit.PROGRAM, Happening.STRAY_FOUND, "", {"count": count})


def _counts(unlocked: Unlocked, one: OnDisk) -> bool:
    """Return whether a recording that the vault does not know may be an interview of this room."""
    restored = origin(unlocked.database)
    if one.kind is None:  # nothing says what it is: it counts if the vault may have forgotten it
        since = restored.backup_utc
        return since is not None and (not one.seen.begun_utc or one.seen.begun_utc >= since)
    return one.kind is SessionKind.INTERVIEW and (one.here or restored.epoch > 0)


def _day(utc: str, zone: tzinfo | None) -> date:
    return datetime.fromisoformat(utc).astimezone(zone).date()
