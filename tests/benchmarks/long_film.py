"""A long sealed package that plays: one real encoded segment again and again, its times moved on."""

from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np

from interview_app.domain.session import PartKind, Resolution, SessionKind
from interview_app.evidence.fmp4 import Fragment, Init
from interview_app.evidence.fragment_writer import Run, Sample, write_fragment
from interview_app.evidence.records import Header
from interview_app.evidence.samples import read_samples
from interview_app.evidence.store import Store
from interview_app.evidence.target import open_folder
from interview_app.journey.record import new_session_id
from interview_app.recording.picture_track import PictureSettings
from interview_app.recording.scene import Scene
from interview_app.recording.sound_track import SoundSettings
from interview_app.recording.speech import sound as room_sound
from interview_app.system.age import encrypt
from interview_app.system.clock import SystemClock, iso_utc
from tests.encoder.parts import Part, Recording
from tests.recording.room import Room

SECONDS = 10
NOISE = 3.0


def film(resolution: Resolution, cameras: int) -> Part:
    """Return ten seconds of a room as a camera with some noise sees it, encoded as the recorder does."""
    clock = SystemClock()
    scenes = [Scene(resolution, "", number + 1, clock.utc()) for number in range(cameras)]
    chance = np.random.default_rng(1)
    shape = (resolution.height, resolution.width, 3)
    noise = [chance.normal(0, NOISE, shape).astype(np.int8) for _ in range(5)]
    settings = PictureSettings(resolution.width, resolution.height, resolution.rate)
    count = SECONDS * resolution.rate
    with Recording(cameras, SoundSettings(1), settings) as recording:
        for number in range(count):
            t_s = number / resolution.rate
            for camera, scene in enumerate(scenes):
                picture = scene.draw(round(t_s * 1e9)) + noise[number % 5].astype(np.int16)
                recording.show(np.clip(picture, 0, 255).astype(np.uint8), t_s, camera)
            for block in range(50 // resolution.rate):
                at_s = t_s + block * 0.02
                recording.hear(room_sound(round(at_s * 1e9), 960, 0), at_s)
    return recording.part


def later(init: Init, fragment: Fragment, seconds: int, number: int) -> Fragment:
    """Return *fragment* so many seconds later, under another number; what begins after the ten seconds is left out."""
    runs = []
    for table in read_samples(init, fragment.data):
        scale = table.track.timescale
        rows = zip(table.starts, table.durations, table.syncs, table.offsets, table.sizes, strict=True)
        samples = [
            Sample(start + seconds * scale, duration, sync, fragment.data[at : at + size])
            for start, duration, sync, at, size in rows
            if start < SECONDS * scale
        ]
        if samples:
            runs.append(Run(table.track.id, samples))
    data = write_fragment(number, runs)
    spans = tuple(replace(span, start_us=span.start_us + seconds * 1_000_000) for span in fragment.spans)
    return Fragment(data, number, fragment.tracks, spans)


def write(room: Room, part: Part, seconds: int) -> Path:
    """Return the open folder of a stopped session of *seconds* on one target."""
    clock = SystemClock()
    target = room.folder / f"film-{seconds}"
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
    store.begin_part(PartKind.INTERVIEW, part.init, start_ns=0, gap_ms=0, gap_reason="")
    number = 1
    for start in range(0, seconds, SECONDS):
        for fragment in part.fragments:
            store.add(later(part.init, fragment, start, number))
            number += 1
        store.drain(60)
    store.end_part("planned_end", lost_ms=0)
    store.stop("planned_end")
    store.drain(60)
    store.close()
    return open_folder(target, header.session)
