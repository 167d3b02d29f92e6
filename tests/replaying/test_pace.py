"""From what was heard to session time, and an output that hears by a clock."""

import numpy as np

from interview_app.replaying.pace import Pace
from interview_app.replaying.sound import RATE
from interview_app.replaying.sound_out import Silence
from tests.evidence.packages import FakeClock

SECOND_NS = 1_000_000_000


def test_before_anything_is_written_it_is_the_start() -> None:
    assert Pace(7_000_000).session_us(0) == 7_000_000


def test_time_goes_as_fast_as_it_is_heard_times_the_speed() -> None:
    pace = Pace(0)
    pace.anchor(0, 1_000_000, 1.0)
    assert pace.session_us(RATE) == 2_000_000
    pace.anchor(RATE, 10_000_000, 0.5)
    assert pace.session_us(RATE - 1) < 2_000_000
    assert pace.session_us(RATE) == 10_000_000
    assert pace.session_us(RATE * 3) == 11_000_000


def test_a_run_does_not_overtake_what_follows_it() -> None:
    pace = Pace(0)
    pace.anchor(0, 0, 2.0)
    pace.anchor(RATE + 500, 2_000_000, 1.0)
    assert pace.session_us(RATE + 499) == 2_000_000
    assert pace.session_us(RATE + 500) == 2_000_000


def silence() -> tuple[Silence, FakeClock]:
    clock = FakeClock()
    return Silence(clock), clock


def write(out: Silence, frames: int) -> None:
    out.write(np.zeros((frames, 2), np.int16))


def test_what_is_held_is_not_heard() -> None:
    out, clock = silence()
    write(out, 4800)
    clock.now_ns += SECOND_NS
    assert out.heard() == 0
    out.run()
    clock.now_ns += SECOND_NS // 20
    assert out.heard() == 2400
    out.hold()
    clock.now_ns += SECOND_NS
    assert out.heard() == 2400


def test_no_more_is_heard_than_was_written_and_lost_time_is_not_made_up() -> None:
    out, clock = silence()
    out.run()
    write(out, 480)
    clock.now_ns += SECOND_NS
    assert out.heard() == 480
    write(out, 4800)
    assert out.heard() == 480
    clock.now_ns += SECOND_NS // 100
    assert out.heard() == 960


def test_writing_often_does_not_slow_it_down() -> None:
    out, clock = silence()
    out.run()
    write(out, RATE // 5)
    for _ in range(1000):
        clock.now_ns += 10_000_007
        write(out, 480)
    assert abs(out.heard() - 1000 * 10_000_007 * RATE // SECOND_NS) <= 1


def test_there_is_room_for_a_quarter_of_a_second() -> None:
    out, clock = silence()
    assert out.room() == RATE // 4
    write(out, RATE // 4)
    assert out.room() == 0
    out.run()
    clock.now_ns += SECOND_NS // 10
    assert out.room() == RATE // 10
    out.clear()
    assert (out.heard(), out.room()) == (0, RATE // 4)
    out.close()
