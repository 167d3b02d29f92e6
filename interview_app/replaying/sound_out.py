"""Where sound goes, and thereby what time it is: replay follows what has been heard.

``Silence`` is the output of a session or a machine without sound; a device's output belongs to the windows.
"""

import threading
from typing import Protocol

from interview_app.replaying.sound import RATE, Frames
from interview_app.system.clock import Clock

_ROOM = RATE // 4


class SoundOut(Protocol):
    """An output for 48 000 frames a second of two channels, 16 bits. Any thread may call; nothing blocks or raises.

    It is held at first. An output that stops hearing (its device is gone) is given up after a second.
    """

    def room(self) -> int:
        """Return how many frames it takes now; it should hold about 0.2 s."""

    def write(self, frames: Frames) -> None:
        """Take *frames*, not more than there is room for."""

    def heard(self) -> int:
        """Return how many frames have left the loudspeaker since the last ``clear``.

        It never goes back, is never more than were written, and moves in steps of at most some milliseconds: a device
        that tells its place more rarely is followed by a clock in between. Its own delay is subtracted.
        """

    def run(self) -> None:
        """Let what was written be heard."""

    def hold(self) -> None:
        """Fall silent at once and keep what was not heard yet."""

    def clear(self) -> None:
        """Forget what was written; ``heard`` begins anew at 0."""

    def close(self) -> None:
        """Let the device go; idempotent."""


class Silence:
    """Hears by the clock and sounds not at all."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._written = 0
        self._heard = 0
        self._since_ns: int | None = None

    def room(self) -> int:
        """See :class:`SoundOut`."""
        with self._lock:
            return max(0, _ROOM - (self._written - self._now()))

    def write(self, frames: Frames) -> None:
        """See :class:`SoundOut`."""
        with self._lock:
            if self._now() == self._written:
                self._settle()
            self._written += len(frames)

    def heard(self) -> int:
        """See :class:`SoundOut`."""
        with self._lock:
            return self._now()

    def run(self) -> None:
        """See :class:`SoundOut`."""
        with self._lock:
            self._settle()
            self._since_ns = self._clock.monotonic_ns()

    def hold(self) -> None:
        """See :class:`SoundOut`."""
        with self._lock:
            self._settle()
            self._since_ns = None

    def clear(self) -> None:
        """See :class:`SoundOut`."""
        with self._lock:
            self._settle()
            self._written = self._heard = 0

    def close(self) -> None:
        """See :class:`SoundOut`."""

    def _now(self) -> int:
        if self._since_ns is None:
            return self._heard
        passed = (self._clock.monotonic_ns() - self._since_ns) * RATE // 1_000_000_000
        return min(self._written, self._heard + passed)

    def _settle(self) -> None:
        """Count what was heard and go on from now: what ran dry does not catch up."""
        self._heard = self._now()
        if self._since_ns is not None:
            self._since_ns = self._clock.monotonic_ns()
