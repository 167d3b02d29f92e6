"""Cameras through OpenCV: device index, V4L2 node, network stream, or a file that plays in real time.

Rules:

- Opening never blocks for ever: the driver is called on a thread of its own, and a camera that opens but gives no
  picture is not available.
- FOURCC, size and rate are asked for in that order and read back; the size is that of the first picture.
- A thread keeps emptying the driver, whose own queue would make times late; :data:`FRAMES_KEPT` frames may wait for
  the reader, after that the oldest is passed over and counted.
- The capture time is taken right after the grab, before the picture is decoded.
- ``VideoCapture`` may go on returning the last picture of an unplugged camera. A sensor always has noise: pictures
  of a *device* that stay identical for :data:`FROZEN_AFTER_S` are a loss. Files and streams may be still.
- A file that ends is lost: a camera never starts again from the beginning.
"""

import os
import sys
import threading
from collections import deque
from dataclasses import replace
from enum import Enum, auto
from pathlib import Path
from typing import Protocol
from urllib.parse import urlsplit, urlunsplit

import cv2
import numpy as np

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import CameraOrder
from interview_app.recording.deadline import within
from interview_app.recording.devices import FRAMES_KEPT, CameraFormat, DeviceLost, Frame, Loss, Picture, Unavailable
from interview_app.system.clock import Clock

OPEN_TIMEOUT_S = 8.0
FROZEN_AFTER_S = 3.0
_STREAM_READ_MS = 2000
_CLOSE_TIMEOUT_S = 1.0
_DEVICE_BACKEND = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW}.get(sys.platform, cv2.CAP_ANY)

# Read by OpenCV at the first opening: its and FFmpeg's remarks would name files and addresses on stderr, and a dead
# V4L2 device would hold the reader for 10 s.
os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")
os.environ.setdefault("OPENCV_VIDEOIO_V4L_SELECT_TIMEOUT", "2")
cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)
# A thread pool saves nothing on decoding one camera (1080p: 0.10 against 0.12 core) and triples the worst delay.
cv2.setNumThreads(1)


class Kind(Enum):
    """Where pictures come from: decides pacing, time-outs and whether a still picture is a fault."""

    DEVICE = auto()
    STREAM = auto()
    FILE = auto()


class Capture(Protocol):
    """The part of ``cv2.VideoCapture`` that a running camera needs."""

    def grab(self) -> bool:
        """Take the next frame from the driver."""

    def retrieve(self) -> tuple[bool, Picture]:
        """Decode the frame just taken into a picture of its own."""

    def release(self) -> None:
        """Let the driver go."""


def kind_of(source: str) -> Kind:
    """Return what *source* is: digits or ``/dev/…`` a device, ``scheme://…`` a stream, anything else a file."""
    if source.isdecimal() or source.startswith("/dev/"):
        return Kind.DEVICE
    return Kind.STREAM if "://" in source else Kind.FILE


def open_camera(order: CameraOrder, clock: Clock, timeout_s: float = OPEN_TIMEOUT_S) -> "OpenCvCamera":
    """Open the camera of *order* and return it with its first frame taken.

    Raises :class:`Circumstance` CAMERA_UNAVAILABLE with ``source`` (without user name and password) and ``reason``
    (an :class:`Unavailable`) after *timeout_s* at the latest.
    """
    try:
        camera = within(timeout_s, lambda: _open(order, clock, timeout_s), _close_late)
    except TimeoutError:
        camera = Unavailable.TIMEOUT
    if isinstance(camera, Unavailable):
        raise Circumstance(Code.CAMERA_UNAVAILABLE, source=_without_password(order.source), reason=camera.value)
    return camera


class OpenCvCamera:
    """An open capture and the thread that empties it. Implements :class:`~interview_app.recording.devices.Camera`."""

    def __init__(self, capture: Capture, first: Frame, camera_format: CameraFormat, kind: Kind, clock: Clock) -> None:
        self._capture = capture
        self._format = camera_format
        self._kind = kind
        self._clock = clock
        self._news = threading.Condition()
        self._waiting = deque([first])
        self._captured = 1
        self._passed_over = 0
        self._first = first
        self._lost: Loss | None = None
        self._closing = threading.Event()
        self._thread = threading.Thread(target=self._empty_driver, name="camera", daemon=True)
        self._thread.start()

    @property
    def format(self) -> CameraFormat:
        """See :class:`~interview_app.recording.devices.Camera`; a rate of 0 means that the driver gave none."""
        return self._format

    @property
    def captured(self) -> int:
        """See :class:`~interview_app.recording.devices.Camera`."""
        return self._captured

    @property
    def passed_over(self) -> int:
        """See :class:`~interview_app.recording.devices.Camera`."""
        return self._passed_over

    def read(self, timeout_s: float) -> Frame:
        """See :class:`~interview_app.recording.devices.Camera`; what came before a loss is read first."""
        with self._news:
            self._news.wait_for(lambda: self._waiting or self._lost is not None, timeout_s)
            if not self._waiting:
                raise DeviceLost(self._lost or Loss.NO_FRAMES)
            return self._waiting.popleft()

    def close(self) -> None:
        """See :class:`~interview_app.recording.devices.Camera`.

        A thread that hangs in the driver is left behind and releases the device when the driver returns: releasing
        it from here would crash inside OpenCV.
        """
        self._closing.set()
        self._end(Loss.CLOSED)
        if threading.current_thread() is not self._thread:
            self._thread.join(_CLOSE_TIMEOUT_S)

    def _empty_driver(self) -> None:
        try:
            self._end(self._frames_until_loss())
        except cv2.error:
            self._end(Loss.READ_FAILED)
        finally:
            self._capture.release()

    def _frames_until_loss(self) -> Loss:
        stillness = Stillness(self._first)
        count = 0
        while not self._closing.is_set():
            count += 1
            if self._kind is Kind.FILE and self._wait_for_turn(count):
                break
            if not self._capture.grab():
                return Loss.END_OF_FILE if self._kind is Kind.FILE else Loss.READ_FAILED
            t_ns = self._clock.monotonic_ns()
            decoded, picture = self._capture.retrieve()
            if not decoded:
                return Loss.READ_FAILED
            frame = Frame(picture, t_ns)
            if self._kind is Kind.DEVICE and stillness.lasts_s(frame) > FROZEN_AFTER_S:
                return Loss.FROZEN
            self._keep(frame)
        return Loss.CLOSED

    def _keep(self, frame: Frame) -> None:
        with self._news:
            if self._lost is not None:
                return
            if len(self._waiting) == FRAMES_KEPT:
                self._waiting.popleft()
                self._passed_over += 1
            self._waiting.append(frame)
            self._captured += 1
            self._news.notify_all()

    def _wait_for_turn(self, count: int) -> bool:
        due_ns = self._first.t_ns + count * 10**12 // self._format.rate_milli
        return self._closing.wait(max(0, due_ns - self._clock.monotonic_ns()) / 1e9)

    def _end(self, loss: Loss) -> None:
        with self._news:
            self._lost = self._lost or loss
            if loss is Loss.CLOSED:
                self._waiting.clear()
            self._news.notify_all()


class Stillness:
    """For how long pictures have been identical, judged by one pixel in 256."""

    def __init__(self, first: Frame) -> None:
        self._sample = first.picture[::16, ::16].copy()
        self._since_ns = first.t_ns

    def lasts_s(self, frame: Frame) -> float:
        """Return for how many seconds the picture has not changed, *frame* included."""
        sample = frame.picture[::16, ::16]
        if not np.array_equal(sample, self._sample):
            self._sample, self._since_ns = sample.copy(), frame.t_ns
        return (frame.t_ns - self._since_ns) / 1e9


def _open(order: CameraOrder, clock: Clock, timeout_s: float) -> OpenCvCamera | Unavailable:
    kind = kind_of(order.source)
    capture = _capture(order.source, kind, timeout_s)
    if not capture.isOpened():
        capture.release()
        return _why_not(order.source, kind)
    if kind is Kind.DEVICE:
        wanted = order.resolution
        capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        capture.set(cv2.CAP_PROP_FRAME_WIDTH, wanted.width)
        capture.set(cv2.CAP_PROP_FRAME_HEIGHT, wanted.height)
        capture.set(cv2.CAP_PROP_FPS, wanted.rate)
    grabbed = capture.grab()
    t_ns = clock.monotonic_ns()
    decoded, image = capture.retrieve() if grabbed else (False, None)
    if not decoded or image is None:
        capture.release()
        return Unavailable.NO_FRAMES
    picture = np.asarray(image, dtype=np.uint8)
    camera_format = CameraFormat(picture.shape[1], picture.shape[0], _rate_milli(capture), capture.getBackendName())
    if kind is Kind.FILE and camera_format.rate_milli == 0:
        camera_format = replace(camera_format, rate_milli=order.resolution.rate * 1000)
    return OpenCvCamera(_Typed(capture), Frame(picture, t_ns), camera_format, kind, clock)


class _Typed:
    """``cv2.VideoCapture`` with its pictures typed as what they are."""

    def __init__(self, capture: cv2.VideoCapture) -> None:
        self.grab = capture.grab
        self.release = capture.release
        self._retrieve = capture.retrieve

    def retrieve(self) -> tuple[bool, Picture]:
        decoded, image = self._retrieve()
        return decoded, np.asarray(image, dtype=np.uint8)


def _capture(source: str, kind: Kind, timeout_s: float) -> cv2.VideoCapture:
    if kind is Kind.STREAM:
        # FFmpeg gives up before the thread that called it is left behind with the connection.
        open_ms = round(timeout_s * 750)
        limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, open_ms, cv2.CAP_PROP_READ_TIMEOUT_MSEC, _STREAM_READ_MS]
        return cv2.VideoCapture(source, cv2.CAP_FFMPEG, limits)
    if kind is Kind.FILE:
        return cv2.VideoCapture(source, cv2.CAP_FFMPEG)
    if source.isdecimal():
        return cv2.VideoCapture(int(source), _DEVICE_BACKEND)
    # A link of /dev/v4l/by-id leads to another node after each plugging in; OpenCV wants the node.
    return cv2.VideoCapture(os.path.realpath(source), _DEVICE_BACKEND)


def _rate_milli(capture: cv2.VideoCapture) -> int:
    rate = capture.get(cv2.CAP_PROP_FPS)
    return round(rate * 1000) if 0 < rate <= 1000 else 0


def _why_not(source: str, kind: Kind) -> Unavailable:
    if kind is Kind.STREAM:
        return Unavailable.UNREACHABLE
    if kind is Kind.FILE:
        if not Path(source).exists():
            return Unavailable.NO_SUCH_FILE
        return Unavailable.NOT_A_VIDEO if os.access(source, os.R_OK) else Unavailable.PERMISSION
    if sys.platform != "linux":
        return Unavailable.NO_SUCH_DEVICE
    # Only Linux has the ioctl's module.
    from interview_app.recording import v4l2

    answer = v4l2.query(Path(f"/dev/video{source}" if source.isdecimal() else source))
    return Unavailable.BUSY if isinstance(answer, v4l2.Node) else answer


def _without_password(source: str) -> str:
    if kind_of(source) is not Kind.STREAM:
        return source
    parts = urlsplit(source)
    return urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))


def _close_late(camera: OpenCvCamera | Unavailable) -> None:
    if isinstance(camera, OpenCvCamera):
        camera.close()
