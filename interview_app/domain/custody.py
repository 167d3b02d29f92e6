"""Custody: who will be able to open a recording, and the rule that one lost key must lose nothing.

A custodian is *proved* once their holder decrypted a challenge made for the key, and *independent* of another if
neither key nor holder is the same. With fewer than two proved and independent custodians nothing is recorded, save
for a written reason during a trial period that has a last day.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from interview_app.domain.names import person_key

LEAST = 2
LONGEST_TRIAL = timedelta(days=90)


class Custodianship(StrEnum):
    """Where a key is kept; the text's key is ``custodianship.<code>``."""

    COURT = "court"
    ARCHIVE = "archive"
    BODY = "body"
    """A custodian in the investigating body."""


@dataclass(frozen=True)
class Custodian:
    """One public key, who holds its secret, and when they proved it ('' until then)."""

    recipient: str
    fingerprint: str
    holder: str
    where: Custodianship
    proved_utc: str = ""


@dataclass(frozen=True)
class Asked:
    """A challenge that the holder of ``recipient`` has not answered yet; its number is known by a digest alone."""

    recipient: str
    salt: str
    digest: str
    made_utc: str


@dataclass(frozen=True)
class Former:
    """A custodian who is none any more, and why: their key goes on opening what was recorded for it."""

    custodian: Custodian
    reason: str
    removed_utc: str


@dataclass(frozen=True)
class Trial:
    """A stated trial period: recording with fewer custodians, for a reason, up to and on ``last_day`` (ISO date)."""

    reason: str
    last_day: str


class CustodyState(StrEnum):
    """Whether the room may record; the text's key is ``custody.<code>``."""

    SUFFICIENT = "sufficient"
    TRIAL = "trial"
    """Too few, but a trial period is stated and not over: its reason goes into each recording's papers."""
    TOO_FEW = "too_few"
    NOBODY = "nobody"
    """No key at all: there is nothing to encrypt to, and no reason helps."""


def independent(custodians: Sequence[Custodian]) -> tuple[Custodian, ...]:
    """Return the proved custodians that are independent of each other, each the first of its key and of its holder."""
    kept: list[Custodian] = []
    for one in custodians:
        if one.proved_utc and not any(_same(one, other) for other in kept):
            kept.append(one)
    return tuple(kept)


def _same(one: Custodian, other: Custodian) -> bool:
    return one.recipient == other.recipient or person_key(one.holder) == person_key(other.holder)


def custody_state(custodians: Sequence[Custodian], trial: Trial | None, today: date) -> CustodyState:
    """Return whether the room may record *today*."""
    if not custodians:
        return CustodyState.NOBODY
    if len(independent(custodians)) >= LEAST:
        return CustodyState.SUFFICIENT
    if trial is not None and trial.reason.strip() and today <= date.fromisoformat(trial.last_day):
        return CustodyState.TRIAL
    return CustodyState.TOO_FEW
