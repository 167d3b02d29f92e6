"""What every microphone keeps, whatever is behind it."""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pytest

from interview_app.recording.sample_clock import SampleClock
from interview_app.system.clock import SystemClock
from tests.devices.stands import Heard, MicrophoneStand, closing, wait_until

RATE = 48_000
SECONDS = 2.0


@dataclass(frozen=True)
class Recording:
    """Two seconds of speech, and the monotonic clock around them."""

    heard: Heard
    before_ns: int
    after_ns: int


@pytest.fixture(scope="module")
def recording(microphone_stand: MicrophoneStand) -> Recording:
    heard = Heard()
    before_ns = SystemClock().monotonic_ns()
    with microphone_stand.speaking():
        microphone = microphone_stand.open(1, heard)
        with closing(microphone):
            assert microphone.channels == 1
            wait_until(lambda: heard.seconds >= SECONDS)
            assert microphone.alive()
        assert not microphone.alive()
    return Recording(heard, before_ns, SystemClock().monotonic_ns())


def test_blocks_hold_one_channel_of_16_bits(recording: Recording) -> None:
    for block in recording.heard.blocks:
        assert block.samples.dtype == np.int16
        assert block.samples.ndim == 2
        assert block.samples.shape[1] == 1


def test_speech_is_heard(recording: Recording) -> None:
    sound = np.concatenate([block.samples for block in recording.heard.blocks]).astype(np.float64)
    assert np.sqrt((sound**2).mean()) > 300


def test_blocks_own_their_samples(recording: Recording) -> None:
    first, *others = recording.heard.blocks
    assert not any(np.shares_memory(first.samples, block.samples) for block in others)


def test_times_of_blocks_agree_with_the_number_of_samples(recording: Recording) -> None:
    blocks = recording.heard.blocks
    times = [block.t_ns for block in blocks]
    assert all(first < second for first, second in pairwise(times))
    assert recording.before_ns - 1e9 < times[0]
    assert times[-1] < recording.after_ns
    counted_s = sum(len(block.samples) for block in blocks[:-1]) / RATE
    assert (times[-1] - times[0]) / 1e9 == pytest.approx(counted_s, abs=0.06)


def test_the_sample_clock_smooths_them(recording: Recording) -> None:
    clock = SampleClock(RATE)
    blocks = recording.heard.blocks
    stamps = [clock.stamp(len(block.samples), block.t_ns) for block in blocks]
    steps_ns = np.diff(stamps)[len(stamps) // 2 :]
    assert np.abs(steps_ns - 1e9 * len(blocks[0].samples) / RATE).max() < 2e6
    assert np.abs(np.array(stamps) - [block.t_ns for block in blocks]).max() < 50e6


def test_two_channels(microphone_stand: MicrophoneStand) -> None:
    heard = Heard()
    microphone = microphone_stand.open(2, heard)
    with closing(microphone):
        wait_until(lambda: heard.seconds > 0)
    assert microphone.channels == 2
    assert heard.blocks[0].samples.shape[1] == 2


def test_an_unplugged_microphone_is_not_alive_and_one_plugged_in_again_is(microphone_stand: MicrophoneStand) -> None:
    heard = Heard()
    microphone = microphone_stand.open(1, heard)
    with closing(microphone):
        wait_until(lambda: heard.seconds > 0.1)
        with microphone_stand.unplugged(microphone):
            wait_until(lambda: not microphone.alive())
        wait_until(microphone.alive)


def test_a_microphone_may_be_closed_twice_and_then_gives_nothing(microphone_stand: MicrophoneStand) -> None:
    heard = Heard()
    microphone = microphone_stand.open(1, heard)
    wait_until(lambda: heard.seconds > 0)
    microphone.close()
    given = len(heard.blocks)
    microphone.close()
    assert not microphone.alive()
    assert len(heard.blocks) == given
