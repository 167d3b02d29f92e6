"""Films whose every picture says which it is, in sealed packages.

A picture shows the synthetic room with its flash, and along its lower edge its number in black and white. The sound
beeps with the flash. The sealed session ``SESSION`` has a first part of two cameras (the second 13 ms behind) and
22 s in three segments, a gap of 5 s, and a second part of one camera and 4 s.
"""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache, partial
from pathlib import Path
from typing import Literal

import numpy as np

from interview_app.domain.events import EventKind
from interview_app.domain.exhibits import ExhibitAdded
from interview_app.domain.happenings import body_of, kind_of
from interview_app.domain.interview import Happened, RecordingStopped
from interview_app.domain.session import PartKind, Resolution, SessionKind
from interview_app.evidence import layout
from interview_app.evidence.attach import fly
from interview_app.evidence.fmp4 import Fragment, Init, TrackSpan
from interview_app.evidence.fragment_writer import Run, Sample, write_fragment
from interview_app.evidence.naming import attached_by
from interview_app.evidence.records import Header
from interview_app.evidence.recover import read_state
from interview_app.evidence.samples import read_samples
from interview_app.evidence.seal import seal
from interview_app.evidence.store import Store
from interview_app.recording.picture_track import PictureSettings
from interview_app.recording.scene import Scene
from interview_app.recording.sound_track import SoundSettings
from interview_app.recording.speech import sound as room_sound
from tests.benchmarks.long_film import later
from tests.encoder.parts import Part, Recording, in_order, pictures, sound
from tests.evidence.packages import NOW, SOFTWARE, FakeClock, Package, Room

SIZE = Resolution(192, 108, 25)
BITS = 12
MARK = 12
FRAME_S = 1 / 25
BEHIND_S = 0.013
GAP_US = 5_000_000
ZERO_NS = 10**12
QUIET_S = 10
FLUSHED_AT_ONCE = 60
LONG_S = 600.0
"""Until eight hours are on a slow disk that others use as well."""
SESSION = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Take:
    """What a part is made of; no channels, no sound."""

    seconds: float
    cameras: int = 1
    channels: int = 1
    codec: Literal["flac", "aac"] = "flac"


TAKES = (Take(22, 2), Take(4))


def stamp(picture: np.ndarray, number: int) -> np.ndarray:
    """Write *number* along the lower edge."""
    for bit in range(BITS):
        left = bit * picture.shape[1] // BITS
        right = (bit + 1) * picture.shape[1] // BITS
        picture[-MARK:, left:right] = 235 if number >> bit & 1 else 16
    return picture


def number_of(picture: np.ndarray) -> int:
    """Read the number of a picture, grey or with colours in its last axis, whatever size it has by now."""
    grey = picture if picture.ndim == 2 else picture[..., 1]
    height, width = grey.shape
    row = grey[height - height * MARK // SIZE.height // 2]
    middles = [row[(2 * bit + 1) * width // (2 * BITS)] for bit in range(BITS)]
    return sum((int(level) > 125) << bit for bit, level in enumerate(middles))


@cache
def film(take: Take) -> Part:
    """Return a part as recorded: pictures at 25 a second, numbered from 0."""
    settings = PictureSettings(SIZE.width, SIZE.height, SIZE.rate, preset="ultrafast", threads=1)
    voice = SoundSettings(take.channels, take.codec) if take.channels else None
    scenes = [Scene(SIZE, "", seed + 1, datetime(2026, 11, 21, tzinfo=UTC)) for seed in range(take.cameras)]
    with Recording(take.cameras, voice, settings) as recording:

        def show(camera: int, number: int, t_s: float) -> None:
            picture = scenes[camera].draw(round(t_s * 1e9))
            recording.show(stamp(picture, number), t_s, camera)

        def hear(t_s: float) -> None:
            samples = room_sound(round(t_s * 1e9), 960, 0)
            recording.hear(np.repeat(samples, take.channels, axis=1), t_s)

        count = round(take.seconds / FRAME_S)
        acts: list[list[tuple[float, Callable[[], None]]]] = []
        for camera in range(take.cameras):
            times = [number and number * FRAME_S + camera * BEHIND_S for number in range(count)]
            acts.append([(t_s, partial(show, camera, number, t_s)) for number, t_s in enumerate(times)])
        if voice:
            blocks = [number * 0.02 for number in range(round(take.seconds / 0.02))]
            acts.append([(t_s + 0.02, partial(hear, t_s)) for t_s in blocks])
        in_order(*acts)
    return recording.part


@cache
def quiet() -> Part:
    """Return ten seconds in which nothing happens but the pictures' numbers, as one fragment: of little weight."""
    settings = PictureSettings(SIZE.width, SIZE.height, SIZE.rate, preset="ultrafast", threads=1)
    with Recording(1, SoundSettings(1), settings) as recording:
        for number in range(QUIET_S * SIZE.rate):
            picture = np.full((SIZE.height, SIZE.width, 3), 128, np.uint8)
            recording.show(stamp(picture, number), number * FRAME_S)
            for block in (0, 0.02):
                recording.hear(np.zeros((960, 1), np.int16), number * FRAME_S + block)
    init, fragments = recording.part.init, recording.part.fragments
    runs = []
    data = b"".join(fragment.data for fragment in fragments)
    for table in read_samples(init, data):
        rows = zip(table.starts, table.durations, table.syncs, table.offsets, table.sizes, strict=True)
        samples = [Sample(start, duration, sync, data[at : at + size]) for start, duration, sync, at, size in rows]
        runs.append(Run(table.track.id, [one for one in samples if one.start < QUIET_S * table.track.timescale]))
    spans = tuple(
        TrackSpan(track, 0, QUIET_S * 1_000_000, len(run.samples), True)
        for track, run in zip(init.tracks, runs, strict=True)
    )
    return Part(init, [Fragment(write_fragment(1, runs), 1, init.tracks, spans)])


def build_long(folder: Path, room: Room, seconds: int, course: Sequence[Happened] = ()) -> Package:
    """Seal a session of one part and so many *seconds*, the quiet ten again and again, one segment each.

    *course* is what happened meanwhile, in order of time.
    """
    init, (first,) = quiet().init, quiet().fragments
    fragments = (later(init, first, start, start // QUIET_S + 1) for start in range(0, seconds, QUIET_S))
    return seal_in(record_parts(folder, room, [(init, fragments)], at_once=FLUSHED_AT_ONCE, course=course), room)


def build(folder: Path, room: Room, takes: Sequence[Take] = TAKES) -> Package:
    """Record *takes* as the parts of a session and seal it."""
    return seal_in(record(folder, room, takes), room)


def record(folder: Path, room: Room, takes: Sequence[Take] = TAKES, *, torn: bool = False) -> Path:
    """Record *takes* as the parts of a session; return its unsealed folder: stopped, or torn off in the last part."""
    return record_parts(folder, room, [(film(take).init, film(take).fragments) for take in takes], torn=torn)


def record_parts(
    folder: Path,
    room: Room,
    parts: Sequence[tuple[Init, Iterable[Fragment]]],
    *,
    torn: bool = False,
    at_once: int = 1,
    course: Sequence[Happened] = (),
) -> Path:
    """Record *parts* (header and fragments); events are flushed after every *at_once* fragments.

    *course* is what happened meanwhile, in order of time; a thing that was added gets a file in the package.
    """
    folder.mkdir(parents=True, exist_ok=True)
    clock = FakeClock(ZERO_NS)
    names = tuple(one.recipient.text for one in room.custodians)
    header = Header(
        SESSION,
        SessionKind.ROOM_TEST,
        True,
        "2026-11-21T10:00:00.000Z",
        ZERO_NS,
        "boot",
        SOFTWARE,
        names,
        ("1",),
        None,
    )
    store = Store.start(header, [folder], room.encrypt, clock, ballast_bytes=0)
    to_come = deque(course)
    for number, (init, fragments) in enumerate(parts):
        if number:
            clock.now_ns += GAP_US * 1000
        start_ns = store.time.elapsed_ns()
        reason = "encoder_failed" if number else ""
        store.begin_part(
            PartKind.INTERVIEW, init, start_ns=start_ns, gap_ms=GAP_US // 1000 * (number > 0), gap_reason=reason
        )
        for count, fragment in enumerate(fragments, start=1):
            until_ns = max(clock.now_ns, ZERO_NS + start_ns + fragment.end_us * 1000)
            while to_come and ZERO_NS + to_come[0].t_ms * 1_000_000 < until_ns:
                one = to_come.popleft()
                clock.now_ns = max(clock.now_ns, ZERO_NS + one.t_ms * 1_000_000)
                _tell(store, one)
            clock.now_ns = until_ns
            store.add(fragment)
            if count % at_once == 0:
                store.flush()
        store.append(EventKind.MARKER, {"text": f"the end of part {number + 1}"})
        if number + 1 < len(parts):
            store.end_part("encoder_failed", lost_ms=0)
    if not torn:
        store.end_part("stopped", lost_ms=0)
        store.stop("asked")
    assert store.drain(LONG_S)
    store.close()
    return folder / f"{SESSION}{layout.OPEN_SUFFIX}"


def _tell(store: Store, one: Happened) -> None:
    """Put *one* into the chain."""
    assert not isinstance(one.what, RecordingStopped)
    body = body_of(one.what)
    if not isinstance(one.what, ExhibitAdded):
        store.append(kind_of(one.what), body, who=one.who)
        return
    assert store.drain(30.0)
    path = layout.exhibit_path(f"{one.what.n}.png")
    body |= fly([target.folder for target in store.targets], one.what.name.encode()).said_of(path)
    record = attached_by(EventKind.EXHIBIT_ADDED, body)
    assert record is not None
    store.attach(EventKind.EXHIBIT_ADDED, body, record, one.who)


def seal_in(opened: Path, room: Room) -> Package:
    """Seal the stopped session in the folder *opened*."""
    state = read_state(opened)
    assert state is not None
    sealed = seal(state, [opened], readme=b"How to open\n", now=NOW, sign=room.sign, step=lambda _name: None)
    return Package(sealed.packages[0], room)


def linear(take: Take, camera: int = 0) -> Iterator[tuple[int, np.ndarray]]:
    """Yield the part time in microseconds and the grey pixels of each picture, decoded from the beginning on."""
    for t_s, picture in pictures(film(take).data, camera):
        yield round(t_s * 1e6), picture


@cache
def linear_sound(take: Take) -> np.ndarray:
    """Return the whole decoded sound of a part, frames x channels."""
    return sound(film(take).data)
