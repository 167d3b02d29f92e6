"""Where each sample of a segment lies: for a player, which wants them at once and copies nothing.

Whether the segment is what the format allows is for ``fmp4`` to say (and for ``check`` to ask). Here it is enough that
every sample lies inside its own ``mdat`` and that times do not go back; the rest raises :class:`MediaMalformed`.
"""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

from interview_app.evidence.fmp4 import SAMPLES_LIMIT, TIME_LIMIT_US, Init, MediaMalformed, Track

_DURATION, _SIZE, _FLAGS, _COMPOSITION = 0x100, 0x200, 0x400, 0x800
_NOT_SYNC = 0x010000


@dataclass
class SampleTable:
    """The samples of one track in columns: ticks of the track, whether each is a key frame, its bytes' place."""

    track: Track
    starts: list[int] = field(default_factory=list)
    durations: list[int] = field(default_factory=list)
    syncs: list[bool] = field(default_factory=list)
    offsets: list[int] = field(default_factory=list)
    sizes: list[int] = field(default_factory=list)

    @property
    def end(self) -> int:
        """Where the last sample ends; 0 without one."""
        return self.starts[-1] + self.durations[-1] if self.starts else 0


def read_samples(init: Init, segment: bytes) -> tuple[SampleTable, ...]:
    """Return the samples of each track of *init*, in its order, that *segment* (its fragments) holds."""
    tables = {track.id: SampleTable(track) for track in init.tracks}
    data = memoryview(segment)
    try:
        boxes = list(_boxes(data, 0, len(data)))
        if [name for name, _, _ in boxes] != [b"moof", b"mdat"] * (len(boxes) // 2):
            raise MediaMalformed("unexpected box")
        for (_, moof, moof_end), (_, mdat, mdat_end) in zip(boxes[::2], boxes[1::2], strict=True):
            for name, start, end in _boxes(data, moof, moof_end):
                if name == b"traf":
                    _add_track(data, start, end, _Mdat(moof - 8, mdat, mdat_end), tables)
    except (struct.error, KeyError, IndexError):
        raise MediaMalformed("box") from None
    return tuple(tables.values())


@dataclass(frozen=True)
class _Mdat:
    moof: int
    """Where its ``moof`` begins, from which the places of samples are counted."""
    start: int
    end: int


def _boxes(data: memoryview, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield name, and the beginning and end of the content, of each box between *at* and *end*."""
    while at < end:
        size, name = struct.unpack_from(">I4s", data, at)
        if not 8 <= size <= end - at:
            raise MediaMalformed("box size")
        yield name, at + 8, at + size
        at += size


def _add_track(data: memoryview, at: int, end: int, mdat: _Mdat, tables: dict[int, SampleTable]) -> None:
    boxes = list(_boxes(data, at, end))
    places = {name: start for name, start, _ in boxes}
    header, decode_time = places[b"tfhd"], places[b"tfdt"]
    flags, track_id = struct.unpack_from(">II", data, header)
    table = tables[track_id]
    defaults = [table.track.defaults.duration, table.track.defaults.size, table.track.defaults.flags]
    place = header + 8 + (4 if flags & 0x02 else 0)
    for number, bit in enumerate((0x08, 0x10, 0x20)):
        if flags & bit:
            (defaults[number],) = struct.unpack_from(">I", data, place)
            place += 4
    (tick,) = struct.unpack_from(">Q" if data[decode_time] else ">I", data, decode_time + 4)
    if tick < table.end:
        raise MediaMalformed("times go back")
    for name, start, stop in boxes:
        if name == b"trun":
            tick = _add_run(data, start, stop, mdat, (table, tick, defaults))


def _add_run(data: memoryview, at: int, end: int, mdat: _Mdat, into: tuple[SampleTable, int, list[int]]) -> int:
    """Add one run to the table; return the tick at which it ends."""
    table, tick, (duration, size, marks) = into
    flags, count, offset = struct.unpack_from(">IIi", data, at)
    place = at + 12
    if not flags & 0x01 or not 0 < count <= SAMPLES_LIMIT or flags & _COMPOSITION:
        raise MediaMalformed("run")
    first = None
    if flags & 0x04:
        (first,) = struct.unpack_from(">I", data, place)
        place += 4
    own = [bit for bit in (_DURATION, _SIZE, _FLAGS) if flags & bit]
    rows = struct.iter_unpack(f">{len(own)}I", data[place:end]) if own else ()
    stated = dict(zip(own, map(list, zip(*rows, strict=True)), strict=False))
    durations = stated.get(_DURATION, [duration] * count)
    sizes = stated.get(_SIZE, [size] * count)
    syncs = [not flag & _NOT_SYNC for flag in stated.get(_FLAGS, [marks] * count)]
    if first is not None:
        syncs[0] = not first & _NOT_SYNC
    lies = mdat.moof + offset
    # Nothing at all would mean the end to a decoder.
    if len(durations) != count or 0 in sizes or lies < mdat.start or lies + sum(sizes) > mdat.end:
        raise MediaMalformed("samples")
    for long, wide in zip(durations, sizes, strict=True):
        table.starts.append(tick)
        table.offsets.append(lies)
        tick += long
        lies += wide
    if tick * 1_000_000 // table.track.timescale > TIME_LIMIT_US:
        raise MediaMalformed("times")
    table.durations += durations
    table.sizes += sizes
    table.syncs += syncs
    return tick
