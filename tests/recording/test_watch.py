"""Remaining space, a wall clock that is set, the heartbeat and the meeting place, each on its own."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from interview_app.domain.session import CameraOrder, MicrophoneOrder
from interview_app.recording.heartbeat import Heartbeat, last_beat
from interview_app.recording.rendezvous import Rendezvous, announce, find, withdraw
from interview_app.recording.watch import ClockWatch, SpaceWatch, bytes_per_second, free_bytes
from tests.recording.room import SMALL

HERE = Rendezvous("s" * 26, "/somewhere", os.getpid(), "00" * 32)


class SetClock:
    """A clock whose wall time can be set apart from its monotonic time."""

    def __init__(self) -> None:
        self.now_ns = 0
        self.wall = datetime(2026, 11, 21, tzinfo=UTC)

    def monotonic_ns(self) -> int:
        return self.now_ns

    def utc(self) -> datetime:
        return self.wall

    def boot_id(self) -> str:
        return "boot"

    def passes(self, seconds: float, *, wall: float | None = None) -> None:
        self.now_ns += round(seconds * 1e9)
        self.wall += timedelta(seconds=seconds if wall is None else wall)


def test_each_warning_of_remaining_space_is_given_once(tmp_path: Path) -> None:
    free = free_bytes(tmp_path)
    watch = SpaceWatch(tmp_path, free // (40 * 60))
    assert list(watch.look(0, 1.0)) == []
    assert 39 * 60 < watch.seconds_left < 41 * 60
    fuller = SpaceWatch(tmp_path, free // (25 * 60))
    assert list(fuller.look(0, 1.0)) == [30]
    assert list(fuller.look(0, 2.0)) == []
    # Once it has run for a while, what was really written counts.
    assert list(fuller.look(100 * (free // (5 * 60)), 100.0)) == [10]
    assert list(fuller.look(100 * (free // (5 * 60)), 100.0)) == []


def test_a_disk_that_is_gone_has_no_known_space_and_warns_of_nothing(tmp_path: Path) -> None:
    watch = SpaceWatch(tmp_path / "gone", 1)
    assert list(watch.look(0, 1.0)) == []
    assert watch.seconds_left == -1


def test_what_must_fit_follows_from_the_encoders_own_bounds() -> None:
    one = bytes_per_second((CameraOrder("0", "x", SMALL),), None)
    assert bytes_per_second((CameraOrder("0", "x", SMALL), CameraOrder("1", "y", SMALL)), None) == 2 * one
    assert bytes_per_second((), MicrophoneOrder("", 2)) == 2 * bytes_per_second((), MicrophoneOrder("", 1)) > 0


def test_a_wall_clock_that_is_set_is_noticed_once_and_drift_is_not() -> None:
    clock = SetClock()
    watch = ClockWatch(clock)
    clock.passes(5, wall=5.4)
    assert watch.jumped_ms() == 0
    clock.passes(5, wall=-3595)
    assert watch.jumped_ms() == pytest.approx(-3_600_000, abs=1000)
    clock.passes(5)
    assert watch.jumped_ms() == 0


def test_the_heartbeat_outlives_the_process_but_not_the_boot(tmp_path: Path) -> None:
    path = tmp_path / "beat"
    heart = Heartbeat(path, "boot-1")
    heart.beat(7)
    heart.beat(5)
    heart.close()
    assert last_beat(path, "boot-1") == 7
    assert last_beat(path, "boot-2") is None
    path.write_bytes(b"torn")
    assert last_beat(path, "boot-1") is None
    assert last_beat(tmp_path / "none", "boot-1") is None


def test_only_a_recorder_that_still_runs_is_found(tmp_path: Path) -> None:
    announce(tmp_path, HERE)
    assert find(tmp_path, HERE.session) == HERE
    withdraw(tmp_path, HERE.session)
    assert find(tmp_path, HERE.session) is None
    announce(tmp_path, Rendezvous(HERE.session, "/x", 2**22 + 1, HERE.key))
    assert find(tmp_path, HERE.session) is None
    (tmp_path / f"{HERE.session}.recorder").write_text("not json")
    assert find(tmp_path, HERE.session) is None
