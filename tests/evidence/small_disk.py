"""Disks that can be filled to the last byte, pulled in the middle of anything, and put in again.

Where this machine lets us mount, a disk is one of memory of its own: the kernel itself says that it is full or gone.
Elsewhere it is a folder; what opens or makes a file on it is refused as the kernel would refuse it.
"""

import errno
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

BYTES = 4 * 2**20
_FILLER = "filler"
_CHUNK = 4096


class SmallDisk:
    """A disk at *folder*, which must be there and empty; its content lies elsewhere while it is pulled."""

    def __init__(self, folder: Path, patch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._inside = folder.with_name(f"{folder.name}.inside")
        self._inside.mkdir()
        self._full = False
        self.is_real = _mount("-t", "tmpfs", "-o", f"size={BYTES}", "tmpfs", str(self._inside))
        if not self.is_real:
            patch.setattr(os, "open", self._refusing(os.open))
        self.put_in()

    def put_in(self) -> None:
        """Let it be there (again), with all that is on it."""
        if self.is_real:
            assert _mount("--bind", str(self._inside), str(self.folder))
        else:
            self.folder.rmdir()
            self._inside.rename(self.folder)

    def pull(self) -> None:
        """Let it be gone; an empty folder is left where it was."""
        if self.is_real:
            subprocess.run(["umount", "--lazy", str(self.folder)], check=True)
        else:
            self.folder.rename(self._inside)
            self.folder.mkdir()

    def fill(self) -> None:
        """Let there be no room for another byte."""
        self._full = True
        if self.is_real:
            with suppress(OSError), (self._inside / _FILLER).open("wb", buffering=0) as filler:
                while filler.write(bytes(_CHUNK)):
                    pass

    def empty(self) -> None:
        """Let there be room again."""
        self._full = False
        if self.is_real:
            (self._inside / _FILLER).unlink()

    def end(self) -> None:
        """Take it away for good."""
        for place in (self.folder, self._inside):
            if self.is_real and os.path.ismount(place):
                subprocess.run(["umount", "--lazy", str(place)], check=True)

    def _refusing(self, real: Any) -> Any:
        def open_(path: Any, flags: int, *args: Any, **kwargs: Any) -> int:
            if self._full and flags & os.O_CREAT and Path(os.fsdecode(path)).is_relative_to(self.folder):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
            descriptor: int = real(path, flags, *args, **kwargs)
            return descriptor

        return open_


@contextmanager
def small_disk(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[SmallDisk]:
    """Yield a disk at the empty *folder*, which is made where it is not there."""
    folder.mkdir(exist_ok=True)
    disk = SmallDisk(folder, patch)
    try:
        yield disk
    finally:
        disk.end()


def _mount(*arguments: str) -> bool:
    try:
        return subprocess.run(["mount", *arguments], capture_output=True, check=False).returncode == 0
    except OSError:
        return False
