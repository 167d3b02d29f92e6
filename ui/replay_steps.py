"""From question to question and from pause to pause: which one comes next, or came before. No Qt here.

Rules. Whoever has just jumped to one stands at it, wherever the picture nearest to it lies. While it plays, going back
goes to the beginning of what has just begun only after a moment; until then it goes to the one before.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from interview_app.domain.events import EventKind
from interview_app.replaying.chronicle import Occurrence

_AT_US = 500_000
"""A jump ends within this time of what was meant."""
_JUST_BEGUN_US = 1_500_000


class Steps:
    """Goes through the events of one *kind* in *told*, which is in order of time."""

    def __init__(self, told: Iterable[Occurrence], kind: EventKind) -> None:
        self._told = tuple(one for one in told if one.event.kind is kind)
        self._times = tuple(one.at_us for one in self._told)

    def next(self, position_us: int, *, came_to_us: int) -> Occurrence | None:
        """Return the next one after *position_us*, having jumped to *came_to_us* last; None after the last."""
        place = bisect_right(self._times, _standing(position_us, came_to_us))
        return self._told[place] if place < len(self._told) else None

    def before(self, position_us: int, *, came_to_us: int, playing: bool) -> Occurrence | None:
        """Return the one before *position_us*; None before the first."""
        least_us = _JUST_BEGUN_US if playing else 0
        place = bisect_left(self._times, _standing(position_us, came_to_us) - least_us) - 1
        return self._told[place] if place >= 0 else None


def _standing(position_us: int, came_to_us: int) -> int:
    return came_to_us if abs(position_us - came_to_us) <= _AT_US else position_us
