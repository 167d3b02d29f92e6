"""What was really played of a recording: stretches through which the position ran, not those jumped over."""

from collections.abc import Iterable
from dataclasses import dataclass

from interview_app.evidence.index import Index

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


def _merged(runs: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(runs):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
