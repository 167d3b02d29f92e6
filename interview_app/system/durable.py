"""The one place that writes durably.

A file appears whole or not at all: temporary name, sync, rename, sync folder. Evidence is created exclusively; only
what may change (a ledger, a setting) is replaced. A failed sync is never tried again on the same file: the caller
gets the error and starts a new file (the kernel may have dropped the pages it could not write). Temporary names differ
from thread to thread, so that two who write the same file never share one.
"""

import contextlib
import errno
import os
import threading
from pathlib import Path, PurePosixPath

TEMPORARY_SUFFIX = ".part"


def sync_folder(folder: Path) -> None:
    """Make names created in or removed from *folder* durable (POSIX; elsewhere the rename itself is)."""
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sync_file(path: Path) -> None:
    """Make what a library wrote to the file *path* durable."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_parents(folder: Path, path: str) -> None:
    """Make the folders of the relative *path* below *folder*, durably; FileNotFoundError if *folder* is not there."""
    for parent in reversed(PurePosixPath(path).parents[:-1]):
        if not (folder / parent).is_dir():
            (folder / parent).mkdir()
            sync_folder((folder / parent).parent)


def create_exclusively(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Write *data* durably to the new file *path*; FileExistsError if it is there already."""
    _refuse_existing(path)
    temporary = _temporary(path)
    try:
        _write_synced(temporary, data, mode)
        try:
            os.link(temporary, path)  # unlike rename, a link never replaces what another process made meanwhile
        except FileExistsError:
            raise
        except OSError:  # a file system without links (exFAT on a removable disk)
            _refuse_existing(path)
            temporary.rename(path)
    finally:
        _discard(temporary)
    sync_folder(path.parent)


def replace(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Write *data* durably to *path*, in the place of what was there."""
    temporary = _temporary(path)
    try:
        _write_synced(temporary, data, mode)
        temporary.replace(path)
    finally:
        _discard(temporary)
    sync_folder(path.parent)


def append_line(path: Path, line: bytes) -> None:
    """Append *line* and a line feed durably; a torn last line of an earlier crash is closed first."""
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        size = os.fstat(descriptor).st_size
        torn = size > 0 and os.pread(descriptor, 1, size - 1) != b"\n"
        _write_all(descriptor, (b"\n" if torn else b"") + line + b"\n")
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    if size == 0:
        sync_folder(path.parent)


def remove(path: Path) -> None:
    """Remove the file *path* if it is there; the removal is durable with the folder's next sync."""
    with contextlib.suppress(FileNotFoundError):
        path.unlink()


def drop_cache(path: Path) -> None:
    """Ask the kernel to forget its copy of *path*, so that the next read comes from the medium."""
    if not hasattr(os, "posix_fadvise"):
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(descriptor)


def _temporary(path: Path) -> Path:
    return path.with_name(f"{path.name}.{threading.get_native_id()}{TEMPORARY_SUFFIX}")


def _discard(temporary: Path) -> None:
    with contextlib.suppress(OSError):  # whatever went wrong before is what the caller must hear
        temporary.unlink()


def _refuse_existing(path: Path) -> None:
    if os.path.lexists(path):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))


def _write_synced(path: Path, data: bytes, mode: int) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, mode)
    try:
        _write_all(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        view = view[os.write(descriptor, view) :]
