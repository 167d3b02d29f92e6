"""Looking before recording: ``python -m interview_app.recording.looking``, its order on standard input.

Cameras, microphone and targets are looked at through the recorder's own feeds, in a process of its own, because a
driver that hangs must not hold up a window. Nothing is written to any disk: reports, and pictures as small JPEGs, go to
standard output. The process lives as long as its standard input is open, so devices are free again as soon as whoever
looked is gone, however that came about.
"""

import os
import signal
import sys
import threading
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

import cv2
import numpy as np

from interview_app.domain.errors import Bug
from interview_app.domain.session import CameraOrder, MicrophoneOrder
from interview_app.recording.devices import Samples
from interview_app.recording.feeds import RATE, CameraFeed, SoundFeed
from interview_app.recording.level import measure
from interview_app.recording.movement import Movement
from interview_app.recording.opening import backend_of, devices_of
from interview_app.recording.order import (
    SILENT_CDB,
    CameraSeen,
    LookOrder,
    Message,
    MicrophoneSeen,
    Preview,
    Seen,
    TargetSeen,
    Voice,
    framed,
    pack,
    unpack,
)
from interview_app.recording.preview import preview
from interview_app.recording.voice_test import WINDOW_S, judge
from interview_app.system.clock import Clock, SystemClock
from interview_app.system.process import forbid_core_dumps

REPORT_EVERY_S = 0.2
TARGETS_EVERY_S = 2.0
PREVIEW_EVERY_NS = 60_000_000
JUDGE_EVERY_S = 0.5
CLOSE_WITHIN_S = 0.3
TURN_S = 0.1


def main() -> int:
    """Look until standard input ends."""
    forbid_core_dumps()
    cv2.setNumThreads(1)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if not (line := sys.stdin.buffer.readline()):  # a spare that was not needed
        return 0
    order, _ = unpack(line.rstrip(b"\n"))
    if not isinstance(order, LookOrder):
        raise Bug("not an order to look")
    looking = Looking(order, SystemClock(), Outlet(sys.stdout.fileno()))
    threading.Thread(target=_wait_for_end, args=(looking,), daemon=True).start()
    looking.run()
    os._exit(0)  # a driver that hangs must not keep the process, and with it the devices


def _wait_for_end(looking: "Looking") -> None:
    sys.stdin.buffer.read()
    looking.done.set()


class Outlet:
    """Where messages go; whoever reads them being gone ends the process. Any thread may send."""

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._guard = threading.Lock()

    def send(self, message: Message, attached: bytes = b"") -> None:
        """Write *message* behind its length."""
        view = memoryview(framed(pack(message, attached)))
        with self._guard:
            try:
                while view:
                    view = view[os.write(self._descriptor, view) :]
            except OSError:
                os._exit(0)


class Looking:
    """One look at an order's devices and targets: :meth:`run` reports until :attr:`done` is set."""

    def __init__(self, order: LookOrder, clock: Clock, outlet: Outlet) -> None:
        devices = devices_of(order, clock)
        self.done = threading.Event()
        self._order = order
        self._outlet = outlet
        self._cameras = [
            CameraFeed(number, opener, clock, lambda kind, body: None)
            for number, opener in enumerate(devices.cameras, start=1)
        ]
        self._movement = [Movement() for _ in self._cameras]
        self._lanes: list[Callable[[], None]] = [
            partial(self._film, feed, ordered, movement)
            for feed, ordered, movement in zip(self._cameras, order.cameras, self._movement, strict=True)
        ]
        self._heard = MicrophoneSeen(0, SILENT_CDB, SILENT_CDB, 0, "", None)
        self._guard = threading.Lock()
        if devices.microphone is not None and order.microphone is not None:
            sound = SoundFeed(devices.microphone, clock, lambda kind, body: None)
            self._lanes.append(partial(self._listen, sound, order.microphone))
        self._targets: tuple[TargetSeen, ...] = ()
        self._lanes.append(self._watch_targets)

    def run(self) -> None:
        """Report every 0.2 s; the devices are let go before it returns, save those whose driver hangs."""
        threads = [threading.Thread(target=lane, daemon=True) for lane in self._lanes]
        for thread in threads:
            thread.start()
        while not self.done.wait(REPORT_EVERY_S):
            cameras = tuple(map(_camera_seen, self._cameras, self._movement))
            self._outlet.send(Seen(cameras, self._take_heard(), self._targets))
        for thread in threads:
            thread.join(CLOSE_WITHIN_S)

    def _film(self, feed: CameraFeed, ordered: CameraOrder, movement: Movement) -> None:
        wanted = ordered.resolution
        feed.open({"width": wanted.width, "height": wanted.height, "rate": wanted.rate}, required=False)
        due_ns = 0
        while not self.done.is_set():
            frame = feed.next(TURN_S)
            if frame is not None and frame.t_ns >= due_ns:
                due_ns = max(due_ns + PREVIEW_EVERY_NS, frame.t_ns)
                self._outlet.send(Preview(feed.number, frame.t_ns), preview(frame.picture))
                movement.look(frame.picture, frame.t_ns)
        feed.close()

    def _listen(self, feed: SoundFeed, ordered: MicrophoneOrder) -> None:
        feed.open(backend_of(ordered), ordered.channels, required=False)
        lately = Lately()
        while not self.done.is_set():
            block = feed.next(TURN_S)
            if block is not None:
                lately.hear(block.samples)
            with self._guard:
                seen = self._heard
                if block is not None:
                    level = measure(block.samples)
                    peak, rms = round(level.peak_dbfs * 100), round(level.rms_dbfs * 100)
                    clipped = seen.clipped + level.clipped
                    highest = max(seen.peak_cdb, peak)
                    self._heard = MicrophoneSeen(feed.channels, highest, rms, clipped, "", lately.voice)
                elif feed.lost:
                    lately = Lately()
                    self._heard = MicrophoneSeen(0, SILENT_CDB, SILENT_CDB, seen.clipped, feed.reason, None)
        feed.close()

    def _take_heard(self) -> MicrophoneSeen | None:
        """Return what was heard since the last time; the peak begins anew."""
        if self._order.microphone is None:
            return None
        with self._guard:
            seen = self._heard
            self._heard = replace(seen, peak_cdb=seen.rms_cdb)
        return seen

    def _watch_targets(self) -> None:
        from interview_app.recording.watch import bytes_per_second  # brings the encoder: the devices come first

        rate = bytes_per_second(self._order.cameras, self._order.microphone)
        while not self.done.is_set():
            self._targets = look_at_targets(self._order.targets, rate)
            self.done.wait(TARGETS_EVERY_S)


class Lately:
    """The last seconds of a microphone, judged anew every half second."""

    def __init__(self) -> None:
        self.voice: Voice | None = None
        """How they sounded; None until there is enough of them."""
        self._blocks: deque[Samples] = deque()
        self._kept = self._fresh = 0

    def hear(self, samples: Samples) -> None:
        """Add *samples* (frames x channels); what is older than the window goes."""
        self._blocks.append(samples)
        self._kept += len(samples)
        self._fresh += len(samples)
        while self._kept - len(self._blocks[0]) >= WINDOW_S * RATE:
            self._kept -= len(self._blocks.popleft())
        if self._fresh >= JUDGE_EVERY_S * RATE:
            self._fresh = 0
            self.voice = judge(np.concatenate(self._blocks), RATE)


def look_at_targets(targets: Sequence[str], bytes_per_second: int) -> tuple[TargetSeen, ...]:
    """Return how *targets* look without writing anything; a folder that is yet to be made is judged by its parent."""
    from interview_app.evidence.target import loss_reason
    from interview_app.recording.watch import free_bytes

    seen: list[TargetSeen] = []
    disks: list[int] = []
    for number, target in enumerate(targets, start=1):
        folder = Path(target)
        try:
            there = folder.exists()
            near = next(place for place in (folder, *folder.parents) if place.exists())
            disk, free = near.stat().st_dev, free_bytes(near)
        except OSError as error:
            seen.append(TargetSeen(number, False, -1, -1, same_disk=False, reason=loss_reason(error)))
            continue
        reason = "" if near.is_dir() and os.access(near, os.W_OK | os.X_OK) else "permission"
        left = free // max(1, bytes_per_second)
        seen.append(TargetSeen(number, there, free, left, same_disk=disk in disks, reason=reason))
        disks.append(disk)
    return tuple(seen)


def _camera_seen(feed: CameraFeed, movement: Movement) -> CameraSeen:
    got = feed.format
    if got is None:
        return CameraSeen(feed.number, 0, 0, 0, "", feed.reason, None)
    view = None if feed.lost else movement.view
    return CameraSeen(feed.number, got.width, got.height, got.rate_milli, got.backend, feed.reason, view)


if __name__ == "__main__":
    raise SystemExit(main())
