"""A disk that remembers: every change below a folder in its order, so that a test can have back any moment of it.

Two kinds of interruption can be had back. *killed*: the process dies, the machine goes on: what it did is there. *power
cut*: only what was synced is there, of a file its bytes and of a folder its names.
"""

import os
import shutil
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

Files = dict[str, bytes | None]
"""What is there, by name: bytes of files, None for folders."""


@dataclass(frozen=True)
class Change:
    """One step: what was done, to which path below the folder, towards which other, with what bytes."""

    did: str
    path: str
    other: str = ""
    data: bytes = b""

    @property
    def torn(self) -> "Change":
        """The same write, cut off in its middle."""
        return Change(self.did, self.path, self.other, self.data[: len(self.data) // 2])


@contextmanager
def remembering(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Change]]:
    """Yield the list that every change below *root* is added to while the block runs; nothing is really synced."""
    changes: list[Change] = []
    guard = threading.RLock()
    opened: dict[int, str] = {}
    real = {name: getattr(os, name) for name in ("open", "close", "write", "fsync", "link", "unlink", "rename")}
    real |= {name: getattr(os, name) for name in ("replace", "mkdir", "rmdir")}

    def below(path: object) -> str | None:
        place = Path(os.fspath(path))  # type: ignore[call-overload]
        return place.relative_to(root).as_posix() if place.is_relative_to(root) else None

    def add(did: str, path: object, other: object = "", data: bytes = b"") -> None:
        if (name := below(path)) is not None:
            changes.append(Change(did, name, (below(other) or "") if other else "", data))

    def open_(path: Any, flags: int, *args: Any, **kwargs: Any) -> int:
        with guard:
            is_new = bool(flags & os.O_CREAT) and (flags & os.O_TRUNC or not os.path.lexists(path))
            descriptor: int = real["open"](path, flags, *args, **kwargs)
            opened.pop(descriptor, None)
            if (name := below(path)) is not None:
                opened[descriptor] = name
                if is_new:
                    add("file", path)
            return descriptor

    def close(descriptor: int) -> None:
        with guard:
            opened.pop(descriptor, None)
            real["close"](descriptor)

    def write(descriptor: int, data: Any) -> int:
        with guard:
            count: int = real["write"](descriptor, data)
            if descriptor in opened:
                changes.append(Change("write", opened[descriptor], data=bytes(data[:count])))
            return count

    def fsync(descriptor: int) -> None:
        with guard:
            if descriptor in opened:
                changes.append(Change("sync", opened[descriptor]))

    def named(name: str, did: str) -> Any:
        def act(path: Any, *args: Any, **kwargs: Any) -> None:
            with guard:
                real[name](path, *args, **kwargs)
                add(did, path, args[0] if did in ("link", "rename") else "")

        return act

    with monkeypatch.context() as patch:
        patch.setattr(os, "open", open_)
        patch.setattr(os, "close", close)
        patch.setattr(os, "write", write)
        patch.setattr(os, "fsync", fsync)
        for name, did in (("link", "link"), ("unlink", "unlink"), ("rename", "rename"), ("replace", "rename")):
            patch.setattr(os, name, named(name, did))
        for name in ("mkdir", "rmdir"):
            patch.setattr(os, name, named(name, name))
        yield changes


@dataclass
class _File:
    data: bytes = b""
    synced: bytes = b""


@dataclass
class Disk:
    """What is there after some changes: in all, and of that what a power cut leaves."""

    names: dict[str, _File | None] = field(default_factory=dict)
    synced: dict[str, _File | None] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Path) -> "Disk":
        """Return the disk as *root* is, all of it synced."""
        paths = sorted(root.rglob("*"))
        return cls.holding(
            {path.relative_to(root).as_posix(): None if path.is_dir() else path.read_bytes() for path in paths}
        )

    @classmethod
    def holding(cls, files: Files) -> "Disk":
        """Return the disk that holds *files*, all of it synced."""
        disk = cls({name: None if data is None else _File(data, data) for name, data in files.items()})
        disk.synced = dict(disk.names)
        return disk

    @classmethod
    def after(cls, changes: Sequence[Change], before: "Disk | None" = None) -> "Disk":
        """Return the disk after all *changes*."""
        disk = cls.holding(before.killed() if before else {})
        for change in changes:
            disk.apply(change)
        return disk

    def apply(self, change: Change) -> None:
        """Do one step."""
        match change.did:
            case "file":
                self.names[change.path] = _File()
            case "mkdir":
                self.names[change.path] = None
            case "write":
                file = self.names[change.path]
                assert file is not None
                file.data += change.data
            case "sync":
                self._sync(change.path)
            case "link":
                self.names[change.other] = self.names[change.path]
            case "rename":
                for name in [one for one in self.names if one == change.path or one.startswith(change.path + "/")]:
                    self.names[change.other + name[len(change.path) :]] = self.names.pop(name)
            case "rmdir":  # with what was in it, which whoever removes a whole tree names by a folder's descriptor
                for name in [one for one in self.names if one == change.path or one.startswith(change.path + "/")]:
                    del self.names[name]
            case _:
                del self.names[change.path]

    def _sync(self, path: str) -> None:
        file = self.names.get(path)
        if file is not None:
            file.synced = file.data
            return
        inside = [name for name in self.names.keys() | self.synced.keys() if _folder(name) == path]
        for name in inside:
            if name in self.names:
                self.synced[name] = self.names[name]
            else:
                del self.synced[name]

    def killed(self) -> Files:
        """Return what is there once the process is dead: bytes of files, None for folders."""
        return {name: file.data if file else None for name, file in self.names.items()}

    def power_cut(self) -> Files:
        """Return what is there after a power cut; for disks on which no folder was renamed."""
        there: Files = {}
        for name in sorted(self.synced):
            file = self.synced[name]
            if _folder(name) == "." or _folder(name) in there:
                there[name] = file.synced if file else None
        return there


def moments(changes: Sequence[Change], before: Files, *, power_cut: bool = False) -> list[Files]:
    """Return what is there after each of *changes* and in the middle of each write, each state once."""
    found: list[Files] = []
    start = Disk.holding(before)
    for count in range(len(changes) + 1):
        cuts = [list(changes[:count])]
        if count < len(changes) and changes[count].did == "write":
            cuts.append([*changes[:count], changes[count].torn])
        for cut in cuts:
            disk = Disk.after(cut, start)
            there = disk.power_cut() if power_cut else disk.killed()
            if not found or there != found[-1]:
                found.append(there)
    return found


def put(root: Path, there: Files) -> Path:
    """Make *root* hold exactly what is *there*."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    for name in sorted(there):
        data = there[name]
        if data is None:
            (root / name).mkdir()
        else:
            (root / name).write_bytes(data)
    return root


def content(folder: Path) -> dict[str, bytes]:
    """Return every file below *folder*."""
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _folder(name: str) -> str:
    return name.rpartition("/")[0] or "."
