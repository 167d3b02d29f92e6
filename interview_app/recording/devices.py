"""What a camera and a microphone are to the recorder: two interfaces, three implementations each way.

OpenCV and sounddevice (``camera.py``, ``microphone.py``) and the synthetic room (``synthetic.py``) implement them
and pass the same contract tests. Every time is nanoseconds of one monotonic clock, taken where the frame or the
block arrives. A device that is lost says so by :class:`DeviceLost`; it never returns a stale frame as a new one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

import numpy as np
import numpy.typing as npt

Picture = npt.NDArray[np.uint8]
"""height x width x 3, blue-green-red."""

Samples = npt.NDArray[np.int16]
"""frames x channels, 48 000 a second by the device's own clock."""


FRAMES_KEPT = 8
"""So many frames of a camera may wait: a third of a second of a busy machine, and 50 MB at 1080p."""


class Unavailable(StrEnum):
    """Why a device cannot be opened: the ``reason`` of a circumstance and of the list of devices."""

    AMBIGUOUS = "ambiguous"
    BUSY = "busy"
    CHANNELS_REFUSED = "channels_refused"
    DRIVER_FAILED = "driver_failed"
    NO_FRAMES = "no_frames"
    NO_HOST_API = "no_host_api"
    NO_SUCH_DEVICE = "no_such_device"
    NO_SUCH_FILE = "no_such_file"
    NOT_A_CAMERA = "not_a_camera"
    NOT_A_VIDEO = "not_a_video"
    PERMISSION = "permission"
    PORTAUDIO_MISSING = "portaudio_missing"
    RATE_REFUSED = "rate_refused"
    TIMEOUT = "timeout"
    UNPLUGGED = "unplugged"
    UNREACHABLE = "unreachable"


class Loss(StrEnum):
    """Why an open camera is lost."""

    CLOSED = "closed"
    END_OF_FILE = "end_of_file"
    FROZEN = "frozen"
    NO_BLOCKS = "no_blocks"
    NO_FRAMES = "no_frames"
    READ_FAILED = "read_failed"
    UNPLUGGED = "unplugged"


class DeviceLost(Exception):
    """The device gave nothing for too long, or its driver failed; ``reason`` is a stable word, never a name."""

    def __init__(self, reason: Loss) -> None:
        super().__init__(reason.value)
        self.reason = reason


@dataclass(frozen=True)
class CameraFormat:
    """What the camera said it gives, read back after asking: pixels, frames per 1000 s, backend's name."""

    width: int
    height: int
    rate_milli: int
    backend: str


@dataclass(frozen=True)
class Frame:
    """One picture and the moment of its capture."""

    picture: Picture
    t_ns: int


class Camera(Protocol):
    """An open camera. One thread reads; any thread may close."""

    @property
    def format(self) -> CameraFormat:
        """Size and rate as read back from the device."""

    @property
    def captured(self) -> int:
        """Frames that the device gave since it was opened."""

    @property
    def passed_over(self) -> int:
        """Frames among them that nobody read in time: a camera keeps no more than :data:`FRAMES_KEPT` waiting."""

    def read(self, timeout_s: float) -> Frame:
        """Return the oldest frame not read yet; raise :class:`DeviceLost` when none came for *timeout_s* seconds."""

    def close(self) -> None:
        """Let the device go; idempotent."""


@dataclass(frozen=True)
class Block:
    """Samples as one callback gave them and the capture time of the *first* sample; ``overflow`` if some were lost."""

    samples: Samples
    t_ns: int
    overflow: bool


class Microphone(Protocol):
    """An open microphone that hands blocks to the callback given at opening, from a thread of its own."""

    @property
    def channels(self) -> int:
        """1 or 2."""

    def alive(self) -> bool:
        """Return False once no block came for 0.5 s (PortAudio does not report an unplugged microphone)."""

    def close(self) -> None:
        """Let the device go; idempotent."""


OnBlock = Callable[[Block], None]
OpenCamera = Callable[[], Camera]
OpenMicrophone = Callable[[OnBlock], Microphone]
