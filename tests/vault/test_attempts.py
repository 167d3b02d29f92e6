"""Failed attempts: each makes the next wait longer, whatever is restarted or set meanwhile."""

import errno
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.vault.attempts import LONGEST_S, count, forget, remaining_s, wait_s
from tests.vault.vaults import HandClock

DAY = timedelta(days=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "attempts.json"


def fail(path: Path, clock: HandClock, times: int) -> None:
    for _ in range(times):
        clock.passes(timedelta(seconds=remaining_s(path, clock)))
        count(path, clock)


def test_the_waits_grow_up_to_a_quarter_of_an_hour() -> None:
    waits = [wait_s(n) for n in range(15)]
    assert waits[:6] == [0, 1, 2, 4, 8, 16]
    assert waits == sorted(waits)
    assert waits[-1] == wait_s(10**6) == LONGEST_S == 900


def test_the_first_attempt_waits_for_nothing(path: Path) -> None:
    assert remaining_s(path, HandClock()) == 0
    assert count(path, HandClock()) == 0


def test_while_one_has_to_wait_no_attempt_is_made(path: Path) -> None:
    clock = HandClock()
    fail(path, clock, 4)
    assert remaining_s(path, clock) == 8
    with pytest.raises(Circumstance) as told:
        count(path, clock)
    assert (told.value.code, told.value.params) == (Code.SIGN_IN_WAIT, {"seconds": 8})
    clock.passes(timedelta(seconds=7, milliseconds=500))
    assert remaining_s(path, clock) == 1
    clock.passes(timedelta(milliseconds=500))
    assert count(path, clock) == 4
    assert remaining_s(path, clock) == 16


@pytest.mark.parametrize("set_by", [-400 * DAY, -DAY, DAY, 400 * DAY])
def test_a_clock_that_is_set_shortens_nothing(path: Path, set_by: timedelta) -> None:
    clock = HandClock()
    fail(path, clock, 6)
    clock.now += set_by
    assert remaining_s(path, clock) == 32


@pytest.mark.parametrize("set_by", [-DAY, timedelta(), DAY])
def test_after_a_restart_the_wait_begins_anew(path: Path, set_by: timedelta) -> None:
    clock = HandClock()
    fail(path, clock, 6)
    clock.passes(timedelta(seconds=30))
    clock.restarts()
    clock.now += set_by
    assert remaining_s(path, clock) == 32
    clock.passes(timedelta(seconds=31))
    assert remaining_s(path, clock) == 1


def test_a_success_begins_anew(path: Path) -> None:
    clock = HandClock()
    fail(path, clock, 3)
    forget(path)
    forget(path)
    assert remaining_s(path, clock) == 0
    assert count(path, clock) == 0


@pytest.mark.parametrize("spoil", [b"", b"{}", b"[", b'{"count": "0", "boot": "x", "at_ns": 0}'])
def test_a_count_that_cannot_be_read_counts_as_several(path: Path, spoil: bytes) -> None:
    path.write_bytes(spoil)
    clock = HandClock()
    assert remaining_s(path, clock) == 32
    clock.passes(timedelta(seconds=32))
    assert count(path, clock) == 6


@pytest.mark.parametrize(("error", "code"), [(errno.ENOSPC, Code.VAULT_DISK_FULL), (errno.EROFS, Code.VAULT_READ_ONLY)])
def test_an_attempt_that_cannot_be_counted_is_not_made(
    path: Path, monkeypatch: pytest.MonkeyPatch, error: int, code: Code
) -> None:
    real: Callable[..., int] = os.open

    def refuse(place: os.PathLike[str], flags: int, *more: int) -> int:
        if flags & os.O_CREAT:
            raise OSError(error, os.strerror(error))
        return real(place, flags, *more)

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", refuse)
        with pytest.raises(Circumstance) as told:
            count(path, HandClock())
    assert told.value.code is code
