"""The synthetic room: refused in an interview, measurable to a fraction of a millisecond, and easy to unplug."""

from datetime import UTC, datetime
from pathlib import Path

import numpy as np
import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import Resolution, SessionKind
from interview_app.recording.devices import DeviceLost, Loss
from interview_app.recording.scene import Scene
from interview_app.recording.speech import sound
from interview_app.recording.synthetic import SyntheticCamera, SyntheticMicrophone
from interview_app.system.clock import SystemClock
from tests.devices.stands import Heard, closing, wait_until
from tests.measure import beep_times, flash_times

RESOLUTION = Resolution(640, 360, 25)
START_NS = 5_312_345_678
RATE = 48_000
FRAME_NS = 40_000_000
EPOCH = datetime(2026, 11, 21, tzinfo=UTC)


def _off_whole_second_ms(times: list[float]) -> list[float]:
    return [abs(t_s - round(t_s)) * 1000 for t_s in times]


def test_an_interview_has_no_synthetic_device() -> None:
    with pytest.raises(Circumstance) as refused:
        SyntheticCamera(SessionKind.INTERVIEW, RESOLUTION, SystemClock())
    assert refused.value.code is Code.SYNTHETIC_REFUSED
    with pytest.raises(Circumstance) as refused:
        SyntheticMicrophone(SessionKind.INTERVIEW, 1, SystemClock(), lambda _: None)
    assert refused.value.code is Code.SYNTHETIC_REFUSED


def test_a_fault_file_unplugs_both_devices_until_it_is_gone(tmp_path: Path) -> None:
    fault = tmp_path / "fault"
    heard = Heard()
    camera = SyntheticCamera(SessionKind.DEMO, RESOLUTION, SystemClock(), fault_file=fault)
    microphone = SyntheticMicrophone(SessionKind.DEMO, 1, SystemClock(), heard, fault_file=fault)
    with closing(camera), closing(microphone):
        camera.read(1.0)
        wait_until(lambda: heard.seconds > 0)
        fault.touch()
        with pytest.raises(DeviceLost) as lost:
            camera.read(1.0)
        assert lost.value.reason is Loss.UNPLUGGED
        wait_until(lambda: not microphone.alive())
        with pytest.raises(Circumstance, match="unplugged"):
            SyntheticCamera(SessionKind.DEMO, RESOLUTION, SystemClock(), fault_file=fault)
        with pytest.raises(Circumstance, match="unplugged"):
            SyntheticMicrophone(SessionKind.DEMO, 1, SystemClock(), heard, fault_file=fault)
        fault.unlink()
        wait_until(microphone.alive)
        assert camera.read(1.0).picture.any()


def test_a_camera_that_came_back_shows_the_present(tmp_path: Path) -> None:
    camera = SyntheticCamera(SessionKind.ROOM_TEST, RESOLUTION, SystemClock())
    with closing(camera):
        camera.lose()
        with pytest.raises(DeviceLost):
            camera.read(1.0)
        camera.come_back()
        before_ns = SystemClock().monotonic_ns()
        assert camera.read(1.0).t_ns > before_ns - FRAME_NS


def test_a_camera_slower_than_the_reader_waits_is_lost() -> None:
    camera = SyntheticCamera(SessionKind.DEMO, Resolution(640, 360, 2), SystemClock())
    with closing(camera):
        camera.read(1.0)
        with pytest.raises(DeviceLost) as lost:
            camera.read(0.05)
        assert lost.value.reason is Loss.NO_FRAMES


@pytest.mark.parametrize("jitter_ns", [0, 8_000_000])
def test_flashes_are_measured_finer_than_frames(jitter_ns: int) -> None:
    chance = np.random.default_rng(1)
    scene = Scene(RESOLUTION, "1", 1, EPOCH)
    times = [START_NS + k * 40_000_000 + int(chance.uniform(0, jitter_ns)) for k in range(125)]
    found = flash_times((t_ns / 1e9, scene.draw(t_ns)[:, :, 1]) for t_ns in times)
    assert [round(t_s) for t_s in found] == [6, 7, 8, 9, 10]
    assert max(_off_whole_second_ms(found)) < 0.2


@pytest.mark.parametrize("ppm", [-300.0, 0.0, 300.0])
@pytest.mark.parametrize("seed", [0, 1])
def test_beeps_are_measured_to_a_fraction_of_a_millisecond_with_any_clock(ppm: float, seed: int) -> None:
    samples = sound(START_NS, 5 * RATE, ppm, channels=1, seed=seed)[:, 0]
    found = [START_NS / 1e9 + t_s / (1 + ppm / 1e6) for t_s in beep_times(samples, RATE)]
    assert [round(t_s) for t_s in found] == [6, 7, 8, 9, 10]
    assert max(_off_whole_second_ms(found)) < 0.2


def test_nothing_is_found_where_nothing_is() -> None:
    assert beep_times(np.zeros(RATE, np.int16), RATE) == []
    hiss = np.random.default_rng(1).integers(-9000, 9000, 4 * RATE).astype(np.int16)
    assert beep_times(hiss, RATE) == []
    assert flash_times((k / 25, np.full((360, 640, 3), 90, np.uint8)) for k in range(50)) == []


def test_picture_and_sound_meet_in_real_time() -> None:
    heard = Heard()
    microphone = SyntheticMicrophone(SessionKind.DEMO, 2, SystemClock(), heard, ppm=200.0)
    camera = SyntheticCamera(SessionKind.DEMO, RESOLUTION, SystemClock(), name="1")
    with closing(camera), closing(microphone):
        frames = [camera.read(1.0) for _ in range(55)]
        wait_until(lambda: heard.blocks[-1].t_ns > frames[-1].t_ns)
    flashes = flash_times((frame.t_ns / 1e9, frame.picture) for frame in frames)
    samples = np.concatenate([block.samples[:, 1] for block in heard.blocks])
    beeps = [heard.blocks[0].t_ns / 1e9 + t_s / (1 + 200e-6) for t_s in beep_times(samples, RATE)]
    assert flashes
    for flash in flashes:
        assert min(abs(flash - beep) for beep in beeps) < 0.001


def test_scene_and_sound_are_the_same_for_the_same_moment_and_differ_between_seeds() -> None:
    first, same, other = (Scene(RESOLUTION, "1", seed, EPOCH).draw(START_NS) for seed in (1, 1, 2))
    assert np.array_equal(first, same)
    assert not np.array_equal(first, other)
    assert np.array_equal(sound(START_NS, RATE, seed=1), sound(START_NS, RATE, seed=1))
    assert not np.array_equal(sound(START_NS, RATE, seed=1), sound(START_NS, RATE, seed=2))


def test_the_clock_in_the_picture_is_the_one_given() -> None:
    earlier, later = (Scene(RESOLUTION, "1", 1, zero).draw(START_NS) for zero in (EPOCH, EPOCH.replace(year=2027)))
    rows, columns = np.nonzero((earlier != later).any(axis=2))
    assert rows.size
    assert rows.max() < 45
    assert columns.min() > 45


def test_the_beep_stands_out_from_speech_that_is_there() -> None:
    samples = sound(0, RATE)[:, 0].astype(np.float64)
    beep, speech = samples[: RATE // 10], samples[RATE // 5 : RATE * 9 // 10]
    assert np.abs(beep).max() > 4 * np.abs(speech).max()
    assert np.sqrt((speech**2).mean()) > 300
