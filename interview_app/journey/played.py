"""What was really played of a recording, and by whom: stretches through which the position ran, not those jumped over.

Whoever is signed in and plays it stands in the audit before it plays, and in the chain by role and number.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from interview_app.domain.events import Who
from interview_app.domain.names import agree
from interview_app.domain.permissions import Action
from interview_app.evidence.index import Index
from interview_app.journey.unlocked import Unlocked
from interview_app.vault import cases

RUNS_US = 1_500_000
"""A position this far from the one before it, or further, was jumped to."""


@dataclass(frozen=True)
class PlayedStretch:
    """From ``from_us`` to ``to_us`` on the timeline of ``part`` (from 1)."""

    part: int
    from_us: int
    to_us: int


class Played:
    """Listens to positions (microseconds of session time) and knows what they ran through."""

    def __init__(self) -> None:
        self._last: int | None = None
        self._runs: list[tuple[int, int]] = []

    def at(self, us: int, *, playing: bool) -> None:
        """Take note that *us* is shown, and whether it plays."""
        if playing and self._last is not None and 0 < us - self._last < RUNS_US:
            if self._runs and self._runs[-1][1] == self._last:
                self._runs[-1] = (self._runs[-1][0], us)
            else:
                self._runs.append((self._last, us))
        self._last = us if playing else None

    def stretches(self, index: Index) -> Iterable[PlayedStretch]:
        """Yield what was played of each part of *index*, in order and without overlaps."""
        for part in index.parts:
            for start, end in _merged(self._runs):
                from_us, to_us = max(start, part.start_us) - part.start_us, min(end, part.end_us) - part.start_us
                if from_us < to_us:
                    yield PlayedStretch(part.part, from_us, to_us)


def played_by(unlocked: Unlocked, session: str) -> Who:
    """Return who plays *session*, as its events know them; the audit has an entry of it first. Blocks for milliseconds.

    The role is the account's; the number that of the person of that name and role who was there, 0 where none was.
    Circumstances SESSION_UNKNOWN, NOT_PERMITTED and those of the vault.
    """
    people = cases.read(unlocked.database, session).preparation.people
    role = unlocked.role.value
    unlocked.enter(Action.PLAY_BEFORE_SEAL, f"session:{session}", role=role)
    there = (one.number for one in people if one.role == role and agree(unlocked.name, one.name))
    return Who(role, next(there, 0))


def _merged(runs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(runs):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
