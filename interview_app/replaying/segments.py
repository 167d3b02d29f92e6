"""Decrypted segments: a few of them, in memory alone, read when they are asked for.

- One segment is read, checked and decrypted at a time, and only once however many ask for it.
- At most so many bytes are kept, the least recently used going first; closing lets go of all of them.
- What does not check, or is no media, is a :class:`Hole`, remembered for good: it is told once.
- One thread reads ahead.
"""

import io
import threading
from bisect import bisect_left, bisect_right
from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

import av
import av.logging

from interview_app.domain.errors import Circumstance
from interview_app.domain.verdict import Finding, FindingCode
from interview_app.evidence.fmp4 import Init, MediaMalformed, Track, read_init
from interview_app.evidence.reader import FileRefused
from interview_app.evidence.samples import SampleTable, read_samples
from interview_app.replaying.source import Source
from interview_app.replaying.timeline import Hole, Span, Timeline

KEPT_BYTES = 64 * 2**20
"""What is kept: about three minutes of one camera at 1080p."""


@dataclass(frozen=True)
class Coded:
    """A track as a decoder needs it: its declaration, and what the header says to the decoder."""

    track: Track
    extradata: bytes


@dataclass(frozen=True)
class Samples:
    """The samples of one track in one segment, at least one, and when each begins and ends in session time."""

    coded: Coded
    table: SampleTable
    starts_us: tuple[int, ...]
    ends_us: tuple[int, ...]
    _data: memoryview

    def last_at(self, t_us: int) -> int:
        """Return the place of the last sample that begins at or before *t_us*; -1 if there is none."""
        return bisect_right(self.starts_us, t_us) - 1

    def bytes_of(self, at: int) -> memoryview:
        """Return the coded bytes of the sample at *at*."""
        return self._data[self.table.offsets[at] : self.table.offsets[at] + self.table.sizes[at]]

    def last_before(self, t_us: int) -> int:
        """Return the place of the last sample that begins before *t_us*; -1 if there is none."""
        return bisect_left(self.starts_us, t_us) - 1


@dataclass(frozen=True)
class Segment:
    """A decrypted segment: the samples of its cameras in order and of its sound; None for a track not in it."""

    cameras: tuple[Samples | None, ...]
    sound: Samples | None
    bytes: int


@dataclass(frozen=True)
class _Header:
    init: Init
    coded: Mapping[int, Coded]


class Segments:
    """The segments of *source*; *found* hears of each hole, from whatever thread came upon it."""

    def __init__(
        self, source: Source, timeline: Timeline, found: Callable[[Hole], None], kept_bytes: int = KEPT_BYTES
    ) -> None:
        self.timeline = timeline
        self._source = source
        self._found = found
        self._kept_bytes = kept_bytes
        self._kept: OrderedDict[int, Segment] = OrderedDict()
        self._headers: dict[int, _Header | Finding] = {}
        self._holes: dict[int, Hole] = {}
        self._news = threading.Condition()
        self._reading = threading.Lock()
        self._ahead: int | None = None
        self._closed = False
        self._thread = threading.Thread(target=self._read_ahead, name="replay-ahead")
        self._thread.start()

    @property
    def holes(self) -> Mapping[int, Hole]:
        """The holes found so far, by place."""
        with self._news:
            return MappingProxyType(dict(self._holes))

    @property
    def kept_bytes(self) -> int:
        """How many bytes of plaintext are kept."""
        with self._news:
            return sum(segment.bytes for segment in self._kept.values())

    def get(self, place: int) -> Segment | Hole:
        """Return the segment of the span at *place*, reading it if it is not kept."""
        if (known := self._known(place)) is not None:
            return known
        with self._reading:
            if (known := self._known(place)) is not None:
                return known
            span = self.timeline.spans[place]
            try:
                segment = self._read(span)
            except FileRefused as refused:
                return self._put_hole(place, refused.finding)
            except Circumstance:  # the key of an unsealed session is gone
                return self._put_hole(place, Finding(FindingCode.KEY_DOES_NOT_OPEN, span.path))
            except (MediaMalformed, av.FFmpegError):
                return self._put_hole(place, Finding(FindingCode.MEDIA_UNREADABLE, span.path, "malformed"))
            self._keep(place, segment)
            return segment

    def read_ahead(self, place: int) -> None:
        """Have the span at *place* read soon, if there is one; returns at once."""
        with self._news:
            if place < len(self.timeline.spans) and place not in self._kept and place not in self._holes:
                self._ahead = place
                self._news.notify_all()

    def mark(self, place: int, finding: Finding) -> None:
        """Take the span at *place* for a hole, as *finding* of the verification says."""
        self._put_hole(place, finding)

    def close(self) -> None:
        """Let go of everything; the last hole has been told when this returns."""
        with self._news:
            self._closed = True
            self._news.notify_all()
        self._thread.join()
        with self._news:
            self._kept.clear()

    def _known(self, place: int) -> Segment | Hole | None:
        with self._news:
            if (hole := self._holes.get(place)) is not None:
                return hole
            if (segment := self._kept.get(place)) is not None:
                self._kept.move_to_end(place)
            return segment

    def _keep(self, place: int, segment: Segment) -> None:
        with self._news:
            if self._closed:
                return
            self._kept[place] = segment
            total = sum(one.bytes for one in self._kept.values())
            while total > self._kept_bytes and len(self._kept) > 1:
                total -= self._kept.popitem(last=False)[1].bytes

    def _put_hole(self, place: int, finding: Finding) -> Hole:
        with self._news:
            if (known := self._holes.get(place)) is not None:
                return known
            hole = self._holes[place] = Hole(self.timeline.spans[place], finding)
            self._kept.pop(place, None)
        self._found(hole)
        return hole

    def _read(self, span: Span) -> Segment:
        header = self._header(span.part)
        data = self._source.segment(span.part, span.n)
        cameras: list[Samples | None] = []
        sound = None
        for table in read_samples(header.init, data):
            coded = header.coded[table.track.id]
            found = _timed(coded, table, span, memoryview(data)) if table.starts else None
            if table.track.kind == "video":
                cameras.append(found)
            else:
                sound = sound or found
        return Segment(tuple(cameras), sound, len(data))

    def _header(self, part: int) -> _Header:
        if part not in self._headers:
            try:
                self._headers[part] = _read_header(self._source.init(part))
            except FileRefused as refused:
                self._headers[part] = refused.finding
            except (MediaMalformed, av.FFmpegError):
                path = self.timeline.parts[part].init.path
                self._headers[part] = Finding(FindingCode.MEDIA_UNREADABLE, path, "malformed")
        header = self._headers[part]
        if isinstance(header, Finding):
            raise FileRefused(header)
        return header

    def _read_ahead(self) -> None:
        while True:
            with self._news:
                self._news.wait_for(lambda: self._closed or self._ahead is not None)
                if self._closed:
                    return
                place, self._ahead = self._ahead, None
            if place is not None:
                self.get(place)


def _read_header(data: bytes) -> _Header:
    # FFmpeg's log would come through Python's, from any thread.
    av.logging.set_level(None)
    init = read_init(data)
    with av.open(io.BytesIO(data), "r", format="mp4") as container:
        extradata = {stream.id: bytes(stream.codec_context.extradata or b"") for stream in container.streams}
    if not {track.id for track in init.tracks} <= extradata.keys():
        raise MediaMalformed("tracks")
    return _Header(init, {track.id: Coded(track, extradata[track.id]) for track in init.tracks})


def _timed(coded: Coded, table: SampleTable, span: Span, data: memoryview) -> Samples:
    scale, begin_us = coded.track.timescale, span.part_start_us
    starts_us = tuple(begin_us + start * 1_000_000 // scale for start in table.starts)
    ends = (start + duration for start, duration in zip(table.starts, table.durations, strict=True))
    return Samples(coded, table, starts_us, tuple(begin_us + end * 1_000_000 // scale for end in ends), data)
