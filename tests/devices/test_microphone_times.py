"""The times of blocks: which clock is believed, how they are smoothed, and how a microphone is chosen."""

from dataclasses import dataclass

import numpy as np
import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.session import MicrophoneOrder
from interview_app.recording.devices import Block, Unavailable
from interview_app.recording.microphone import Receiver, open_microphone
from interview_app.recording.portaudio import Input, PortAudioRefused, choose
from interview_app.recording.sample_clock import SampleClock
from interview_app.system.clock import SystemClock
from tests.plugins.pulse import PulseRoom

RATE = 48_000
BLOCK = 960
START_NS = 10**12


@dataclass
class Times:
    """PortAudio's times of one callback, in seconds of a clock of its own."""

    inputBufferAdcTime: float  # noqa: N815 - PortAudio's name
    currentTime: float  # noqa: N815


@dataclass
class Status:
    input_overflow: bool = False


@dataclass(frozen=True)
class SetClock(SystemClock):
    """Says what it was set to."""

    moments: list[int]

    def monotonic_ns(self) -> int:
        return self.moments[-1]


class Line:
    """A receiver with its clock and what it handed on."""

    def __init__(self) -> None:
        self.moments = [START_NS]
        self.blocks: list[Block] = []
        self.receiver = Receiver(SetClock(self.moments), self.blocks.append)

    def call(self, at_ns: int, behind_s: float, overflow: bool = False) -> int:
        self.moments.append(at_ns)
        samples = np.zeros((BLOCK, 1), np.int16)
        self.receiver(samples, BLOCK, Times(500.0 - behind_s, 500.0), Status(overflow))
        return self.blocks[-1].t_ns


def test_portaudios_time_is_believed_while_it_is_plausible() -> None:
    line = Line()
    assert line.call(START_NS + 100_000_000, 0.035) == START_NS + 65_000_000
    assert line.call(START_NS + 120_000_000, 0.034) == START_NS + 86_000_000


@pytest.mark.parametrize("behind_s", [0.0, -0.5, 1.5, 500.0])
def test_after_one_implausible_time_the_callback_is_believed_for_good(behind_s: float) -> None:
    line = Line()
    line.call(START_NS + 100_000_000, 0.035)
    assert line.call(START_NS + 120_000_000, behind_s) == START_NS + 100_000_000
    assert line.call(START_NS + 140_000_000, 0.035) == START_NS + 120_000_000


def test_a_time_that_goes_back_is_not_believed() -> None:
    line = Line()
    line.call(START_NS + 100_000_000, 0.020)
    assert line.call(START_NS + 101_000_000, 0.030) == START_NS + 81_000_000


def test_lost_samples_are_told() -> None:
    line = Line()
    line.call(START_NS, 0.02)
    line.call(START_NS + 20_000_000, 0.02, overflow=True)
    assert [block.overflow for block in line.blocks] == [False, True]


@pytest.mark.parametrize("ppm", [-300, 0, 300])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_sample_clock_follows_drift_through_jitter_to_well_below_a_millisecond(ppm: int, seed: int) -> None:
    chance = np.random.default_rng(seed)
    clock = SampleClock(RATE)
    period_ns = 1e9 / (RATE * (1 + ppm / 1e6))
    errors = []
    for count in range(120 * RATE // BLOCK):
        true_ns = START_NS + count * BLOCK * period_ns
        stamp = clock.stamp(BLOCK, round(true_ns + chance.uniform(0, 15e6)))
        errors.append(stamp - true_ns)
    settled = np.array(errors[20 * RATE // BLOCK :])
    # Callbacks come late only: on average by half of the jitter, which no filter can know.
    assert settled.mean() == pytest.approx(7.5e6, abs=0.3e6)
    assert np.abs(settled - 7.5e6).max() < 0.8e6


def _blocks(clock: SampleClock, first: int, count: int, shift_ns: int = 0) -> list[int]:
    return [clock.stamp(BLOCK, START_NS + shift_ns + k * 20_000_000) for k in range(first, first + count)]


def test_a_stalled_machine_that_catches_up_does_not_move_the_sample_clock() -> None:
    clock = SampleClock(RATE)
    _blocks(clock, 0, 1000)
    late_ns = START_NS + 1020 * 20_000_000
    stamps = [clock.stamp(BLOCK, late_ns + k * 1000) for k in range(20)] + _blocks(clock, 1020, 10)
    assert np.abs(np.array(stamps) - [START_NS + k * 20_000_000 for k in range(1000, 1030)]).max() < 500_000


def test_a_jump_of_the_samples_starts_the_sample_clock_anew_there() -> None:
    clock = SampleClock(RATE)
    _blocks(clock, 0, 100)
    after = _blocks(clock, 100, 20, shift_ns=80_000_000)
    assert after[-10:] == [START_NS + 80_000_000 + k * 20_000_000 for k in range(110, 120)]


MICROPHONES = [
    Input(0, "USB Audio: Mic (hw:1,0), ALSA", 1, default=False),
    Input(1, "USB Audio: Mic (hw:2,0), ALSA", 1, default=False),
    Input(2, "pulse, ALSA", 2, default=True),
    Input(3, "pulse monitor, ALSA", 2, default=False),
]


@pytest.mark.parametrize(
    ("name", "index"), [("", 2), ("pulse", 2), ("PULSE, alsa", 2), ("monitor", 3), ("hw:1,0", 0), ("(hw:2", 1)]
)
def test_a_microphone_is_chosen_by_its_name_or_a_part_of_it(name: str, index: int) -> None:
    assert choose(MICROPHONES, name).index == index


@pytest.mark.parametrize(
    ("name", "reason"),
    [("usb audio", Unavailable.AMBIGUOUS), ("headset", Unavailable.NO_SUCH_DEVICE)],
)
def test_a_name_of_none_or_of_several_is_refused(name: str, reason: Unavailable) -> None:
    with pytest.raises(PortAudioRefused) as refused:
        choose(MICROPHONES, name)
    assert refused.value.reason is reason


def test_a_microphone_that_is_not_there_is_a_circumstance(pulse_room: PulseRoom) -> None:
    for order, reason in (
        (MicrophoneOrder("no such microphone", 1), Unavailable.NO_SUCH_DEVICE),
        (MicrophoneOrder(pulse_room.name, 99), Unavailable.CHANNELS_REFUSED),
    ):
        with pytest.raises(Circumstance) as refused:
            open_microphone(order, SystemClock(), lambda _: None)
        assert refused.value.code is Code.MICROPHONE_UNAVAILABLE
        assert refused.value.params == {"source": order.source, "reason": reason.value}
