"""The synthetic room: a camera and a microphone without devices, for demonstrations, room tests and tests.

Rules:

- They implement the interfaces of :mod:`interview_app.recording.devices`, pass the contract tests of real devices,
  and do not exist where a session may not be synthetic (:attr:`SessionKind.may_be_synthetic`).
- What they show and let hear is a pure function of the monotonic clock: see :mod:`.scene` and :mod:`.speech`.
- They can be unplugged, from this process or, by a file that exists as long as the fault lasts, from another.
"""

import threading
from datetime import timedelta
from pathlib import Path

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import Resolution, SessionKind
from interview_app.recording.devices import (
    FRAMES_KEPT,
    Block,
    CameraFormat,
    DeviceLost,
    Frame,
    Loss,
    OnBlock,
    Unavailable,
)
from interview_app.recording.scene import SECOND_NS, Scene
from interview_app.recording.speech import RATE, sound
from interview_app.system.clock import Clock

SOURCE = "synthetic"
BLOCK = 960
SILENT_AFTER_S = 0.5


class Plug:
    """What can be pulled out: by a call, or by another process that makes *fault_file*."""

    def __init__(self, fault_file: Path | None) -> None:
        self._fault_file = fault_file
        self._pulled = threading.Event()

    @property
    def is_out(self) -> bool:
        """Whether the device is unplugged now."""
        return self._pulled.is_set() or (self._fault_file is not None and self._fault_file.exists())

    def pull(self) -> None:
        """Unplug the device."""
        self._pulled.set()

    def put_back(self) -> None:
        """Plug it in again; a fault file goes on counting."""
        self._pulled.clear()


class SyntheticCamera:
    """A camera that sees :class:`Scene`. Implements :class:`~interview_app.recording.devices.Camera`.

    Raises :class:`Circumstance` SYNTHETIC_REFUSED where *kind* allows none, and CAMERA_UNAVAILABLE (``unplugged``)
    while *fault_file* exists.
    """

    def __init__(
        self,
        kind: SessionKind,
        resolution: Resolution,
        clock: Clock,
        *,
        name: str = "",
        seed: int = 0,
        fault_file: Path | None = None,
    ) -> None:
        _refuse_interview(kind)
        self._plug = _plug(fault_file, Code.CAMERA_UNAVAILABLE)
        self._resolution = resolution
        self._clock = clock
        self._start_ns = clock.monotonic_ns()
        self._scene = Scene(resolution, name, seed, clock.utc() - timedelta(microseconds=self._start_ns // 1000))
        self._next = 0
        self._captured = 0
        self._passed_over = 0
        self._closed = threading.Event()

    @property
    def format(self) -> CameraFormat:
        """See :class:`~interview_app.recording.devices.Camera`."""
        return CameraFormat(self._resolution.width, self._resolution.height, self._resolution.rate * 1000, SOURCE)

    @property
    def captured(self) -> int:
        """See :class:`~interview_app.recording.devices.Camera`."""
        return self._captured

    @property
    def passed_over(self) -> int:
        """See :class:`~interview_app.recording.devices.Camera`."""
        return self._passed_over

    def read(self, timeout_s: float) -> Frame:
        """See :class:`~interview_app.recording.devices.Camera`; the time is the exact one that the picture shows."""
        now_ns = self._clock.monotonic_ns()
        oldest = max(self._next, self._newest_at(now_ns) - FRAMES_KEPT + 1)
        t_ns = self._time_of(oldest)
        in_time = t_ns - now_ns <= timeout_s * 1e9
        self._closed.wait(max(0.0, min((t_ns - now_ns) / 1e9, timeout_s)))
        if self._closed.is_set():
            raise DeviceLost(Loss.CLOSED)
        if self._plug.is_out:
            self._next = self._newest_at(self._clock.monotonic_ns()) + 1
            raise DeviceLost(Loss.UNPLUGGED)
        if not in_time:
            raise DeviceLost(Loss.NO_FRAMES)
        self._passed_over += oldest - self._next
        self._captured += oldest - self._next + 1
        self._next = oldest + 1
        return Frame(self._scene.draw(t_ns), t_ns)

    def _newest_at(self, t_ns: int) -> int:
        return (t_ns - self._start_ns) * self._resolution.rate // SECOND_NS

    def _time_of(self, number: int) -> int:
        return self._start_ns - (-number * SECOND_NS // self._resolution.rate)

    def close(self) -> None:
        """See :class:`~interview_app.recording.devices.Camera`."""
        self._closed.set()

    def lose(self) -> None:
        """Unplug it: every read fails from now on."""
        self._plug.pull()

    def come_back(self) -> None:
        """Plug it in again."""
        self._plug.put_back()


class SyntheticMicrophone:
    """A microphone that hears :func:`sound`. Implements :class:`~interview_app.recording.devices.Microphone`.

    Its sample clock runs fast by *ppm* millionths. Raises :class:`Circumstance` SYNTHETIC_REFUSED where *kind*
    allows none, and MICROPHONE_UNAVAILABLE (``unplugged``) while *fault_file* exists.
    """

    def __init__(
        self,
        kind: SessionKind,
        channels: int,
        clock: Clock,
        on_block: OnBlock,
        *,
        ppm: float = 0.0,
        seed: int = 0,
        fault_file: Path | None = None,
    ) -> None:
        _refuse_interview(kind)
        self._plug = _plug(fault_file, Code.MICROPHONE_UNAVAILABLE)
        self._channels = channels
        self._clock = clock
        self._on_block = on_block
        self._ppm = ppm
        self._seed = seed
        # The sound of the first block is made before the clock of the samples starts: it takes a moment.
        sound(0, BLOCK, ppm, channels, seed)
        self._start_ns = self._heard_ns = clock.monotonic_ns()
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._run, name="synthetic-microphone", daemon=True)
        self._thread.start()

    @property
    def channels(self) -> int:
        """See :class:`~interview_app.recording.devices.Microphone`."""
        return self._channels

    def alive(self) -> bool:
        """See :class:`~interview_app.recording.devices.Microphone`."""
        silent_ns = self._clock.monotonic_ns() - self._heard_ns
        return not self._closed.is_set() and silent_ns <= SILENT_AFTER_S * 1e9

    def close(self) -> None:
        """See :class:`~interview_app.recording.devices.Microphone`."""
        self._closed.set()
        if threading.current_thread() is not self._thread:
            self._thread.join()

    def lose(self) -> None:
        """Unplug it: no more blocks come, and nothing says so."""
        self._plug.pull()

    def come_back(self) -> None:
        """Plug it in again: blocks come, those of the time between are gone."""
        self._plug.put_back()

    def _run(self) -> None:
        count = 0
        while not self._closed.wait(max(0, self._time_of(count + BLOCK) - self._clock.monotonic_ns()) / 1e9):
            t_ns = self._time_of(count)
            count += BLOCK
            if not self._plug.is_out:
                self._heard_ns = self._clock.monotonic_ns()
                self._on_block(Block(sound(t_ns, BLOCK, self._ppm, self._channels, self._seed), t_ns, overflow=False))

    def _time_of(self, sample: int) -> int:
        return self._start_ns + round(sample * 1e9 / (RATE * (1 + self._ppm / 1e6)))


def _refuse_interview(kind: SessionKind) -> None:
    if not kind.may_be_synthetic:
        raise Circumstance(Code.SYNTHETIC_REFUSED, kind=kind.value)


def _plug(fault_file: Path | None, code: Code) -> Plug:
    plug = Plug(fault_file)
    if plug.is_out:
        raise Circumstance(code, source=SOURCE, reason=Unavailable.UNPLUGGED.value)
    return plug
