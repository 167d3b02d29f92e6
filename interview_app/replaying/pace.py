"""From what has been heard to the session time that it was: the one clock of a replay.

Each run of frames written without a jump has an anchor: its first frame in the output and the session time of that.
"""

from collections import deque
from dataclasses import dataclass

from interview_app.replaying.sound import RATE


@dataclass(frozen=True)
class _Anchor:
    frame: int
    session_us: int
    speed: float


class Pace:
    """Translates frames of the output into session time. Not for several threads at once."""

    def __init__(self, start_us: int) -> None:
        self._start_us = start_us
        self._anchors: deque[_Anchor] = deque()

    def anchor(self, frame: int, session_us: int, speed: float) -> None:
        """From output *frame* on, what is heard is *session_us* and what follows it at *speed*."""
        self._anchors.append(_Anchor(frame, session_us, speed))

    def session_us(self, heard: int) -> int:
        """Return the session time of output frame *heard*; the start while nothing was written."""
        while len(self._anchors) > 1 and self._anchors[1].frame <= heard:
            self._anchors.popleft()
        if not self._anchors:
            return self._start_us
        anchor = self._anchors[0]
        reached_us = anchor.session_us + round((heard - anchor.frame) * 1_000_000 * anchor.speed / RATE)
        # A stretched run is some frames longer or shorter than its time: what follows it is not overtaken.
        return min([reached_us, *(one.session_us for one in self._anchors if one is not anchor)])
