"""A stopped session of a given length with files of real size, written through the real store, but not in real time."""

import os
from functools import partial
from pathlib import Path

from interview_app.domain.session import PartKind, SessionKind
from interview_app.evidence.fmp4 import Fragment, Init, TrackSpan
from interview_app.evidence.records import Header
from interview_app.evidence.store import Store
from interview_app.evidence.target import open_folder
from interview_app.journey.record import new_session_id
from interview_app.recording.sound_track import SoundSettings
from interview_app.system.age import encrypt
from interview_app.system.clock import SystemClock, iso_utc
from tests.encoder.parts import Recording
from tests.recording.room import Room

FRAGMENT_US = 200_000
FRAGMENT_BYTES = 70_000
"""1080p25 and sound, about 2.8 Mbit/s."""


def write(room: Room, seconds: int) -> Path:
    """Return the open folder of a stopped session of *seconds* on one target; what its media hold is random."""
    clock = SystemClock()
    target = room.folder / f"{seconds}-seconds"
    target.mkdir()
    header = Header(
        session=new_session_id(),
        kind=SessionKind.ROOM_TEST,
        synthetic=True,
        started_utc=iso_utc(clock.utc()),
        origin_ns=clock.monotonic_ns(),
        boot_id=clock.boot_id(),
        software="benchmark",
        recipients=(room.identity.recipient.text,),
        targets=(str(target),),
        previous_seal=None,
    )
    seal = partial(encrypt, recipients=[room.identity.recipient])
    store = Store.start(header, [target], seal, clock, ballast_bytes=0)
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
    return open_folder(target, header.session)


def real_init() -> Init:
    """Return the header of a part with one camera and sound."""
    with Recording(1, SoundSettings(1)) as recording:
        return recording.part.init


def fragment(init: Init, number: int) -> Fragment:
    """Return a fragment of the right size and times that begins with key frames each second."""
    start_us = number * FRAGMENT_US
    spans = tuple(TrackSpan(track, start_us, FRAGMENT_US, 5, number % 5 == 0) for track in init.tracks)
    return Fragment(os.urandom(FRAGMENT_BYTES), number + 1, init.tracks, spans)
