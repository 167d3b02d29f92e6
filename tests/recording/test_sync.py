"""Ten minutes at 200 ppm either way: sound and picture of the sealed package stay within 40 ms of each other."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interview_app.domain.session import PartKind, Resolution
from interview_app.evidence.fmp4 import Fragment, Init
from interview_app.evidence.store import Store
from interview_app.journey.seal import seal_session
from interview_app.recording.muxer import Muxer
from interview_app.recording.picture_track import PictureSettings, PictureTrack
from interview_app.recording.sample_clock import SampleClock
from interview_app.recording.scene import Scene
from interview_app.recording.sound_track import RATE, SoundSettings, SoundTrack
from interview_app.recording.speech import sound as room_sound
from tests.measure import beep_times, flash_times
from tests.recording.room import CLOCK, Room, pictures, sound

MINUTES = 10
PICTURES_A_SECOND = 10
BLOCK = 960
SECOND_NS = 1_000_000_000
SIZE = Resolution(128, 72, PICTURES_A_SECOND)
SESSION = "s" * 26


@pytest.mark.parametrize("ppm", [-200, 200])
def test_sound_and_picture_of_a_sealed_package_stay_together(tmp_path: Path, ppm: int) -> None:
    room = Room(tmp_path)
    package = recorded_package(room, ppm)
    mp4 = room.part(package)
    flashes = flash_times(pictures(mp4))
    start_s, samples = sound(mp4)
    beeps = [start_s + beep for beep in beep_times(samples, RATE)]
    assert len(flashes) > MINUTES * 60 - 3
    # A beep under way at the first sample has no beginning to measure.
    apart = [min((beep - flash for beep in beeps), key=abs) for flash in flashes[1:]]
    assert max(map(abs, apart)) < 0.040
    # Uncorrected, the clocks would part by 120 ms; settled, not even a tenth of that is left.
    assert max(map(abs, apart[30:])) < 0.012


def recorded_package(room: Room, ppm: int) -> Path:
    """Record ten minutes in simulated time, late callbacks and all, and seal them."""
    store = room.store()
    film(store, ppm)
    store.end_part("planned_end", lost_ms=0)
    store.stop("planned_end")
    assert store.drain(60)
    store.close()
    folder = store.targets[0].folder
    return seal_session([folder], room.signer, CLOCK, lambda step, done, total: None).packages[0]


def film(store: Store, ppm: int) -> None:
    def take(item: Init | Fragment) -> None:
        if isinstance(item, Init):
            store.begin_part(PartKind.INTERVIEW, item, start_ns=0, gap_ms=0, gap_reason="")
        else:
            store.add(item)

    chance = random.Random(ppm)
    origin_ns = 5 * SECOND_NS
    picture = PictureTrack(PictureSettings(128, 72, PICTURES_A_SECOND, preset="ultrafast", threads=1), origin_ns, None)
    track = SoundTrack(SoundSettings(1))
    muxer = Muxer([picture, track], take)
    scene = Scene(SIZE, "", 1, datetime(2026, 11, 21, tzinfo=UTC))
    times = SampleClock(RATE)
    block = 0
    for number in range(MINUTES * 60 * PICTURES_A_SECOND):
        t_ns = number * SECOND_NS // PICTURES_A_SECOND
        muxer.mux(picture.encode(scene.draw(origin_ns + t_ns), t_ns))
        while (heard_ns := round(block * BLOCK * 1e9 / (RATE * (1 + ppm / 1e6)))) <= t_ns:
            samples = room_sound(origin_ns + heard_ns, BLOCK, ppm)
            late_ns = chance.randrange(0, 8_000_000)  # a callback is late, never early
            stamped_ns = times.stamp(BLOCK, origin_ns + heard_ns + late_ns)
            muxer.mux(track.encode(samples, stamped_ns - origin_ns))
            block += 1
    muxer.mux(picture.flush())
    muxer.mux(track.flush())
    muxer.close()
