"""Fragmented MP4 (ISO/IEC 14496-12) as this program's parts hold it: one header, then fragments.

A part is ``ftyp moov`` followed by pairs ``moof mdat``. This module reads both what the muxer just wrote and what a
package from outside holds, so it trusts nothing:

- Every length is checked against what encloses it; whatever does not fit raises :class:`MediaMalformed`.
- Work and memory stay in proportion to the bytes given: no length or count in the data is believed before it has
  been bounded. Bytes are kept only until the box they belong to is whole.
- Only what our format may hold is accepted: one sample description per track, data offsets counted from the
  fragment's own ``moof``, no composition offsets (there are no B-frames), no edit lists, samples that fill the
  ``mdat`` exactly. Unknown boxes are stepped over inside ``moov`` and ``moof`` and refused at the top.
- Times leave this module as whole microseconds on the part's own timeline, which begins at 0.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

HEADER_LIMIT = 1 << 20
"""Bytes that a ``moov`` or ``moof`` may take; ours take about 2 kB."""
MEDIA_LIMIT = 64 << 20
"""Bytes that an ``mdat`` may take; ours take some hundred kB."""
TRACKS_LIMIT = 8
"""Tracks that a part may hold."""
SAMPLES_LIMIT = 1 << 14
"""Samples that a fragment may hold of one track; ours hold some tens."""
TIME_LIMIT_US = (1 << 53) - 1
"""Largest time: whole numbers up to here survive in JSON (RFC 8785)."""

Kind = Literal["video", "audio"]

_HANDLERS: dict[bytes, Kind] = {b"vide": "video", b"soun": "audio"}
_CODECS: dict[bytes, tuple[Kind, str]] = {
    b"avc1": ("video", "h264"),
    b"fLaC": ("audio", "flac"),
    b"mp4a": ("audio", "aac"),
}
_DEFAULT_BASE_IS_MOOF = 0x020000
_NOT_SYNC = 0x010000


class MediaMalformed(ValueError):
    """The bytes are not a part's header or fragment as this format defines them."""


@dataclass(frozen=True)
class SampleDefaults:
    """Duration (ticks), size (bytes) and flags of every sample for which a fragment states none."""

    duration: int
    size: int
    flags: int


@dataclass(frozen=True)
class Track:
    """One track as the header declares it; *width*, *height* are pixels, *rate* is samples a second (0 for video)."""

    id: int
    kind: Kind
    timescale: int
    codec: str
    width: int
    height: int
    rate: int
    channels: int
    defaults: SampleDefaults


@dataclass(frozen=True)
class Init:
    """The header of a part: its bytes (``ftyp`` and ``moov``) and its tracks in the order they are declared."""

    data: bytes = field(repr=False)
    tracks: tuple[Track, ...]


@dataclass(frozen=True)
class TrackSpan:
    """What a fragment holds of one track: microseconds from the part's origin, and whether it begins with a key."""

    track: Track
    start_us: int
    duration_us: int
    samples: int
    first_is_sync: bool

    @property
    def end_us(self) -> int:
        """Where the track's last sample in this fragment ends."""
        return self.start_us + self.duration_us


@dataclass(frozen=True)
class Fragment:
    """One ``moof`` with its ``mdat``: the bytes, the number it carries, and one span for each track it holds."""

    data: bytes = field(repr=False)
    number: int
    tracks: tuple[Track, ...]
    spans: tuple[TrackSpan, ...]

    @property
    def key(self) -> bool:
        """True when every video track of the part is here and begins with a key frame.

        What follows then decodes without what went before; sound has no say, for each of its samples decodes alone.
        """
        cameras = sum(track.kind == "video" for track in self.tracks)
        return cameras == sum(span.track.kind == "video" and span.first_is_sync for span in self.spans)

    @property
    def start_us(self) -> int:
        """Where the earliest of its spans begins."""
        return min(span.start_us for span in self.spans)

    @property
    def end_us(self) -> int:
        """Where the latest of its spans ends."""
        return max(span.end_us for span in self.spans)

    @property
    def duration_us(self) -> int:
        """From the earliest start to the latest end."""
        return self.end_us - self.start_us


def begins_segment(fragment: Fragment, boundary_us: int) -> bool:
    """Return whether a new segment may begin with *fragment*: a key fragment that starts at or after *boundary_us*."""
    return fragment.key and fragment.start_us >= boundary_us


class FragmentReader:
    """Takes a part's bytes in pieces of any size and hands out its header and fragments as each becomes whole.

    *init* is given when the header was read before, as with a segment file. After :class:`MediaMalformed` the reader
    is of no further use.
    """

    def __init__(self, init: Init | None = None) -> None:
        self._tracks = init.tracks if init else ()
        self._pending = bytearray()
        self._whole = b""
        """A ``ftyp`` or ``moof`` that waits for the box which belongs to it."""

    def feed(self, data: bytes) -> list[Init | Fragment]:
        """Return what *data* completes; raise :class:`MediaMalformed` at the first box that does not belong."""
        self._pending += data
        complete: list[Init | Fragment] = []
        while (box := self._next_box()) is not None:
            if self._whole:
                first, self._whole = self._whole, b""
                complete.append(_fragment(first, box, self._tracks) if self._tracks else self._header(first, box))
            else:
                self._whole = box
        return complete

    def finish(self) -> None:
        """Raise :class:`MediaMalformed` when the bytes ended inside a header or fragment."""
        if self._pending or self._whole:
            raise MediaMalformed("cut off")

    def _header(self, ftyp: bytes, moov: bytes) -> Init:
        init = Init(ftyp + moov, _tracks(moov))
        self._tracks = init.tracks
        return init

    def _next_box(self) -> bytes | None:
        expected = ((b"moof", b"mdat") if self._tracks else (b"ftyp", b"moov"))[bool(self._whole)]
        if len(self._pending) < 8:
            return None
        size, name = struct.unpack_from(">I4s", self._pending)
        if name != expected:
            raise MediaMalformed("unexpected box")
        if not 8 <= size <= (MEDIA_LIMIT if name == b"mdat" else HEADER_LIMIT):
            raise MediaMalformed("box size")
        if len(self._pending) < size:
            return None
        box = bytes(memoryview(self._pending)[:size])
        del self._pending[:size]
        return box


def read_init(data: bytes) -> Init:
    """Return the header that *data* holds and nothing else; raise :class:`MediaMalformed`."""
    reader = FragmentReader()
    items = reader.feed(data)
    reader.finish()
    if len(items) != 1 or not isinstance(items[0], Init):
        raise MediaMalformed("no header")
    return items[0]


def split(init: Init, data: bytes) -> tuple[Fragment, ...]:
    """Return the fragments of a whole segment of the part that *init* heads; raise :class:`MediaMalformed`."""
    reader = FragmentReader(init)
    fragments = tuple(item for item in reader.feed(data) if isinstance(item, Fragment))
    reader.finish()
    return fragments


class _Fields:
    """Reads the fields of one box in order and refuses to read past its end."""

    def __init__(self, data: memoryview) -> None:
        self._data = data
        self._at = 0

    def take(self, form: str) -> tuple[int, ...]:
        """Return the numbers that the :mod:`struct` format *form* (big-endian) names."""
        size = struct.calcsize(">" + form)
        if size > len(self._data) - self._at:
            raise MediaMalformed("box too short")
        values = struct.unpack_from(">" + form, self._data, self._at)
        self._at += size
        return values

    def one(self, form: str = "I") -> int:
        """Return one number, 32 bits and unsigned unless *form* says otherwise."""
        return self.take(form)[0]

    def version_flags(self) -> tuple[int, int]:
        """Return the version and the flags that begin a full box."""
        word = self.one()
        return word >> 24, word & 0xFFFFFF

    def rest(self) -> memoryview:
        """Return what was not yet read."""
        return self._data[self._at :]


def _boxes(data: memoryview) -> Iterator[tuple[bytes, memoryview]]:
    while data:
        if len(data) < 8:
            raise MediaMalformed("box too short")
        size, name = struct.unpack_from(">I4s", data)
        if not 8 <= size <= len(data):
            raise MediaMalformed("box size")
        yield bytes(name), data[8:size]
        data = data[size:]


def _only(data: memoryview, *path: bytes) -> memoryview:
    """Return the content of the box at *path*, of which there must be exactly one at each step."""
    for name in path:
        found = [content for other, content in _boxes(data) if other == name]
        if len(found) != 1:
            raise MediaMalformed("box missing or repeated")
        data = found[0]
    return data


def _tracks(moov: bytes) -> tuple[Track, ...]:
    content = memoryview(moov)[8:]
    defaults: dict[int, SampleDefaults] = {}
    for name, box in _boxes(_only(content, b"mvex")):
        if name == b"trex":
            fields = _Fields(box)
            fields.version_flags()
            track_id, _description, duration, size, flags = fields.take("5I")
            defaults[track_id] = SampleDefaults(duration, size, flags)
    tracks = tuple(_track(box, defaults) for name, box in _boxes(content) if name == b"trak")
    if not 0 < len({track.id for track in tracks}) == len(tracks) <= TRACKS_LIMIT:
        raise MediaMalformed("tracks")
    return tracks


def _track(trak: memoryview, defaults: dict[int, SampleDefaults]) -> Track:
    if any(name == b"edts" for name, _ in _boxes(trak)):
        raise MediaMalformed("edit list")
    header = _Fields(_only(trak, b"tkhd"))
    version, _ = header.version_flags()
    track_id = header.take("QQI" if version else "III")[2]
    media = _Fields(_only(trak, b"mdia", b"mdhd"))
    version, _ = media.version_flags()
    timescale = media.take("QQI" if version else "III")[2]
    handler = bytes(_Fields(_only(trak, b"mdia", b"hdlr")).take("II4B")[2:])
    if track_id not in defaults or not timescale:
        raise MediaMalformed("track header")
    descriptions = _Fields(_only(trak, b"mdia", b"minf", b"stbl", b"stsd"))
    descriptions.version_flags()
    descriptions.one()
    entries = list(_boxes(descriptions.rest()))
    if len(entries) != 1 or entries[0][0] not in _CODECS:
        raise MediaMalformed("sample description")
    name, entry = entries[0]
    kind, codec = _CODECS[name]
    if _HANDLERS.get(handler) != kind:
        raise MediaMalformed("handler")
    fields = _Fields(entry)
    fields.take("24x" if kind == "video" else "16x")
    width, height = fields.take("HH") if kind == "video" else (0, 0)
    channels, _bits, rate = fields.take("HH4xI") if kind == "audio" else (0, 0, 0)
    return Track(track_id, kind, timescale, codec, width, height, rate >> 16, channels, defaults[track_id])


def _fragment(moof: bytes, mdat: bytes, tracks: tuple[Track, ...]) -> Fragment:
    content = memoryview(moof)[8:]
    sequence = _Fields(_only(content, b"mfhd"))
    sequence.version_flags()
    number = sequence.one()
    boxes = [box for name, box in _boxes(content) if name == b"traf"]
    if not 0 < len(boxes) <= len(tracks):
        raise MediaMalformed("track fragments")
    runs = [_run(box, tracks) for box in boxes]
    if len({run.span.track.id for run in runs}) != len(runs):
        raise MediaMalformed("track fragments")
    filled = len(moof) + 8
    for offset, size in sorted(chunk for run in runs for chunk in run.chunks):
        if offset != filled:
            raise MediaMalformed("data offset")
        filled += size
    if filled != len(moof) + len(mdat):
        raise MediaMalformed("sample sizes")
    return Fragment(moof + mdat, number, tracks, tuple(run.span for run in runs))


@dataclass(frozen=True)
class _Run:
    span: TrackSpan
    chunks: tuple[tuple[int, int], ...]
    """Offset from the start of the ``moof`` and length of each stretch of samples."""


@dataclass
class _Tally:
    samples: int = 0
    ticks: int = 0
    first_flags: int = _NOT_SYNC
    chunks: list[tuple[int, int]] = field(default_factory=list)


def _run(traf: memoryview, tracks: tuple[Track, ...]) -> _Run:
    header = _Fields(_only(traf, b"tfhd"))
    _, flags = header.version_flags()
    track_id = header.one()
    track = next((track for track in tracks if track.id == track_id), None)
    if track is None or not flags & _DEFAULT_BASE_IS_MOOF or flags & 0x01:
        raise MediaMalformed("track fragment header")
    if flags & 0x02 and header.one() != 1:
        raise MediaMalformed("sample description")
    defaults = SampleDefaults(
        duration=header.one() if flags & 0x08 else track.defaults.duration,
        size=header.one() if flags & 0x10 else track.defaults.size,
        flags=header.one() if flags & 0x20 else track.defaults.flags,
    )
    decode_time = _Fields(_only(traf, b"tfdt"))
    version, _ = decode_time.version_flags()
    start = decode_time.one("Q" if version else "I")
    tally = _Tally()
    for name, box in _boxes(traf):
        if name == b"trun":
            _add_run(box, defaults, tally)
    start_us = start * 1_000_000 // track.timescale
    end_us = (start + tally.ticks) * 1_000_000 // track.timescale
    if not tally.samples or end_us > TIME_LIMIT_US:
        raise MediaMalformed("track fragment")
    synced = not tally.first_flags & _NOT_SYNC
    return _Run(TrackSpan(track, start_us, end_us - start_us, tally.samples, synced), tuple(tally.chunks))


def _add_run(trun: memoryview, defaults: SampleDefaults, tally: _Tally) -> None:
    fields = _Fields(trun)
    _, flags = fields.version_flags()
    count = fields.one()
    # A run without fields of its own can claim any number of samples at no cost in bytes.
    if not flags & 0x01 or not 0 < count <= SAMPLES_LIMIT - tally.samples:
        raise MediaMalformed("run")
    offset = fields.one("i")
    first_flags = fields.one() if flags & 0x04 else None
    total = 0
    for index in range(count):
        tally.ticks += fields.one() if flags & 0x100 else defaults.duration
        total += fields.one() if flags & 0x200 else defaults.size
        sample_flags = fields.one() if flags & 0x400 else defaults.flags
        if flags & 0x800 and fields.one():
            raise MediaMalformed("composition offset")
        if tally.samples == index == 0:
            tally.first_flags = sample_flags if first_flags is None else first_flags
    tally.samples += count
    tally.chunks.append((offset, total))
