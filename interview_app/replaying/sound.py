"""Decoding the sound, and silence where there is none: what is heard has no hole, and its length is that of the time.

- Sound is 48 000 frames a second of two channels, whatever a part holds; one channel is heard on both.
- A gap or a hole is not sat through: after :data:`PASSED_OVER_US` of silence what follows it is heard.
- A packet that cannot be decoded is silence for as long as it lasts. One thread uses a reader.
"""

from dataclasses import dataclass
from typing import cast

import av
import numpy as np
import numpy.typing as npt
from av.audio.codeccontext import AudioCodecContext

from interview_app.replaying.lookup import SOUND, Found, Lookup
from interview_app.replaying.segments import Coded, Segments
from interview_app.replaying.timeline import Hole

RATE = 48_000
CHANNELS = 2
PASSED_OVER_US = 1_500_000
"""So much of a gap or a hole is played."""
_SILENCE_US = 40_000

Frames = npt.NDArray[np.int16]
"""frames x 2 channels."""


@dataclass(frozen=True)
class Chunk:
    """Sound and the session time (microseconds) of its first frame."""

    start_us: int
    frames: Frames


class SoundReader:
    """Reads the sound of a session from any time on."""

    def __init__(self, segments: Segments) -> None:
        self._segments = segments
        self._timeline = segments.timeline
        self._lookup = Lookup(segments, SOUND)
        self._coded: Coded | None = None
        self._decoder: AudioCodecContext | None = None
        self._resampler = av.AudioResampler()
        self._fed: Found | None = None
        self._frame = 0
        """Where the next chunk begins, in frames since the session began: a whole number, so that nothing drifts."""
        self._empty_us = 0
        """How much of the present gap or hole has been played."""
        self.place = -1
        """The place of the span that the last chunk lies in; unchanged in a gap."""

    @property
    def t_us(self) -> int:
        """The session time at which the next chunk begins."""
        return self._frame * 1_000_000 // RATE

    def seek(self, t_us: int) -> None:
        """Have the next chunk begin at *t_us*."""
        self._frame = _frame_at(t_us)
        self._empty_us = 0

    def read(self) -> Chunk | None:
        """Return what comes next, at most a packet or 40 ms; None at the end."""
        t_us = self.t_us
        if t_us >= self._timeline.duration_us:
            return None
        place = self._timeline.place_at(t_us)
        if place is not None:
            self.place = place
        if place is None or isinstance(self._segments.get(place), Hole):
            return self._pass_over(t_us)
        self._empty_us = 0
        found = self._lookup.at(t_us)
        if found is not None and found.start_us <= t_us < found.end_us:
            frames = self._decode(found)[max(0, self._frame - self._first_frame(found)) :]
            if len(frames):
                return self._taken(frames)
        following = self._lookup.after(t_us, t_us + _SILENCE_US)
        end = _frame_at(self._timeline.spans[place].end_us)
        return self._silence(end if following is None else min(end, self._first_frame(following)))

    def _first_frame(self, found: Found) -> int:
        """Return where a packet begins, to the frame: in microseconds packets would seem to leave gaps or overlap."""
        part_start_us = self._timeline.spans[found.place].part_start_us
        return _frame_at(part_start_us) + found.tick * RATE // found.samples.coded.track.timescale

    def _pass_over(self, t_us: int) -> Chunk | None:
        stretch = self._timeline.stretch_at(t_us, self._segments.holes)
        if stretch is None:
            return None
        if self._empty_us >= PASSED_OVER_US:
            self._frame = _frame_at(stretch.end_us)
            return self.read()
        chunk = self._silence(_frame_at(stretch.end_us))
        self._empty_us += len(chunk.frames) * 1_000_000 // RATE
        return chunk

    def _silence(self, end: int) -> Chunk:
        """Return silence up to the frame *end*, at least a frame and at most 40 ms."""
        count = min(end - self._frame, _SILENCE_US * RATE // 1_000_000)
        return self._taken(np.zeros((max(1, count), CHANNELS), np.int16))

    def _taken(self, frames: Frames) -> Chunk:
        chunk = Chunk(self.t_us, frames)
        self._frame += len(frames)
        return chunk

    def _decode(self, found: Found) -> Frames:
        before = next((one for one in self._lookup.backwards(found) if one != found), None)
        if self._coded is not found.samples.coded:
            self._begin(found.samples.coded)
        if before is not None and before != self._fed:
            # AAC needs the packet before; to FLAC it does no harm.
            self._feed(before)
        return self._feed(found)

    def _begin(self, coded: Coded) -> None:
        self._coded, self._fed = coded, None
        self._decoder = cast(AudioCodecContext, av.CodecContext.create(coded.track.codec, "r"))
        self._decoder.extradata = coded.extradata
        layout = "mono" if coded.track.channels == 1 else "stereo"
        self._decoder.sample_rate, self._decoder.layout = coded.track.rate or RATE, layout
        self._resampler = av.AudioResampler("s16", layout, RATE)

    def _feed(self, found: Found) -> Frames:
        self._fed = found
        pieces: list[Frames] = []
        try:
            for frame in self._decoder.decode(found.packet()) if self._decoder is not None else ():
                for piece in self._resampler.resample(frame):
                    frames = piece.to_ndarray().reshape(-1, piece.layout.nb_channels)
                    pieces.append(np.repeat(frames, CHANNELS // piece.layout.nb_channels, axis=1))
        except (av.FFmpegError, ValueError):
            return np.zeros((0, CHANNELS), np.int16)
        return np.concatenate(pieces) if pieces else np.zeros((0, CHANNELS), np.int16)


def _frame_at(t_us: int) -> int:
    """Return the first frame at or after *t_us*."""
    return -(-t_us * RATE // 1_000_000)
