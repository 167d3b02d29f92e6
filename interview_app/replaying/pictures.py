"""Decoding one camera's pictures, exactly the one that was on at a time.

A picture is decoded from the last key frame at or before it, or from the picture decoded last if that lies between.
Frames come out as they go in (there are no B-frames; ``fmp4`` refuses them), so that nothing waits in the decoder.
A packet that cannot be decoded is passed over. One thread uses a reader.
"""

from dataclasses import dataclass
from typing import cast

import av
import numpy as np
import numpy.typing as npt
from av.codec.context import Flags
from av.video.codeccontext import VideoCodecContext
from av.video.reformatter import VideoReformatter

from interview_app.replaying.lookup import Choice, Found, Lookup
from interview_app.replaying.segments import Coded, Segments

# Frame threads would hold pictures back, and FFmpeg has hung while letting go of them in the middle.
_THREADS = 2

Pixels = npt.NDArray[np.uint8]
"""height x width x 4: blue, green, red, 255 (Qt's RGB32); rows without padding."""


@dataclass(frozen=True)
class Picture:
    """A camera's picture (cameras count from 1) and the session time for which it is on, in microseconds."""

    camera: int
    start_us: int
    end_us: int
    pixels: Pixels


@dataclass(frozen=True)
class Decoded:
    """A decoded picture, not converted yet."""

    found: Found
    frame: av.VideoFrame


class PictureReader:
    """Decodes the pictures of camera *number* (from 1)."""

    def __init__(self, segments: Segments, number: int) -> None:
        self.lookup = Lookup(segments, Choice("video", number))
        self._decoder: VideoCodecContext | None = None
        self._coded: Coded | None = None
        self._fed: Found | None = None
        """The last sample that went into the decoder."""
        self._last: Decoded | None = None

    def at(self, t_us: int) -> Decoded | None:
        """Return the picture that is on at *t_us*; None where there is none (a gap, a hole, no such camera)."""
        found = self.lookup.at(t_us)
        return None if found is None else self.decode(found)

    def after(self, t_us: int) -> Decoded | None:
        """Return the first picture after *t_us* that can be decoded; None at the end."""
        while (found := self.lookup.after(t_us)) is not None:
            if (decoded := self.decode(found)) is not None:
                return decoded
            t_us = found.start_us
        return None

    def decode(self, wanted: Found) -> Decoded | None:
        """Return the picture of that very sample; None if it cannot be decoded."""
        if self._last is not None and self._last.found == wanted:
            return self._last
        run: list[Found] = []
        for found in self.lookup.backwards(wanted):
            if found == self._fed:
                break
            run.append(found)
            if found.sync:
                self._begin(found.samples.coded)
                break
        else:
            return None
        frame = None
        for found in reversed(run):
            frame = self._feed(found)
        self._last = None if frame is None else Decoded(wanted, frame)
        return self._last

    def _begin(self, coded: Coded) -> None:
        self._fed = None
        if self._decoder is not None and self._coded is coded:
            self._decoder.flush_buffers()
            return
        self._coded = coded
        decoder = cast(VideoCodecContext, av.CodecContext.create(coded.track.codec, "r"))
        decoder.extradata = coded.extradata
        decoder.flags |= Flags.low_delay
        decoder.thread_type, decoder.thread_count = "SLICE", _THREADS
        self._decoder = decoder

    def _feed(self, found: Found) -> av.VideoFrame | None:
        """Return the picture of *found* itself, not what may come out besides."""
        if self._decoder is None:
            return None
        self._fed = found
        try:
            frames = self._decoder.decode(found.packet())
        except av.FFmpegError:
            return None
        return next((frame for frame in frames if frame.pts == found.tick), None)


class Painter:
    """Turns decoded pictures into pixels that fit a box, their shape kept; never larger than they are."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._reformatter = VideoReformatter()

    def paint(self, decoded: Decoded, box: tuple[int, int] | None) -> Picture:
        """Return the picture, within *box* (width and height in pixels) if there is one."""
        frame = decoded.frame
        width, height = frame.width, frame.height
        if box is not None:
            scale = min(1.0, box[0] / width, box[1] / height)
            width, height = max(1, round(width * scale)), max(1, round(height * scale))
        # One thread: the machine's others decode.
        painted = self._reformatter.reformat(frame, width, height, "bgra", threads=1)
        return Picture(
            self._number, decoded.found.start_us, decoded.found.end_us, np.asarray(painted.to_ndarray(), np.uint8)
        )
