"""Key frames stand on the seconds of the shared clock, meet across cameras, and begin fragments."""

import random
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import numpy as np
import pytest

from interview_app.evidence.fmp4 import begins_segment
from interview_app.recording.muxer import Muxer
from interview_app.recording.picture_track import PictureSettings, PictureTrack
from interview_app.recording.sound_track import SoundSettings, SoundTrack
from tests.encoder.parts import Part, in_order, ns, packets, pictures

ORIGIN_S = 777.35
SECONDS = 20


def camera_times(phase_s: float, rate: int, seed: int) -> list[float]:
    rng = random.Random(seed)
    return [number and phase_s + (number + rng.uniform(-0.3, 0.3)) / rate for number in range(SECONDS * rate)]


def moving(number: int) -> np.ndarray:
    picture = np.zeros((72, 128, 3), np.uint8)
    picture[:, number % 128 :] = (30 * number) % 255
    return picture


def record(rate: int, times: list[list[float]], *, dead_after_s: float = SECONDS) -> Part:
    """Record cameras at *times*, every packet muxed at the time it was made, with a microphone that dies."""
    part = Part()
    settings = PictureSettings(128, 72, rate, preset="ultrafast", threads=1)
    cameras = [PictureTrack(settings, ns(ORIGIN_S), None) for _ in times]
    microphone = SoundTrack(SoundSettings(1))
    muxer = Muxer([*cameras, microphone], part.take)
    block = np.zeros((960, 1), np.int16)

    def show(camera: PictureTrack, number: int, t_s: float) -> None:
        muxer.mux(camera.encode(moving(number), ns(t_s)))

    def hear(t_s: float) -> None:
        muxer.mux(microphone.encode(block, ns(t_s)))

    def hush(t_s: float) -> None:
        muxer.mux(microphone.silence_until(ns(t_s)))

    shows: list[tuple[float, Callable[[], None]]] = [
        (t_s, partial(show, camera, number, t_s))
        for camera, shown in zip(cameras, times, strict=True)
        for number, t_s in enumerate(shown)
    ]
    sounds: list[tuple[float, Callable[[], None]]] = [
        (at / 50 + 0.025, partial(hear, at / 50)) for at in range(SECONDS * 50) if at / 50 < dead_after_s
    ]
    silences: list[tuple[float, Callable[[], None]]] = [
        (at / 10, partial(hush, at / 10)) for at in range(SECONDS * 10) if at / 10 > dead_after_s
    ]
    in_order(shows, sounds, silences)
    for camera in cameras:
        muxer.mux(camera.flush())
    muxer.mux(microphone.flush())
    muxer.close()
    assert muxer.failure is None
    return part


def expected_keys(times: list[float]) -> list[float]:
    """Return the first time, and the first at or after each whole second of the clock."""
    seconds = [int(ORIGIN_S + t_s) for t_s in times]
    return [t_s for at, t_s in enumerate(times) if at == 0 or seconds[at] != seconds[at - 1]]


@pytest.mark.parametrize(("rate", "phase_s"), [(25, 0.013), (10, 0.055), (5, 0.1)])
def test_two_jittered_cameras_meet_on_every_second(rate: int, phase_s: float) -> None:
    times = [camera_times(0.003, rate, 1), camera_times(phase_s, rate, 2)]
    part = record(rate, times, dead_after_s=10)
    keys = [expected_keys(one) for one in times]
    for camera, shown in enumerate(times):
        found = packets(part.data, camera)
        assert [t_s for t_s, _, _ in found] == pytest.approx(shown, abs=1e-4)
        assert [t_s for t_s, _, key in found if key] == pytest.approx(keys[camera], abs=1e-4)
        # Every duration is exact: a picture lasts until the next one.
        assert [t_s + lasts for t_s, lasts, _ in found[:-1]] == pytest.approx(
            [t_s for t_s, _, _ in found[1:]], abs=1e-9
        )
    beginnings = [fragment for fragment in part.fragments if fragment.key]
    assert [fragment.spans[0].start_us / 1e6 for fragment in beginnings] == pytest.approx(keys[0], abs=1e-4)
    assert [fragment.spans[1].start_us / 1e6 for fragment in beginnings] == pytest.approx(keys[1], abs=1e-4)


def test_a_segment_cut_at_a_key_fragment_decodes_alone() -> None:
    part = record(10, [camera_times(0.0, 10, 3), camera_times(0.05, 10, 4)])
    (first, second, *_) = [at for at, one in enumerate(part.fragments) if one.key and one.start_us > 5_000_000]
    assert begins_segment(part.fragments[first], 5_000_000)
    assert not begins_segment(part.fragments[first], part.fragments[first].start_us + 1)
    segment = b"".join(one.data for one in part.fragments[first:second])
    for camera in (0, 1):
        alone = list(pictures(part.init.data + segment, camera))
        whole = {round(t_s, 4): picture for t_s, picture in pictures(part.data, camera)}
        assert len(alone) in range(8, 13)
        assert all(np.array_equal(picture, whole[round(t_s, 4)]) for t_s, picture in alone)


def test_a_camera_that_comes_late_costs_that_second_and_no_other() -> None:
    steady = camera_times(0.0, 25, 5)
    late = [t_s for t_s in camera_times(0.02, 25, 6) if not 4.3 < t_s < 5.5]
    part = record(25, [steady, late])
    # On the clock: 781.65 ... 782.85 has no picture of the second camera, so 782 begins no segment.
    begun = [int(ORIGIN_S + fragment.spans[0].start_us / 1e6) for fragment in part.fragments if fragment.key]
    assert begun == [second for second in range(777, 798) if second != 782]
    for track_id, shown in ((1, steady), (2, late)):
        spans = part.spans(track_id)
        assert sum(span.samples for span in spans) == len(shown)
        assert all(before.end_us == after.start_us for before, after in pairwise(spans))


def test_the_first_picture_may_stand_at_a_whole_second() -> None:
    times = [[number / 5 for number in range(SECONDS * 5)]]
    part = record(5, times)
    assert [t_s for t_s, _, key in packets(part.data, 0) if key] == pytest.approx(expected_keys(times[0]), abs=1e-4)
