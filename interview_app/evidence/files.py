"""Reading a package's files: each opened once, without following a link, in pieces or up to a limit.

How a file is opened is an argument, so that a test can hand in a disk that fails. With *from_medium* the kernel is
asked to forget its copy first: what is checked is then what the medium holds.
"""

import errno
import hashlib
import os
import stat
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from io import FileIO, RawIOBase
from pathlib import Path

from interview_app.system.durable import drop_cache

PIECE = 2**20
HEAD = 2**14
"""Bytes kept of a file's beginning; the header of an age file for a hundred recipients has fewer."""

Open = Callable[[Path], RawIOBase]
Told = Callable[[int], None]
"""Is told how many more bytes were read."""


class TooLarge(OSError):
    """A file is larger than a file of its kind can be."""

    def __init__(self) -> None:
        super().__init__(errno.EFBIG, os.strerror(errno.EFBIG))


@dataclass(frozen=True)
class Measured:
    """What one reading of a file gave: SHA-256 in hex, length in bytes, and its first :data:`HEAD` bytes."""

    sha256: str
    size: int
    head: bytes


def open_regular(path: Path) -> RawIOBase:
    """Open the regular file *path* for unbuffered reading; OSError for a link, a device, a pipe or a folder."""
    flags = os.O_RDONLY
    for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_CLOEXEC", "O_BINARY"):
        flags |= getattr(os, name, 0)
    descriptor = os.open(path, flags)
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
    except OSError:
        os.close(descriptor)
        raise
    return FileIO(descriptor, "rb")


def no_progress(_count: int) -> None:
    """Take what is told and do nothing with it."""


@dataclass(frozen=True)
class PackageFiles:
    """The files of the package in *folder*, by their paths in it. Every method raises OSError from the disk."""

    folder: Path
    open_file: Open = open_regular
    from_medium: bool = False

    def measure(self, path: str, told: Told = no_progress) -> Measured:
        """Read the whole file in pieces; *told* hears of each."""
        digest = hashlib.sha256()
        length, head = 0, b""
        for piece in self._pieces(path):
            digest.update(piece)
            if len(head) < HEAD:
                head += piece[: HEAD - len(head)]
            length += len(piece)
            told(len(piece))
        return Measured(digest.hexdigest(), length, head)

    def read(self, path: str, limit: int, told: Told = no_progress) -> bytes:
        """Return the whole file; :class:`TooLarge` beyond *limit* bytes."""
        content = bytearray()
        for piece in self._pieces(path):
            if len(content) + len(piece) > limit:
                raise TooLarge
            content += piece
            told(len(piece))
        return bytes(content)

    def head(self, path: str) -> bytes:
        """Return the first :data:`HEAD` bytes."""
        with self._open(path) as file:
            return file.read(HEAD) or b""

    def _open(self, path: str) -> RawIOBase:
        place = self.folder / path
        if self.from_medium:
            drop_cache(place)
        return self.open_file(place)

    def _pieces(self, path: str) -> Iterator[memoryview]:
        """Yield the file in pieces; a piece is only good until the next is asked for."""
        buffer = memoryview(bytearray(PIECE))
        with self._open(path) as file:
            while count := file.readinto(buffer):
                yield buffer[:count]
