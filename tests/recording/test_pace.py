"""Pictures are taken at the rate that was asked for, whatever the machine does with their times."""

import random

import pytest

from interview_app.recording.pace import Pace

TICK = 40_000_000


def admitted(times_ns: list[int]) -> list[int]:
    pace = Pace(TICK)
    return [t_ns for t_ns in times_ns if pace.admits(t_ns)]


def test_every_picture_of_a_camera_at_the_asked_rate_is_taken_whatever_its_jitter() -> None:
    chance = random.Random(1)
    times = sorted(number * TICK + chance.randrange(-15_000_000, 15_000_000) for number in range(1, 1000))
    assert admitted(times) == times


def test_a_burst_after_a_stall_is_taken_as_far_as_it_is_due() -> None:
    times = [TICK, 4 * TICK, 4 * TICK + 1_000_000, 5 * TICK]
    assert admitted(times) == times


@pytest.mark.parametrize("rate", [30, 50, 60, 120])
def test_a_faster_camera_is_thinned_to_the_asked_rate(rate: int) -> None:
    times = [number * 1_000_000_000 // rate for number in range(1, rate * 10)]
    assert len(admitted(times)) == pytest.approx(250, abs=2)


def test_a_picture_never_stands_before_or_at_the_one_before_it() -> None:
    assert admitted([-5, 0, TICK, TICK, TICK - 1, 2 * TICK]) == [TICK, 2 * TICK]
