"""What the recorder watches besides its devices: remaining space and a wall clock that jumps."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from interview_app.domain.session import CameraOrder, MicrophoneOrder
from interview_app.recording.picture_track import PictureSettings
from interview_app.system.clock import Clock

WARN_AT_MINUTES = (30, 10)
CLOCK_JUMP_MS = 1000
_SOUND_BYTES_PER_CHANNEL = 70_000
_SETTLING_S = 20.0


def bytes_per_second(cameras: tuple[CameraOrder, ...], microphone: MicrophoneOrder | None) -> int:
    """Return what a recording takes on each target at most, per second: the encoder's upper bounds, not a guess."""
    picture = sum(
        PictureSettings(one.resolution.width, one.resolution.height, one.resolution.rate).maxrate for one in cameras
    )
    sound = _SOUND_BYTES_PER_CHANNEL * microphone.channels if microphone else 0
    return picture // 8 + sound


def free_bytes(folder: Path) -> int:
    """Return how many bytes may still be written below *folder*; OSError if its disk is gone."""
    return shutil.disk_usage(folder).free


class SpaceWatch:
    """The remaining space of one target: warns once at 30 and once at 10 minutes."""

    def __init__(self, folder: Path, expected_rate: int) -> None:
        self._folder = folder
        self._rate = float(expected_rate)
        self._warned: set[int] = set()
        self.seconds_left = -1

    def look(self, bytes_given: int, elapsed_s: float) -> Iterator[int]:
        """Measure; yield the minutes of each threshold that is crossed for the first time."""
        if elapsed_s > _SETTLING_S:
            self._rate = max(1.0, bytes_given / elapsed_s)
        try:
            self.seconds_left = int(free_bytes(self._folder) / self._rate)
        except OSError:
            self.seconds_left = -1
            return
        for minutes in WARN_AT_MINUTES:
            if self.seconds_left < minutes * 60 and minutes not in self._warned:
                self._warned.add(minutes)
                yield minutes


class ClockWatch:
    """Notices when the wall clock and the monotonic clock part."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._offset_ms = self._now_ms()

    def jumped_ms(self) -> int:
        """Return by how many milliseconds the wall clock was set since the last look; 0 for less than a second."""
        by_ms = self._now_ms() - self._offset_ms
        if abs(by_ms) < CLOCK_JUMP_MS:
            return 0
        self._offset_ms += by_ms
        return by_ms

    def _now_ms(self) -> int:
        return round(self._clock.utc().timestamp() * 1000) - self._clock.monotonic_ns() // 1_000_000
