"""Copying a package: the whole of it or nothing, whatever the disk or a person does meanwhile."""

import errno
import os
import shutil
from collections import namedtuple
from pathlib import Path
from threading import Event

import pytest

from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.verdict import Verdict
from interview_app.evidence import copying, layout
from interview_app.evidence.check import check
from interview_app.evidence.copying import COPYING_SUFFIX, MARK_SUFFIX, Mark, copy_package, mark_of, remove_copy
from tests.evidence.packages import Package, build, new_room


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return build(tmp_path_factory.mktemp("source"), new_room(), seconds=(2,), attached=True)


def copied(package: Package, target: Path, stop: Event | None = None) -> Path:
    return copy_package(package.path, target, lambda done, total: None, stop or Event())


def refused(package: Package, target: Path, stop: Event | None = None) -> Circumstance:
    with pytest.raises(Circumstance) as told:
        copied(package, target, stop)
    return told.value


def test_a_copy_is_the_package_to_the_byte_and_its_progress_reaches_the_end(package: Package, tmp_path: Path) -> None:
    (package.path / "Thumbs.db").write_bytes(b"what a system left")
    told: list[tuple[int, int]] = []
    copy = copy_package(package.path, tmp_path, lambda done, total: told.append((done, total)), Event())
    (package.path / "Thumbs.db").unlink()
    assert copy == tmp_path / package.path.name
    assert check(copy, anchors=package.anchors, identity=package.key).verdict is Verdict.VERIFIED
    for path in package.path.rglob("*"):
        assert path.is_dir() or (copy / path.relative_to(package.path)).read_bytes() == path.read_bytes()
    assert not (copy / "Thumbs.db").exists()
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]


def test_one_that_is_cancelled_leaves_nothing(package: Package, tmp_path: Path) -> None:
    stop = Event()

    def enough(done: int, total: int) -> None:
        if 2 * done > total:
            stop.set()

    with pytest.raises(Circumstance) as told:
        copy_package(package.path, tmp_path, enough, stop)
    assert told.value.code is Code.CANCELLED
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("number", "reason"), [(errno.ENOSPC, "full"), (errno.EIO, "removed"), (errno.EPERM, "failed")]
)
def test_a_disk_that_fails_in_the_middle_keeps_no_half_of_it(
    package: Package, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, reason: str
) -> None:
    written: list[Path] = []

    def create(path: Path, data: bytes) -> None:
        if len(written) == 4:
            raise OSError(number, os.strerror(number), str(path))
        path.write_bytes(data)
        written.append(path)

    monkeypatch.setattr(copying, "create_exclusively", create)
    told = refused(package, tmp_path)
    assert (told.code, told.params) == (Code.TARGET_UNUSABLE, {"path": str(tmp_path), "reason": reason})
    assert list(tmp_path.iterdir()) == []


def test_a_disk_without_room_is_refused_before_anything_is_written(
    package: Package, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usage = namedtuple("usage", "total used free")
    monkeypatch.setattr(shutil, "disk_usage", lambda _path: usage(10, 9, 1))
    told = refused(package, tmp_path)
    assert told.code is Code.COPY_NO_ROOM
    assert told.params["megabytes"] == 5
    assert list(tmp_path.iterdir()) == []


def test_what_an_earlier_copy_left_when_it_was_cut_off_is_removed(package: Package, tmp_path: Path) -> None:
    left = tmp_path / f"{package.path.name}{COPYING_SUFFIX}"
    (left / "data").mkdir(parents=True)
    (left / "data" / "README.txt").write_bytes(b"half")
    copy = copied(package, tmp_path)
    assert {path.name for path in tmp_path.iterdir()} == {copy.name, f"{copy.name}{MARK_SUFFIX}"}
    assert mark_of(copy) == Mark()


def test_what_is_there_is_not_touched(package: Package, tmp_path: Path) -> None:
    there = tmp_path / package.path.name
    there.write_bytes(b"something else")
    assert refused(package, tmp_path).code is Code.COPY_THERE
    assert there.read_bytes() == b"something else"


def test_a_place_that_is_not_there_is_said(package: Package, tmp_path: Path) -> None:
    assert refused(package, tmp_path / "pulled").code is Code.TARGET_UNUSABLE


def test_only_a_sealed_package_is_copied(package: Package, tmp_path: Path) -> None:
    broken = package.copy(tmp_path)
    (broken.path / layout.SEAL).unlink()
    (tmp_path / "disk").mkdir()
    assert refused(broken, tmp_path / "disk").code is Code.PACKAGE_UNREADABLE
    opened = broken.path.rename(tmp_path / f"{broken.path.name}{layout.OPEN_SUFFIX}")
    assert refused(Package(opened, broken.room), tmp_path / "disk").code is Code.PACKAGE_UNREADABLE


def test_a_copy_that_is_removed_is_gone(package: Package, tmp_path: Path) -> None:
    remove_copy(copied(package, tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_source_that_is_lost_in_the_middle_leaves_nothing(package: Package, tmp_path: Path) -> None:
    source, target = tmp_path / package.path.name, tmp_path / "target"
    shutil.copytree(package.path, source)
    target.mkdir()

    def lose(_done: int, _total: int) -> None:
        if source.exists():
            shutil.rmtree(source)

    with pytest.raises(Circumstance) as told:
        copy_package(source, target, lose, Event())
    assert told.value.code is Code.PACKAGE_UNREADABLE
    assert list(target.iterdir()) == []


def test_a_source_that_cannot_be_listed_is_unreadable(
    package: Package, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_folder: Path, _pattern: str) -> list[Path]:
        raise OSError(errno.EIO, "lost")

    monkeypatch.setattr(Path, "rglob", fails)
    assert refused(package, tmp_path).code is Code.PACKAGE_UNREADABLE


def test_a_copy_that_is_gone_already_is_removed_without_a_word(tmp_path: Path) -> None:
    remove_copy(tmp_path / "gone")
    assert list(tmp_path.iterdir()) == []
