"""A target never blocks and never stops the rest; what it writes is durable in the order in which it was given."""

import errno
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from interview_app.evidence import layout
from interview_app.evidence.target import (
    Create,
    Note,
    Order,
    Remove,
    Target,
    carry_out,
    loss_reason,
    make_folders,
    open_folder,
    set_aside,
)
from tests.evidence.disk import content

SESSION = "abcdefghijklmnopqrstuvwxyz"


@dataclass
class SlowDisk:
    """A disk that stands still until it is let go; what it was told is in ``done``."""

    go: threading.Event = field(default_factory=threading.Event)
    reached: threading.Event = field(default_factory=threading.Event)
    done: list[Order] = field(default_factory=list)

    def carry_out(self, _folder: Path, order: Order) -> None:
        self.reached.set()
        assert self.go.wait(30.0)
        self.done.append(order)


@pytest.fixture
def slow() -> Iterator[SlowDisk]:
    disk = SlowDisk()
    yield disk
    disk.go.set()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = open_folder(tmp_path, SESSION)
    make_folders([folder], 0)
    return folder


def create(size: int, name: str = "data/events/000001.jsonl.age") -> Create:
    return Create(name, b"x" * size)


def until(condition: Callable[[], bool]) -> None:
    """Wait for a condition that another thread makes true."""
    for _ in range(3000):
        if condition():
            return
        threading.Event().wait(0.01)
    raise AssertionError("it never came true")


def test_orders_are_carried_out_in_their_order(folder: Path) -> None:
    target = Target(1, folder)
    target.give(
        [
            Create("in-flight/a", b"a"),
            Create("data/media/part-001/b", b"b", b"line 1"),
            Remove(("in-flight/a", "in-flight/never-was")),
            Note(b"line 2"),
        ]
    )
    assert target.drain(30.0)
    assert content(folder) == {"data/media/part-001/b": b"b", layout.STATE: b"line 1\nline 2\n"}
    assert (target.lost, target.waiting_bytes, target.number) == (None, 0, 1)
    target.close()


def test_giving_returns_at_once_while_the_disk_stands_still(slow: SlowDisk, folder: Path) -> None:
    target = Target(1, folder, carry_out=slow.carry_out)
    target.give([create(1000)] * 50)
    assert slow.reached.wait(30.0)
    assert target.waiting_bytes == 50_000
    assert not target.drain(0.01)
    assert target.lost is None
    slow.go.set()
    assert target.drain(30.0)
    assert (len(slow.done), target.waiting_bytes) == (50, 0)
    target.close()


def test_a_target_is_newly_slow_once_until_it_caught_up(slow: SlowDisk, folder: Path) -> None:
    target = Target(1, folder, carry_out=slow.carry_out, slow_bytes=100)
    target.give([create(100)])
    assert not target.newly_slow()
    target.give([create(1)])
    assert [target.newly_slow() for _ in range(3)] == [True, False, False]
    slow.go.set()
    assert target.drain(30.0)
    assert not target.newly_slow()
    slow.go.clear()
    target.give([create(101)])
    assert [target.newly_slow() for _ in range(2)] == [True, False]
    slow.go.set()
    target.close()


def test_too_far_behind_is_lost_and_takes_nothing_more(slow: SlowDisk, folder: Path) -> None:
    target = Target(1, folder, carry_out=slow.carry_out, slow_bytes=10, lost_bytes=100)
    target.give([create(100)])
    assert slow.reached.wait(30.0)
    reasons = [target.lost]
    for size in (1, 7):
        target.give([create(size)])
        reasons.append(target.lost)
    assert reasons == [None, "slow", "slow"]
    assert target.waiting_bytes == 101
    assert not target.newly_slow()
    slow.go.set()
    assert not target.drain(30.0)
    assert (len(slow.done), target.waiting_bytes) == (1, 0)
    target.close()


def test_stuck_for_too_long_is_lost(slow: SlowDisk, folder: Path) -> None:
    clock = [0.0]
    target = Target(1, folder, carry_out=slow.carry_out, lost_seconds=60.0, now=lambda: clock[0])
    target.give([create(1)])
    assert slow.reached.wait(30.0)
    reasons = []
    for clock[0] in (60.0, 60.5):
        target.give([create(1)])
        reasons.append(target.lost)
    assert reasons == [None, "slow"]
    slow.go.set()
    target.close()


def test_a_target_that_rests_is_not_stuck(folder: Path) -> None:
    clock = [0.0]
    target = Target(1, folder, lost_seconds=60.0, now=lambda: clock[0])
    target.give([create(1)])
    assert target.drain(30.0)
    clock[0] = 1000.0
    target.give([Note(b"line")])
    assert target.drain(30.0)
    assert target.lost is None
    target.close()


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.ENOSPC, "full"),
        (errno.EDQUOT, "full"),
        (errno.EFBIG, "full"),
        (errno.ENOENT, "removed"),
        (errno.EIO, "removed"),
        (errno.EROFS, "removed"),
        (errno.EACCES, "failed"),
        (errno.EEXIST, "failed"),
    ],
)
def test_a_failing_disk_is_lost_for_a_reason(folder: Path, number: int, reason: str) -> None:
    done: list[Order] = []

    def failing(_folder: Path, order: Order) -> None:
        done.append(order)
        raise OSError(number, os.strerror(number))

    target = Target(2, folder, carry_out=failing)
    target.give([create(5), create(6), Note(b"")])
    assert not target.drain(30.0)
    assert (target.lost, done, target.waiting_bytes) == (reason, [create(5)], 0)
    assert loss_reason(OSError(number, "")) == reason
    target.close()


def test_the_first_reason_stays(slow: SlowDisk, folder: Path) -> None:
    def failing(place: Path, order: Order) -> None:
        slow.carry_out(place, order)
        raise OSError(errno.ENOSPC, "full")

    target = Target(1, folder, carry_out=failing, lost_bytes=1)
    target.give([create(2)])
    assert target.lost == "slow"
    slow.go.set()
    assert not target.drain(30.0)
    assert target.lost == "slow"
    target.close()


def test_a_mistake_of_ours_is_not_waited_for(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hooked: list[threading.ExceptHookArgs] = []
    monkeypatch.setattr(threading, "excepthook", hooked.append)

    def mistaken(_folder: Path, _order: Order) -> None:
        raise ZeroDivisionError

    target = Target(1, folder, carry_out=mistaken)
    target.give([create(1)])
    until(lambda: target.lost == "failed" and bool(hooked))
    assert hooked[0].exc_type is ZeroDivisionError
    target.close()


@pytest.mark.parametrize("order", [create(1), Create("in-flight/a", b"", b"line"), Note(b"line")])
def test_an_empty_mount_point_is_never_written_to(tmp_path: Path, order: Order) -> None:
    mount = tmp_path / "mnt"
    mount.mkdir()
    target = Target(1, open_folder(mount, SESSION))
    target.give([order])
    assert not target.drain(30.0)
    assert target.lost == "removed"
    assert list(mount.iterdir()) == []
    target.close()


def test_removing_from_a_disk_that_is_gone_is_no_loss(tmp_path: Path) -> None:
    carry_out(tmp_path / "gone", Remove(("in-flight/a",)))


def test_a_file_that_is_there_is_not_overwritten(folder: Path) -> None:
    carry_out(folder, Create("data/a", b"first"))
    with pytest.raises(FileExistsError):
        carry_out(folder, Create("data/a", b"second"))
    assert content(folder) == {"data/a": b"first"}


def test_the_line_is_there_before_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_space(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "link", no_space)
    monkeypatch.setattr(os, "rename", no_space)
    with pytest.raises(OSError, match="full"):
        carry_out(folder, Create("data/a", b"a", b"line"))
    assert content(folder) == {layout.STATE: b"line\n"}


def test_folders_are_made_with_their_ballast(tmp_path: Path) -> None:
    folders = [open_folder(tmp_path / name, SESSION) for name in ("a", "b")]
    make_folders(folders, 5000)
    for folder in folders:
        assert {path.name for path in folder.iterdir()} == {layout.BALLAST, layout.IN_FLIGHT}
        assert (folder / layout.BALLAST).stat().st_size == 5000
        assert (folder / layout.BALLAST).stat().st_blocks * 512 >= 5000


def test_where_one_folder_cannot_be_made_none_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = [open_folder(tmp_path / name, SESSION) for name in ("a", "b")]
    folders[1].mkdir(parents=True)
    (folders[1] / "precious").touch()
    with pytest.raises(FileExistsError):
        make_folders(folders, 100)
    assert not folders[0].exists()
    assert (folders[1] / "precious").exists()

    def no_space(*_args: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(os, "posix_fallocate", no_space)
    with pytest.raises(OSError, match="full"):
        make_folders(folders[:1], 100)
    assert not folders[0].exists()
    monkeypatch.delattr(os, "posix_fallocate")
    make_folders(folders[:1], 100)
    assert not (folders[0] / layout.BALLAST).exists()


def test_what_is_set_aside_keeps_its_bytes_and_gets_a_name_of_its_own(folder: Path) -> None:
    for number in range(2):
        carry_out(folder, Create("data/events/a", bytes([number])))
        set_aside(folder, "data/events/a")
    kept = folder.with_name(f"{SESSION}{layout.ASIDE_SUFFIX}")
    assert content(kept) == {"data-events-a": b"\0", "data-events-a~": b"\1"}
    assert content(folder) == {}
