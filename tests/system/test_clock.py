"""The clock, and a session's time that goes on through a restart of the machine."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_app.system.clock import SessionTime, SystemClock, iso_utc

STARTED = datetime(2026, 11, 21, 10, 0, 0, 123_000, tzinfo=UTC)
MINUTE_NS = 60 * 10**9


@dataclass
class Machine:
    """A machine whose clocks stand where they are put."""

    monotonic: int = 5 * MINUTE_NS
    wall: datetime = STARTED
    boot: str = "first"

    def monotonic_ns(self) -> int:
        return self.monotonic

    def utc(self) -> datetime:
        return self.wall

    def boot_id(self) -> str:
        return self.boot


def session_time(machine: Machine, reached_ns: int = 0) -> SessionTime:
    return SessionTime(machine, origin_ns=5 * MINUTE_NS, boot_id="first", started=STARTED, reached_ns=reached_ns)


def test_within_one_boot_the_wall_clock_has_no_say() -> None:
    machine = Machine()
    session = session_time(machine)
    machine.monotonic += 7
    machine.wall -= timedelta(days=1)
    assert (session.origin_ns, session.elapsed_ns()) == (5 * MINUTE_NS, 7)


def test_a_restart_is_bridged_by_the_wall_clock_once() -> None:
    machine = Machine(monotonic=3 * 10**9, wall=STARTED + timedelta(minutes=2, microseconds=1), boot="second")
    session = session_time(machine, reached_ns=MINUTE_NS)
    assert session.elapsed_ns() == 2 * MINUTE_NS + 1000
    assert session.origin_ns == 3 * 10**9 - 2 * MINUTE_NS - 1000
    machine.wall += timedelta(hours=5)
    machine.monotonic += 11
    assert session.elapsed_ns() == 2 * MINUTE_NS + 1011


@given(st.timedeltas(timedelta(days=-20_000), timedelta(minutes=3)), st.integers(0, 4 * MINUTE_NS))
def test_a_restart_never_takes_time_back(moved: timedelta, reached_ns: int) -> None:
    machine = Machine(monotonic=3 * 10**9, wall=STARTED + moved, boot="second")
    session = session_time(machine, reached_ns)
    assert session.elapsed_ns() >= reached_ns
    assert session.elapsed_ns() == max(reached_ns, moved // timedelta(microseconds=1) * 1000)


def test_utc_is_written_with_milliseconds() -> None:
    assert iso_utc(STARTED.replace(microsecond=0)) == "2026-11-21T10:00:00.000Z"
    assert iso_utc(STARTED.astimezone(timezone(timedelta(hours=5)))) == "2026-11-21T10:00:00.123Z"
    assert session_time(Machine()).utc_text() == "2026-11-21T10:00:00.123Z"


def test_the_machines_own_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = SystemClock()
    assert clock.monotonic_ns() <= clock.monotonic_ns()
    assert clock.utc().tzinfo is UTC
    assert clock.boot_id() == clock.boot_id() != ""

    def no_such_file(*_args: object, **_kwargs: object) -> str:
        raise FileNotFoundError

    monkeypatch.setattr(Path, "read_text", no_such_file)
    monkeypatch.setattr(time, "time", lambda: 60_000.0)
    monkeypatch.setattr(time, "monotonic", lambda: 600.0)
    assert clock.boot_id() == "boot-990"
