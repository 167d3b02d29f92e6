"""The lock: one holder, let go with the process, and never held on a file that is no longer there."""

import errno
import fcntl
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from interview_app.system.lock import FileLock, Held

HOLD = """
import sys
from pathlib import Path
from interview_app.system.lock import FileLock
lock = FileLock(Path(sys.argv[1]))
print("held", flush=True)
sys.stdin.read()
"""


def open_files() -> int:
    return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - names are all there is


def test_only_one_holds_it(tmp_path: Path) -> None:
    before = open_files()
    with FileLock(tmp_path / "lock"), pytest.raises(Held, match="lock"):
        FileLock(tmp_path / "lock")
    lock = FileLock(tmp_path / "lock")
    lock.release()
    lock.release()
    assert open_files() == before


def test_another_process_holds_it_until_it_dies(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(Held):
            FileLock(tmp_path / "lock")
        other.kill()
        with FileLock(tmp_path / "lock", wait_s=30.0):
            pass


def test_waiting_ends(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    turns: list[float] = []
    monkeypatch.setattr(time, "sleep", turns.append)
    monkeypatch.setattr(time, "monotonic", lambda: float(len(turns)))
    with FileLock(tmp_path / "lock"), pytest.raises(Held):
        FileLock(tmp_path / "lock", wait_s=3.0)
    assert len(turns) == 3


def test_a_file_removed_by_its_holder_is_not_mistaken_for_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = fcntl.flock
    happened: list[str] = []

    def slow(descriptor: int, how: int) -> None:
        real(descriptor, how)
        if len(happened) < 2:  # between open and lock the last holder went, and took the file with it
            happened.append("removed")
            (tmp_path / "lock").unlink()
        if len(happened) == 2:  # and another came
            happened.append("made anew")
            (tmp_path / "lock").touch()

    monkeypatch.setattr(fcntl, "flock", slow)
    before = open_files()
    with FileLock(tmp_path / "lock"):
        assert (tmp_path / "lock").exists()
        with pytest.raises(Held):
            FileLock(tmp_path / "lock")
    assert open_files() == before


def test_a_disk_that_knows_no_locks_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_locks(_descriptor: int, _how: int) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    monkeypatch.setattr(fcntl, "flock", no_locks)
    before = open_files()
    with pytest.raises(OSError, match="no locks"):
        FileLock(tmp_path / "lock")
    assert open_files() == before


def test_a_folder_that_is_gone_is_no_holder(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        FileLock(tmp_path / "gone" / "lock")
