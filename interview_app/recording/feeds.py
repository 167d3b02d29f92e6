"""Devices that may go away and come back: a feed keeps a device open, says when it is lost, and opens it again.

A lost device never stops anything. Opening again happens on a thread of its own, because a driver may block.
"""

import queue
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from typing import Generic, Protocol, TypeVar

from interview_app.domain.errors import Circumstance
from interview_app.domain.events import EventKind, Json
from interview_app.recording.devices import (
    FRAMES_KEPT,
    Block,
    Camera,
    CameraFormat,
    DeviceLost,
    Frame,
    Loss,
    Microphone,
    OnBlock,
)
from interview_app.recording.sample_clock import SampleClock
from interview_app.system.clock import Clock

Notify = Callable[[EventKind, Mapping[str, Json]], None]

LOST_AFTER_S = 1.0
AGAIN_EVERY_S = 1.0
RATE = 48_000


class Closable(Protocol):
    """What every device is, as far as opening it goes."""

    def close(self) -> None:
        """Let the device go."""


Device = TypeVar("Device", bound=Closable)


class Opening(Generic[Device]):
    """Tries to open a device until it succeeds; :meth:`result` hands the device over once.

    A device that nobody takes any more, because the opening was cancelled, is let go again.
    """

    def __init__(self, open_device: Callable[[], Device]) -> None:
        self._open = open_device
        self._cancelled = threading.Event()
        self._guard = threading.Lock()
        self._result: queue.SimpleQueue[Device] = queue.SimpleQueue()
        threading.Thread(target=self._try, name="opening", daemon=True).start()

    def result(self, timeout_s: float) -> Device | None:
        """Return the device if it is open within *timeout_s* seconds."""
        try:
            return self._result.get(timeout=timeout_s)
        except queue.Empty:
            return None

    def cancel(self) -> None:
        """Try no more, and keep no device that is open by now or will be."""
        with self._guard:
            self._cancelled.set()
        if (device := self.result(0)) is not None:
            device.close()

    def _try(self) -> None:
        while not self._cancelled.wait(AGAIN_EVERY_S):
            try:
                device = self._open()
            except Circumstance:
                continue
            with self._guard:
                if not self._cancelled.is_set():
                    self._result.put(device)
                    return
            device.close()


class CameraFeed:
    """One camera over a whole session. ``number`` counts from 1. One thread calls :meth:`next`."""

    def __init__(self, number: int, open_camera: Callable[[], Camera], clock: Clock, notify: Notify) -> None:
        self.number = number
        self._open = open_camera
        self._clock = clock
        self._notify = notify
        self._camera: Camera | None = None
        self._opening: Opening[Camera] | None = None
        self._last_ns = 0
        self._lost_ns: int | None = None
        self.reason = ""
        """Why the camera gives nothing; empty while it works."""
        self._captured_before = 0
        self._dropped_before = 0

    @property
    def lost(self) -> bool:
        """True while the camera gives nothing."""
        return self._lost_ns is not None

    @property
    def format(self) -> CameraFormat | None:
        """What the camera said it gives; None while it is not open."""
        return self._camera.format if self._camera else None

    @property
    def captured(self) -> int:
        """Frames that the camera gave since the session's start."""
        return self._captured_before + (self._camera.captured if self._camera else 0)

    @property
    def dropped(self) -> int:
        """Frames that came faster than they could be taken."""
        return self._dropped_before + (self._camera.passed_over if self._camera else 0)

    def open(self, asked: Mapping[str, Json], *, required: bool) -> None:
        """Open the camera; a :class:`Circumstance` if it cannot be and is *required*, else it counts as lost."""
        try:
            self._take(self._open(), asked)
        except Circumstance as circumstance:
            if required:
                raise
            self._lose(str(circumstance.params.get("reason", circumstance.code.value)))
        self._last_ns = self._clock.monotonic_ns()

    def next(self, timeout_s: float) -> Frame | None:
        """Return the next frame, or None if none came within *timeout_s* seconds."""
        if self._camera is None:
            self._look_for_it(timeout_s)
            return None
        try:
            frame = self._camera.read(timeout_s)
        except DeviceLost as lost:
            late_s = (self._clock.monotonic_ns() - self._last_ns) / 1e9
            if lost.reason != Loss.NO_FRAMES or late_s > LOST_AFTER_S:
                self._lose(lost.reason)
            return None
        self._last_ns = frame.t_ns
        return frame

    def forget(self) -> None:
        """Let go of the frames that wait, and begin to count from here: what came before was not to be recorded."""
        camera = self._camera
        if camera is None:
            return
        with suppress(DeviceLost):
            for _ in range(FRAMES_KEPT):
                camera.read(0)
        self._captured_before, self._dropped_before = -camera.captured, -camera.passed_over

    def close(self) -> None:
        """Let the device go."""
        if self._opening is not None:
            self._opening.cancel()
        if self._camera is not None:
            self._retire(self._camera)

    def _take(self, camera: Camera, asked: Mapping[str, Json]) -> None:
        self._camera = camera
        got = camera.format
        self._notify(
            EventKind.DEVICE_OPENED,
            {
                "device": f"camera-{self.number}",
                "backend": got.backend,
                "asked": dict(asked),
                "got": {"width": got.width, "height": got.height, "rate_milli": got.rate_milli},
            },
        )

    def _look_for_it(self, timeout_s: float) -> None:
        if self._opening is not None and (camera := self._opening.result(timeout_s)) is not None:
            self._opening = None
            self._camera = camera
            self.reason = ""
            now = self._clock.monotonic_ns()
            since, self._lost_ns, self._last_ns = self._lost_ns or now, None, now
            self._notify(
                EventKind.DEVICE_BACK, {"device": f"camera-{self.number}", "lost_ms": (now - since) // 1_000_000}
            )

    def _lose(self, reason: str) -> None:
        self._lost_ns = self._clock.monotonic_ns()
        self.reason = reason
        self._notify(EventKind.DEVICE_LOST, {"device": f"camera-{self.number}", "reason": reason})
        if self._camera is not None:
            self._retire(self._camera)
        if reason != Loss.END_OF_FILE:  # a file that ended would only begin again: it is no camera that comes back
            self._opening = Opening(self._open)

    def _retire(self, camera: Camera) -> None:
        camera.close()
        self._captured_before += camera.captured
        self._dropped_before += camera.passed_over
        self._camera = None


class SoundFeed:
    """The microphone over a whole session: blocks with smooth times, and whether it is lost."""

    def __init__(self, open_microphone: Callable[[OnBlock], Microphone], clock: Clock, notify: Notify) -> None:
        self._open_microphone = open_microphone
        self._clock = clock
        self._notify = notify
        self._blocks: queue.SimpleQueue[tuple[int, Block]] = queue.SimpleQueue()
        self._opened = 0
        self._times = SampleClock(RATE)
        self._microphone: Microphone | None = None
        self._opening: Opening[Microphone] | None = None
        self._lost_ns: int | None = None
        self.reason = ""
        """Why the microphone gives nothing; empty while it works."""
        self.overflows = 0

    @property
    def lost(self) -> bool:
        """True while the microphone gives nothing."""
        return self._lost_ns is not None

    @property
    def channels(self) -> int:
        """1 or 2; 0 while the microphone is not open."""
        return self._microphone.channels if self._microphone else 0

    def open(self, backend: str, channels: int, *, required: bool) -> None:
        """Open the microphone; a :class:`Circumstance` if it cannot be and is *required*, else it counts as lost."""
        try:
            self._microphone = self._open()
        except Circumstance as circumstance:
            if required:
                raise
            self._lose(str(circumstance.params.get("reason", circumstance.code.value)))
            return
        self._notify(
            EventKind.DEVICE_OPENED,
            {
                "device": "microphone",
                "backend": backend,
                "asked": {"channels": channels, "rate": RATE},
                "got": {"channels": self._microphone.channels, "rate": RATE},
            },
        )

    def next(self, timeout_s: float) -> Block | None:
        """Return the next block with its smoothed time, or None if none came within *timeout_s* seconds."""
        try:
            opened, block = self._blocks.get(timeout=timeout_s)
        except queue.Empty:
            self._watch()
            return None
        if opened != self._opened:  # left over from before the loss: the gap is silence already
            return None
        if self._opening is not None:  # it speaks already: where blocks never pause, nobody would look for it
            self._watch()
        self.overflows += block.overflow
        return Block(block.samples, self._times.stamp(len(block.samples), block.t_ns), block.overflow)

    def close(self) -> None:
        """Let the device go."""
        if self._opening is not None:
            self._opening.cancel()
        if self._microphone is not None:
            self._microphone.close()
            self._microphone = None

    def _open(self) -> Microphone:
        opened = self._opened + 1
        self._times = SampleClock(RATE)
        self._opened = opened
        return self._open_microphone(lambda block: self._blocks.put((opened, block)))

    def _watch(self) -> None:
        if self._microphone is not None and not self._microphone.alive():
            self._lose(Loss.NO_BLOCKS)
        elif self._opening is not None and (microphone := self._opening.result(0.001)) is not None:
            self._opening = None
            self._microphone = microphone
            self.reason = ""
            since, self._lost_ns = self._lost_ns or self._clock.monotonic_ns(), None
            self._notify(
                EventKind.DEVICE_BACK,
                {"device": "microphone", "lost_ms": (self._clock.monotonic_ns() - since) // 1_000_000},
            )

    def _lose(self, reason: str) -> None:
        self._lost_ns = self._clock.monotonic_ns()
        self.reason = reason
        self._notify(EventKind.DEVICE_LOST, {"device": "microphone", "reason": reason})
        if self._microphone is not None:
            self._microphone.close()
            self._microphone = None
        self._opening = Opening(self._open)
