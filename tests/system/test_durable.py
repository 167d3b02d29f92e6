"""Durable writing: whole or not at all, never onto something else, and synced in the right order."""

import errno
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interview_app.system.durable import (
    append_line,
    create_exclusively,
    drop_cache,
    make_parents,
    remove,
    replace,
    sync_file,
    sync_folder,
)
from tests.evidence.disk import Change, Disk, remembering


class Crash(BaseException):
    """The process dies here."""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def failing(monkeypatch: pytest.MonkeyPatch, name: str, error: BaseException, *, after: int = 0) -> None:
    """Let the *after*-th call of a function of ``os`` fail, and all later ones."""
    real: Callable[..., Any] = getattr(os, name)
    calls = iter(range(1000))

    def fail(*args: Any, **kwargs: Any) -> Any:
        if next(calls) >= after:
            raise error
        return real(*args, **kwargs)

    monkeypatch.setattr(os, name, fail)


def states(
    root: Path, act: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> tuple[list[dict[str, bytes | None]], list[dict[str, bytes | None]]]:
    """Return what is there at every moment of *act*: to a killed process's successor, and after a power cut."""
    before = Disk.of(root)
    with remembering(root, monkeypatch) as changes:
        act()
    moments: list[list[Change]] = [changes[:count] for count in range(len(changes) + 1)]
    moments += [[*changes[:count], one.torn] for count, one in enumerate(changes) if one.did == "write"]
    disks = [Disk.after(moment, before) for moment in moments]
    return [disk.killed() for disk in disks], [disk.power_cut() for disk in disks]


def test_a_file_is_created_once(tmp_path: Path) -> None:
    create_exclusively(tmp_path / "a", b"one", mode=0o600)
    with pytest.raises(FileExistsError) as caught:
        create_exclusively(tmp_path / "a", b"two")
    assert (caught.value.errno, caught.value.filename) == (errno.EEXIST, str(tmp_path / "a"))
    assert (tmp_path / "a").read_bytes() == b"one"
    assert (tmp_path / "a").stat().st_mode & 0o777 == 0o600
    assert names(tmp_path) == ["a"]


def test_a_dangling_link_is_something(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        create_exclusively(tmp_path / "a", b"one")
    assert names(tmp_path) == ["a"]


def test_what_appears_meanwhile_is_not_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fsync

    def meanwhile(descriptor: int) -> None:
        real(descriptor)
        if not (tmp_path / "a").exists():
            (tmp_path / "a").write_bytes(b"theirs")

    monkeypatch.setattr(os, "fsync", meanwhile)
    with pytest.raises(FileExistsError):
        create_exclusively(tmp_path / "a", b"ours")
    assert (tmp_path / "a").read_bytes() == b"theirs"
    assert names(tmp_path) == ["a"]


def test_of_many_who_create_the_same_file_one_succeeds_whole(tmp_path: Path) -> None:
    succeeded: list[bytes] = []
    together = threading.Barrier(8)

    def create(number: int) -> None:
        data = bytes([number]) * 200_000
        together.wait()
        try:
            create_exclusively(tmp_path / "a", data)
        except FileExistsError:
            return
        succeeded.append(data)

    threads = [threading.Thread(target=create, args=(number,)) for number in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [(tmp_path / "a").read_bytes()] == succeeded
    assert names(tmp_path) == ["a"]


def test_a_disk_without_links_serves_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, "link", OSError(errno.EPERM, "no links"))
    create_exclusively(tmp_path / "a", b"one")
    assert (tmp_path / "a").read_bytes() == b"one"
    with pytest.raises(FileExistsError):
        create_exclusively(tmp_path / "a", b"two")
    assert names(tmp_path) == ["a"]


def test_without_links_what_appeared_is_not_overwritten_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(_from: Path, to: Path) -> None:
        to.write_bytes(b"theirs")
        raise OSError(errno.EPERM, "no links")

    monkeypatch.setattr(os, "link", no_links)
    with pytest.raises(FileExistsError):
        create_exclusively(tmp_path / "a", b"ours")
    assert (tmp_path / "a").read_bytes() == b"theirs"
    assert names(tmp_path) == ["a"]


@pytest.mark.parametrize("write", [create_exclusively, replace])
@pytest.mark.parametrize("name", ["open", "write", "fsync", "close"])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "full"), Crash()])
def test_a_failure_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write: Callable[[Path, bytes], None], name: str, error: Exception
) -> None:
    with monkeypatch.context() as patch:
        failing(patch, name, error)
        with pytest.raises(type(error)):
            write(tmp_path / "a", b"one")
    assert names(tmp_path) == []


def test_a_failed_rename_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, "link", OSError(errno.EPERM, "no links"))
    failing(monkeypatch, "rename", OSError(errno.EIO, "gone"))
    failing(monkeypatch, "replace", OSError(errno.EIO, "gone"))
    for write in (create_exclusively, replace):
        with pytest.raises(OSError, match="gone"):
            write(tmp_path / "a", b"one")
    assert names(tmp_path) == []


def test_a_disk_that_is_gone_says_what_went_wrong_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    failing(monkeypatch, "fsync", OSError(errno.EIO, "first"))
    failing(monkeypatch, "unlink", OSError(errno.EIO, "second"))
    with pytest.raises(OSError, match="first"):
        create_exclusively(tmp_path / "a", b"one")


def test_a_short_write_is_continued(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda descriptor, data: real(descriptor, bytes(data)[:3]))
    create_exclusively(tmp_path / "a", b"0123456789")
    append_line(tmp_path / "b", b"0123456789")
    assert (tmp_path / "a").read_bytes() + (tmp_path / "b").read_bytes() == b"01234567890123456789\n"


def test_a_new_file_is_whole_or_not_there_at_every_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    killed, cut = states(tmp_path, lambda: create_exclusively(tmp_path / "a", b"whole"), monkeypatch)
    assert {state.get("a", b"whole") for state in (*killed, *cut)} == {b"whole"}
    assert killed[0] == cut[0] == {}
    assert {name: data for name, data in cut[-2].items() if name == "a"} == {"a": b"whole"}


def test_a_replaced_file_is_the_old_or_the_new_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").write_bytes(b"old")
    killed, cut = states(tmp_path, lambda: replace(tmp_path / "a", b"the new one"), monkeypatch)
    for moments in (killed, cut):
        assert {state["a"] for state in moments} == {b"old", b"the new one"}
    assert (tmp_path / "a").read_bytes() == b"the new one"
    assert names(tmp_path) == ["a"]


def test_what_returned_is_durable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "old").write_bytes(b"old")
    before = Disk.of(tmp_path)
    with remembering(tmp_path, monkeypatch) as changes:
        make_parents(tmp_path, "b/c/file")
        create_exclusively(tmp_path / "b" / "c" / "file", b"deep")
        replace(tmp_path / "old", b"new")
        append_line(tmp_path / "lines", b"1")
        append_line(tmp_path / "lines", b"2")
    there = {name: data for name, data in Disk.after(changes, before).power_cut().items() if data is not None}
    assert there == {"b/c/file": b"deep", "old": b"new", "lines": b"1\n2\n"}


def test_a_torn_line_is_closed_by_the_next(tmp_path: Path) -> None:
    (tmp_path / "lines").write_bytes(b'["whole"]\n["to')
    append_line(tmp_path / "lines", b'["next"]')
    assert (tmp_path / "lines").read_bytes() == b'["whole"]\n["to\n["next"]\n'


def test_lines_before_are_never_touched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    append_line(tmp_path / "lines", b"first")
    for moments in states(tmp_path, lambda: append_line(tmp_path / "lines", b"second"), monkeypatch):
        assert {state["lines"] for state in moments} <= {b"first\n", b"first\nsec", b"first\nsecond\n"}


def test_parents_are_made_below_a_folder_that_is_there(tmp_path: Path) -> None:
    make_parents(tmp_path, "data/media/part-001/init")
    make_parents(tmp_path, "data/events/1")
    make_parents(tmp_path, "top")
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*")) == [
        "data",
        "data/events",
        "data/media",
        "data/media/part-001",
    ]
    with pytest.raises(FileNotFoundError):
        make_parents(tmp_path / "pulled", "data/init")
    assert not (tmp_path / "pulled").exists()


def test_removing_what_is_gone_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"")
    remove(tmp_path / "a")
    remove(tmp_path / "a")
    assert names(tmp_path) == []
    with pytest.raises(OSError, match=r"directory|permitted"):
        remove(tmp_path)


def test_the_kernel_is_asked_to_forget(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    create_exclusively(tmp_path / "a", b"x" * 10_000)
    asked: list[tuple[int, int, int]] = []
    monkeypatch.setattr(os, "posix_fadvise", lambda _descriptor, *arguments: asked.append(arguments))
    drop_cache(tmp_path / "a")
    assert asked == [(0, 0, os.POSIX_FADV_DONTNEED)]
    monkeypatch.delattr(os, "posix_fadvise")
    drop_cache(tmp_path / "a")
    assert len(asked) == 1


def test_what_a_library_wrote_is_synced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "film").write_bytes(b"film")
    with remembering(tmp_path, monkeypatch) as changes:
        sync_file(tmp_path / "film")
        sync_folder(tmp_path)
    assert changes == [Change("sync", "film"), Change("sync", ".")]


def test_folders_are_synced_where_that_can_be_done(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with remembering(tmp_path, monkeypatch) as changes:
        monkeypatch.setattr(os, "name", "nt")
        sync_folder(tmp_path)
        monkeypatch.undo()
    assert changes == []
