"""The loudspeaker: PortAudio's default output as replay's :class:`~interview_app.replaying.sound_out.SoundOut`.

Rules. PortAudio asks for sound on a thread of its own, so that a busy window never makes it stutter; Qt Multimedia
would want feeding from the window's thread. What was heard is told from the moment at which PortAudio says that a block
leaves the loudspeaker, and by the clock in between; where that moment is not believable, from the stream's own latency.
"""

import threading
from collections import deque
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import numpy as np

from interview_app.recording.portaudio import PortAudioRefused, close_stream, open_output
from interview_app.replaying.sound import CHANNELS, RATE, Frames
from interview_app.system.clock import Clock

BLOCK = RATE // 100
_ROOM = RATE // 5
_LONGEST_DELAY_S = 1.0
_KEPT_BLOCKS = 256


def loudspeaker(clock: Clock) -> "Loudspeaker | None":
    """Return the machine's loudspeaker, open and held; None if it has none. Blocks a moment."""
    with suppress(PortAudioRefused):
        return Loudspeaker.opened(clock)
    return None


@dataclass(frozen=True)
class _Block:
    """A block on its way out: when it begins to be heard, and how many frames were handed out before and after it."""

    at_ns: int
    before: int
    after: int


class Loudspeaker:
    """The machine's default output. Made by :meth:`opened`; see ``SoundOut`` for what is not said here."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._waiting: deque[Frames] = deque()
        self._written = 0
        self._handed = 0
        self._told = 0
        self._blocks: deque[_Block] = deque(maxlen=_KEPT_BLOCKS)
        self._running = False
        self._stream: Any = None
        self._volume = 1.0

    @classmethod
    def opened(cls, clock: Clock) -> "Loudspeaker":
        """Return an open output, held; ``recording.portaudio.PortAudioRefused`` if there is none. Blocks a moment."""
        out = cls(clock)
        out._stream = open_output(CHANNELS, BLOCK, out._fill)
        return out

    def set_volume(self, volume: float) -> None:
        """Play at *volume*, from 0 (silent) to 1 (as recorded)."""
        self._volume = min(max(volume, 0.0), 1.0)

    def room(self) -> int:
        """See ``SoundOut``."""
        with self._lock:
            return max(0, _ROOM - (self._written - self._handed))

    def write(self, frames: Frames) -> None:
        """See ``SoundOut``."""
        with self._lock:
            if len(frames):
                self._waiting.append(frames)
                self._written += len(frames)

    def heard(self) -> int:
        """See ``SoundOut``."""
        now_ns = self._clock.monotonic_ns()
        with self._lock:
            for block in reversed(self._blocks):
                if block.at_ns <= now_ns:
                    reached = block.before + (now_ns - block.at_ns) * RATE // 1_000_000_000
                    self._told = max(self._told, min(reached, block.after))
                    break
            return self._told

    def run(self) -> None:
        """See ``SoundOut``."""
        self._running = True

    def hold(self) -> None:
        """See ``SoundOut``; what PortAudio has already taken (some hundredths of a second) is still heard."""
        self._running = False

    def clear(self) -> None:
        """See ``SoundOut``."""
        with self._lock:
            self._waiting.clear()
            self._blocks.clear()
            self._written = self._handed = self._told = 0

    def close(self) -> None:
        """See ``SoundOut``."""
        stream, self._stream = self._stream, None
        if stream is not None:
            close_stream(stream)

    def _fill(self, out: Frames, count: int, times: Any, _status: object) -> None:
        now_ns = self._clock.monotonic_ns()
        with self._lock:
            taken = self._take(out[:count]) if self._running else 0
            out[taken:count] = 0
            if taken:
                at_ns = now_ns + round(self._delay_s(times) * 1e9)
                self._blocks.append(_Block(at_ns, self._handed, self._handed + taken))
                self._handed += taken
        if self._volume < 1:
            np.multiply(out, self._volume, out=out, casting="unsafe")

    def _take(self, out: Frames) -> int:
        taken = 0
        while taken < len(out) and self._waiting:
            first = self._waiting.popleft()
            fits = len(out) - taken
            if len(first) > fits:
                self._waiting.appendleft(first[fits:])
                first = first[:fits]
            out[taken : taken + len(first)] = first
            taken += len(first)
        return taken

    def _delay_s(self, times: Any) -> float:
        told = times.outputBufferDacTime - times.currentTime
        if 0 < told < _LONGEST_DELAY_S:
            return float(told)
        return float(self._stream.latency) if self._stream is not None else 0.0
