"""A stopped session of a given length with files of real size, written through the real store, but not in real time."""

import os
from pathlib import Path

from interview_app.domain.session import PartKind
from interview_app.evidence.fmp4 import Fragment, Init, TrackSpan
from interview_app.recording.sound_track import SoundSettings
from tests.encoder.parts import Recording
from tests.recording.room import Room

FRAGMENT_US = 200_000
FRAGMENT_BYTES = 70_000
"""1080p25 and sound, about 2.8 Mbit/s."""


def write(room: Room, seconds: int) -> Path:
    """Return the open folder of a stopped session of *seconds* on one target; what its media hold is random."""
    target = room.folder / f"{seconds}-seconds"
    target.mkdir()
    store = room.store(target)
    init = real_init()
    store.begin_part(PartKind.INTERVIEW, init, start_ns=0, gap_ms=0, gap_reason="")
    for number in range(seconds * 1_000_000 // FRAGMENT_US):
        store.add(fragment(init, number))
        if number % 50 == 0:
            store.drain(60)
    store.end_part("planned_end", lost_ms=0)
    store.stop("planned_end")
    store.drain(60)
    store.close()
    return store.targets[0].folder


def real_init() -> Init:
    """Return the header of a part with one camera and sound."""
    with Recording(1, SoundSettings(1)) as recording:
        return recording.part.init


def fragment(init: Init, number: int) -> Fragment:
    """Return a fragment of the right size and times that begins with key frames each second."""
    start_us = number * FRAGMENT_US
    spans = tuple(TrackSpan(track, start_us, FRAGMENT_US, 5, number % 5 == 0) for track in init.tracks)
    return Fragment(os.urandom(FRAGMENT_BYTES), number + 1, init.tracks, spans)
