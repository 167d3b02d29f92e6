"""One camera's track: pictures with their capture times in, H.264 packets on the part's timeline out.

- A picture's time in the file is its capture time, never a count of frames; times grow strictly.
- A key frame stands on the first picture, on the first picture at or after every whole second of the monotonic
  clock, and nowhere else. All cameras share that clock, so their key frames meet although they drift and jitter.
- A packet leaves one picture late: only the next capture time says how long a picture was shown. Nothing
  waits inside x264 (``zerolatency``: no B-frames, no look-ahead).
- A camera that gives less than was ordered is recorded in its own size: enlarged, it would claim to show more than was
  seen. Sizes are even; a picture of another size than the track's is scaled into black borders, its shape kept.
- One thread uses a track. OpenCV's own thread pool is not worth its cost here: the recorder turns it off.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Optional

import av
import cv2
import numpy as np
from av.container import OutputContainer
from av.packet import Packet
from av.video.frame import PictureType
from av.video.stream import VideoStream

from interview_app.domain.session import Resolution
from interview_app.recording.devices import CameraFormat, Picture
from interview_app.recording.overlay import Caption, Overlay

# PyAV's Packet takes its parameter in the stubs only.
Packets = list["Packet[VideoStream]"]
Held = Optional["Packet[VideoStream]"]

TIME_BASE = Fraction(1, 90_000)
LEAST = (160, 120)
"""Pixels below which even a camera's own picture is enlarged to what was ordered: no room can order less."""
_SECOND_NS = 1_000_000_000
_BT601 = 6
_LIMITED = 1
_MAXRATE_BITS_PER_PIXEL = 0.12
_MAXRATE_FLOOR = 500_000


@dataclass(frozen=True)
class PictureSettings:
    """What a camera's track is to be: pixels (made even), nominal pictures a second, and x264's own terms."""

    width: int
    height: int
    rate: int
    crf: int = 23
    preset: str = "veryfast"
    threads: int = 2

    @property
    def size(self) -> tuple[int, int]:
        """Width and height as encoded: even, for colour has half the resolution."""
        return self.width // 2 * 2, self.height // 2 * 2

    @property
    def maxrate(self) -> int:
        """Bits a second that a second of pictures may take, by pixels: 6.2 Mbit/s for 1080p at 25."""
        return max(_MAXRATE_FLOOR, round(self.width * self.height * self.rate * _MAXRATE_BITS_PER_PIXEL))


def recorded_as(ordered: Resolution, given: CameraFormat | None) -> PictureSettings:
    """Return what the track of a camera is to be that gives pictures as *given*, None while it is not open."""
    taken: Resolution | CameraFormat = ordered
    if given is not None and given.width >= LEAST[0] and given.height >= LEAST[1]:
        taken = given if ordered.is_more_than(given.width, given.height) else ordered
    return PictureSettings(taken.width, taken.height, ordered.rate)


class PictureTrack:
    """Encodes one camera of a part.

    *origin_ns* is the part's time 0 on the monotonic clock; *caption* what is burned in, None for nothing.
    """

    def __init__(self, settings: PictureSettings, origin_ns: int, caption: Caption | None) -> None:
        self._settings = settings
        self._origin_ns = origin_ns
        width, height = settings.size
        self._canvas = np.zeros((height, width, 3), np.uint8)
        self._inside = (0, 0, 0, 0)
        self._yuv = np.empty((height * 3 // 2, width), np.uint8)
        luma, chroma = width * height, width * height // 4
        flat = self._yuv.reshape(-1)
        self._planes = (
            flat[:luma].reshape(height, width),
            flat[luma : luma + chroma].reshape(height // 2, width // 2),
            flat[luma + chroma :].reshape(height // 2, width // 2),
        )
        self._overlay = None if caption is None else Overlay(caption, width, height)
        self._second: int | None = None
        self._last = -1
        self._held: Held = None

    @property
    def interval_us(self) -> int:
        """Microseconds from one picture to the next, as asked of the camera."""
        return 1_000_000 // self._settings.rate

    def join(self, container: OutputContainer) -> None:
        """Open the encoder for a stream of *container* (the muxer's doing)."""
        settings = self._settings
        width, height = settings.size
        # annexb=0: length-prefixed, as MP4 holds it.
        options = {
            "preset": settings.preset,
            "tune": "zerolatency",
            "crf": str(settings.crf),
            "maxrate": str(settings.maxrate),
            "bufsize": str(settings.maxrate),
            "forced-idr": "1",
            "x264-params": "keyint=infinite:scenecut=0:annexb=0",
        }
        self._stream = container.add_stream(
            "libx264", settings.rate, options, width=width, height=height, time_base=TIME_BASE
        )
        context = self._stream.codec_context
        context.thread_count = settings.threads
        context.color_primaries = context.color_trc = context.colorspace = _BT601
        context.color_range = _LIMITED
        context.open()

    def encode(self, picture: Picture, t_ns: int) -> Packets:
        """Take the picture captured *t_ns* after the part's origin; return the packet of the picture before it.

        The first picture of a part must stand at 0 (ValueError): the muxer would move the whole track otherwise.
        A time that is not later than the last becomes the next possible one, 1/90000 s on.
        """
        pts = t_ns * TIME_BASE.denominator // _SECOND_NS
        if self._last < 0 and pts:
            raise ValueError("a part begins with a picture at 0")
        pts = max(pts, self._last + 1)
        moment_ns = self._origin_ns + t_ns
        cv2.cvtColor(self._fitted(picture), cv2.COLOR_BGR2YUV_I420, dst=self._yuv)
        if self._overlay is not None:
            self._overlay.stamp(*self._planes, moment_ns)
        # The frame borrows the planes: x264 has copied them when encode returns.
        frame = av.VideoFrame.from_numpy_buffer(self._yuv, "yuv420p")
        frame.pts, frame.time_base = pts, TIME_BASE
        if moment_ns // _SECOND_NS != self._second:
            self._second = moment_ns // _SECOND_NS
            frame.pict_type = PictureType.I
        (packet,) = self._stream.encode(frame)
        duration, self._last = pts - self._last, pts
        return self._released(duration, packet)

    def flush(self) -> Packets:
        """Return the last packet, as long as the nominal rate says; the track takes no picture afterwards."""
        return self._released(TIME_BASE.denominator // self._settings.rate, None)

    def _released(self, duration: int, held_next: Held) -> Packets:
        held, self._held = self._held, held_next
        if held is None:
            return []
        held.duration = duration
        return [held]

    def _fitted(self, picture: Picture) -> Picture:
        width, height = self._settings.size
        if picture.shape == (height, width, 3):
            return picture
        scale = min(width / picture.shape[1], height / picture.shape[0])
        inner = max(1, round(picture.shape[1] * scale)), max(1, round(picture.shape[0] * scale))
        left, top = (width - inner[0]) // 2, (height - inner[1]) // 2
        if self._inside != (left, top, *inner):
            self._inside = (left, top, *inner)
            self._canvas[:] = 0
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        self._canvas[top : top + inner[1], left : left + inner[0]] = cv2.resize(picture, inner, interpolation=how)
        return self._canvas
