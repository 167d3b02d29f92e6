"""A target: one folder that receives every file of an open session, with its own queue and its own thread.

A target never stops the rest: it takes orders without ever blocking, and when its disk fails, is full, or falls too
far behind, it says so once and takes nothing more. Orders are carried out in the order they were given, so a file
that replaces others is durable before those are removed.
"""

import errno
import os
import queue
import shutil
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from interview_app.evidence.layout import ASIDE_SUFFIX, BALLAST, IN_FLIGHT, OPEN_SUFFIX, STATE
from interview_app.system.durable import append_line, create_exclusively, make_parents, remove, sync_folder

SLOW_BYTES = 32 * 2**20
LOST_BYTES = 256 * 2**20
LOST_SECONDS = 60.0

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_GONE = {errno.ENOENT, errno.ENODEV, errno.ENXIO, errno.EIO, errno.EROFS, errno.ESTALE, errno.ENOTCONN}


@dataclass(frozen=True)
class Create:
    """Write *data* to the new file *path*; where *state* is given, that line is durable first."""

    path: str
    data: bytes
    state: bytes | None = None


@dataclass(frozen=True)
class Adopt:
    """Give the file *name* that is in flight its place *path*; nothing where either is not as it should be."""

    name: str
    path: str


@dataclass(frozen=True)
class Remove:
    """Remove files that a durable one has replaced."""

    paths: tuple[str, ...]


@dataclass(frozen=True)
class Note:
    """Append a line to the state file."""

    state: bytes


Order = Create | Adopt | Remove | Note


def loss_reason(error: OSError) -> str:
    """Return the stable word for why a target failed."""
    if error.errno in _FULL:
        return "full"
    return "removed" if error.errno in _GONE else "failed"


def carry_out(folder: Path, order: Order) -> None:
    """Carry out *order* in *folder*, durably; OSError when the disk will not."""
    match order:
        case Create(path, data, state):
            if state is not None:
                append_line(folder / STATE, state)
            make_parents(folder, path)  # below *folder* only: a pulled disk leaves an empty mount point
            create_exclusively(folder / path, data)
        case Adopt(name, path):
            if (folder / name).is_file() and not os.path.lexists(folder / path):
                make_parents(folder, path)
                (folder / name).rename(folder / path)
                sync_folder((folder / path).parent)
                sync_folder((folder / name).parent)
        case Remove(paths):
            for path in paths:
                remove(folder / path)
        case _:
            append_line(folder / STATE, order.state)


def open_folder(target: Path, session: str) -> Path:
    """Return the folder below *target* in which *session* lies until it is sealed."""
    return target / f"{session}{OPEN_SUFFIX}"


def make_folders(folders: Sequence[Path], ballast_bytes: int) -> None:
    """Make each of a new session's *folders* with its ballast, which sealing gives back when the disk is full.

    OSError if one is there already or its disk will not; then nothing of any is left.
    """
    made: list[Path] = []
    try:
        for folder in folders:
            folder.mkdir(parents=True)
            made.append(folder)
            _furnish(folder, ballast_bytes)
    except OSError:
        for folder in made:
            shutil.rmtree(folder, ignore_errors=True)
        raise


def _furnish(folder: Path, ballast_bytes: int) -> None:
    (folder / IN_FLIGHT).mkdir()
    if ballast_bytes and hasattr(os, "posix_fallocate"):
        descriptor = os.open(folder / BALLAST, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        try:
            os.posix_fallocate(descriptor, 0, ballast_bytes)
        finally:
            os.close(descriptor)
    sync_folder(folder)
    sync_folder(folder.parent)


def set_aside(folder: Path, path: str) -> None:
    """Move what is at *path* in the open *folder* but is not the session's to ``<session-id>.set-aside`` beside it."""
    kept = folder.with_name(folder.name.removesuffix(OPEN_SUFFIX) + ASIDE_SUFFIX)
    kept.mkdir(exist_ok=True)
    name = path.replace("/", "-")
    while os.path.lexists(kept / name):
        name += "~"
    (folder / path).rename(kept / name)
    for changed in (kept, kept.parent, (folder / path).parent):
        sync_folder(changed)


class Target:
    """A folder with a writer thread. ``number`` is 1 for the first target, 2 for the second."""

    def __init__(
        self,
        number: int,
        folder: Path,
        *,
        carry_out: Callable[[Path, Order], None] = carry_out,
        slow_bytes: int = SLOW_BYTES,
        lost_bytes: int = LOST_BYTES,
        lost_seconds: float = LOST_SECONDS,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.number = number
        self.folder = folder
        self._carry_out = carry_out
        self._slow_bytes = slow_bytes
        self._lost_bytes = lost_bytes
        self._lost_seconds = lost_seconds
        self._now = now
        self._orders: queue.SimpleQueue[Order | threading.Event | None] = queue.SimpleQueue()
        self._guard = threading.Lock()
        self._waiting = 0
        self._busy_since: float | None = None
        self._lost: str | None = None
        self._slow_said = False
        self._thread = threading.Thread(target=self._write, name=f"target-{number}", daemon=True)
        self._thread.start()

    @property
    def lost(self) -> str | None:
        """Why the target takes nothing more: ``full``, ``removed``, ``failed``, ``slow``; None while it works."""
        return self._lost

    @property
    def waiting_bytes(self) -> int:
        """Bytes ordered and not yet durable."""
        return self._waiting

    def give(self, orders: Sequence[Order]) -> None:
        """Queue *orders*; returns at once, also when the target is lost."""
        for order in orders:
            if self._lost is None:
                with self._guard:
                    self._waiting += _weight(order)
                self._orders.put(order)
        if self._lost is None and (self._waiting > self._lost_bytes or self._stuck_seconds() > self._lost_seconds):
            self._lose("slow")

    def newly_slow(self) -> bool:
        """Return True once when the target falls behind, and again only after it caught up in between."""
        slow = self._lost is None and self._waiting > self._slow_bytes
        said, self._slow_said = self._slow_said, slow
        return slow and not said

    def drain(self, timeout_s: float) -> bool:
        """Wait until everything given so far is durable; False if the target is lost or too slow."""
        reached = threading.Event()
        self._orders.put(reached)
        return reached.wait(timeout_s) and self._lost is None

    def close(self) -> None:
        """Let the thread end once its queue is worked off; does not wait for a stuck disk."""
        self._orders.put(None)
        self._thread.join(timeout=5.0)

    def _stuck_seconds(self) -> float:
        since = self._busy_since
        return 0.0 if since is None else self._now() - since

    def _lose(self, reason: str) -> None:
        self._lost = self._lost or reason

    def _write(self) -> None:
        while (order := self._orders.get()) is not None:
            if isinstance(order, threading.Event):
                order.set()
                continue
            if self._lost is None:
                self._busy_since = self._now()
                try:
                    self._carry_out(self.folder, order)
                except OSError as error:
                    self._lose(loss_reason(error))
                except BaseException:  # ours: it ends this thread, and nobody may go on waiting for it
                    self._lose("failed")
                    raise
                self._busy_since = None
            with self._guard:
                self._waiting -= _weight(order)


def _weight(order: Order) -> int:
    return len(order.data) if isinstance(order, Create) else 0
