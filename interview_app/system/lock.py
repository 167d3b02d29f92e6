"""A lock that a process holds and that the machine lets go of when the process dies."""

import fcntl
import os
import time
from pathlib import Path
from types import TracebackType
from typing import Self

_TURN_S = 0.02


class Held(Exception):
    """Another process holds the lock."""


class FileLock:
    """An exclusive lock on *path*; :class:`Held` if somebody else still has it after *wait_s*. A context manager.

    A process that was killed lets go only when its last thread is gone, a moment after it looks dead to others. The
    holder may remove the file. OSError where the place cannot be written or knows no locks.
    """

    def __init__(self, path: Path, *, wait_s: float = 0.0) -> None:
        end = time.monotonic() + wait_s
        while (descriptor := _try(path)) is None:
            if time.monotonic() >= end:
                raise Held(str(path))
            time.sleep(_TURN_S)
        self._descriptor = descriptor

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def release(self) -> None:
        """Let the lock go; idempotent."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _try(path: Path) -> int | None:
    """Return the descriptor that holds the lock, None if somebody else has it."""
    while True:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if _is_still(path, descriptor):
                return descriptor
        except BlockingIOError:
            os.close(descriptor)
            return None
        except OSError:
            os.close(descriptor)
            raise
        os.close(descriptor)  # its last holder removed the file between our opening and our locking it


def _is_still(path: Path, descriptor: int) -> bool:
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False
