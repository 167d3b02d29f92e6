"""Growth of memory over eight hours of recording, driven through encoder, muxer and store in simulated time."""

import shutil
from pathlib import Path

import numpy as np

from interview_app.domain.session import PartKind
from interview_app.evidence.fmp4 import Fragment, Init
from interview_app.evidence.store import Store
from interview_app.journey.record import new_session_id
from interview_app.recording.muxer import Muxer
from interview_app.recording.picture_track import PictureSettings, PictureTrack
from interview_app.recording.sound_track import SoundSettings, SoundTrack
from tests.benchmarks.row import row
from tests.recording.room import Room

HOURS = 8
SETTLED_S = 1800
SECOND_NS = 1_000_000_000
MEMORY_DISK = Path("/dev/shm")


def measure(folder: Path) -> None:
    """Print by how much the resident memory grew from the first half hour to the end."""
    room = Room(folder)
    target = (MEMORY_DISK if MEMORY_DISK.is_dir() else folder) / new_session_id()
    target.mkdir()
    store = room.store(target)
    try:
        grown = _record(store, HOURS * 3600)
    finally:
        store.close()
        shutil.rmtree(target)
    row(f"memory grown in {HOURS} h of recording", f"{grown:.1f} MB", "after the first half hour", "goal < 30 MB")


def _record(store: Store, seconds: int) -> float:
    def take(item: Init | Fragment) -> None:
        if isinstance(item, Init):
            store.begin_part(PartKind.INTERVIEW, item, start_ns=0, gap_ms=0, gap_reason="")
        else:
            store.add(item)

    camera = PictureTrack(PictureSettings(96, 64, 5, preset="ultrafast", threads=1), 0, None)
    sound = SoundTrack(SoundSettings(1))
    muxer = Muxer([camera, sound], take)
    chance = np.random.default_rng(1)
    pictures = chance.integers(0, 255, (8, 64, 96, 3), np.uint8)
    noise = chance.integers(-200, 200, (9600, 1), np.int16)
    settled = 0.0
    for tick in range(seconds * 5):
        t_ns = tick * SECOND_NS // 5
        muxer.mux(camera.encode(pictures[tick % 8], t_ns))
        muxer.mux(sound.encode(noise, t_ns))
        if tick % 50 == 0:
            store.flush()
            store.drain(60)
        if tick == SETTLED_S * 5:
            settled = resident_mb()
    return resident_mb() - settled


def resident_mb() -> float:
    """Return the resident memory of this process in MB."""
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 1e6
