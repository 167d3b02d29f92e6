"""Writes one fragment of a part (ISO/IEC 14496-12): ``moof`` and ``mdat``, as ``fmp4`` reads them.

FFmpeg writes the header of a part and could write its fragments, but two of its habits do not fit here: it closes a
fragment by a key frame only if that same track is already in the fragment, so with two cameras the key frames of a
second do not always meet at a fragment's beginning; and it takes a track's time from the sum of the durations before,
so that one guessed duration moves what follows. Here each fragment states its times itself.
"""

import struct
from collections.abc import Sequence
from dataclasses import dataclass

_DEFAULT_BASE_IS_MOOF = 0x020000
_OFFSET_DURATION_SIZE_FLAGS = 0x000701
_SYNC = 0x02000000
_NOT_SYNC = 0x01010000


@dataclass(frozen=True)
class Sample:
    """One coded picture or packet of sound; times in ticks of its track."""

    start: int
    duration: int
    sync: bool
    data: bytes


@dataclass(frozen=True)
class Run:
    """The samples of one track in a fragment: at least one, each beginning where the one before ends."""

    track_id: int
    samples: Sequence[Sample]


def write_fragment(number: int, runs: Sequence[Run]) -> bytes:
    """Return the fragment with *number* (from 1) that holds *runs*, one for each track that has samples."""
    size = len(_moof(number, runs, 0))
    data = b"".join(sample.data for run in runs for sample in run.samples)
    return _moof(number, runs, size + 8) + _box(b"mdat", data)


def _moof(number: int, runs: Sequence[Run], offset: int) -> bytes:
    boxes = [_box(b"mfhd", struct.pack(">II", 0, number))]
    for run in runs:
        boxes.append(_traf(run, offset))
        offset += sum(len(sample.data) for sample in run.samples)
    return _box(b"moof", *boxes)


def _traf(run: Run, offset: int) -> bytes:
    samples = [
        struct.pack(">III", sample.duration, len(sample.data), _SYNC if sample.sync else _NOT_SYNC)
        for sample in run.samples
    ]
    return _box(
        b"traf",
        _box(b"tfhd", struct.pack(">II", _DEFAULT_BASE_IS_MOOF, run.track_id)),
        _box(b"tfdt", struct.pack(">IQ", 1 << 24, run.samples[0].start)),
        _box(b"trun", struct.pack(">IIi", _OFFSET_DURATION_SIZE_FLAGS, len(samples), offset), *samples),
    )


def _box(name: bytes, *content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + sum(map(len, content)), name) + b"".join(content)
