"""Copying a sealed package to another medium: each file durable, the whole under its name only when all of it is there.

A copy grows in ``<session-id>.copying`` beside its future place and gets its name at the end, so a folder that bears a
session's id is never half a package. What a copy that was cut off left behind is removed before the next begins and
when one fails or is cancelled. Nothing that stands at the place already is touched.

Copies are the same to the byte, and disks change their places. So a mark lies beside each, ``<session-id>.copy.json``,
from before the copy has its name: it says under which entry of the movement log the copy goes, and nobody's name.
"""

import errno
import json
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Event

from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.errors import Circumstance, Code
from interview_app.domain.events import canonical
from interview_app.domain.session import is_session_id
from interview_app.evidence import layout
from interview_app.evidence.files import PackageFiles
from interview_app.evidence.target import loss_reason
from interview_app.system.durable import create_exclusively, make_parents, remove, replace, sync_folder

COPYING_SUFFIX = ".copying"
MARK_SUFFIX = ".copy.json"
_LONGEST_MARK = 200
SLACK = 4 * 2**20
"""Bytes that must stay free besides: folders take some too."""

Progress = Callable[[int, int], None]


@dataclass(frozen=True)
class Mark:
    """Under which entry a copy goes: its number and moment, which are its alone. The empty one: under none yet."""

    number: int = 0
    made_utc: str = ""


def copy_package(package: Path, target: Path, progress: Progress, stop: Event) -> Path:
    """Copy *package* below the folder *target*, marked as entered nowhere; return the copy. Blocks as long as disks do.

    *progress* hears the bytes written and in all. Circumstances: PACKAGE_UNREADABLE, COPY_THERE (something of that
    name is there already), COPY_NO_ROOM with the megabytes that are needed, CANCELLED once *stop* is set, and
    TARGET_UNUSABLE; then nothing of the copy is left where the disk still lets it be removed.
    """
    if not is_session_id(package.name):
        raise Circumstance(Code.PACKAGE_UNREADABLE, path=str(package))
    place = target / package.name
    growing = target / f"{package.name}{COPYING_SUFFIX}"
    if os.path.lexists(place):
        raise Circumstance(Code.COPY_THERE, path=str(place))
    sizes = _sizes(package)
    total = sum(sizes.values())
    try:
        if growing.is_dir():
            shutil.rmtree(growing)
        if shutil.disk_usage(target).free < total + SLACK:
            raise Circumstance(Code.COPY_NO_ROOM, path=str(target), megabytes=(total + SLACK) // 10**6 + 1)
        growing.mkdir()
    except OSError as error:
        raise _unusable(target, error) from None
    try:
        _fill(package, growing, sizes, progress, stop)
        set_mark(place, Mark())
        growing.rename(place)
        sync_folder(target)
    except OSError as error:
        _clear(place, growing)
        raise _unusable(target, error) from None
    except BaseException:
        _clear(place, growing)
        raise
    return place


def mark_of(copy: Path) -> Mark | None:
    """Return the mark beside *copy*; None where there is none that can be read: then it is no copy of a program's."""
    try:
        return from_json(Mark, json.loads(PackageFiles(copy.parent).read(_mark(copy).name, _LONGEST_MARK)))
    except (OSError, ValueError, Undeclared):
        return None


def set_mark(copy: Path, mark: Mark) -> None:
    """Put *mark* beside *copy*, durably, in the place of the one before. Circumstance TARGET_UNUSABLE."""
    try:
        replace(_mark(copy), canonical(to_json(mark)))
    except OSError as error:
        raise _unusable(copy.parent, error) from None


def remove_copy(copy: Path) -> None:
    """Remove a copy that turned out not to be whole; as far as its disk lets it be removed."""
    growing = copy.with_name(f"{copy.name}{COPYING_SUFFIX}")
    try:
        copy.rename(growing)  # from here on nobody takes it for a package
    except OSError:
        return
    _clear(copy, growing)


def _clear(copy: Path, growing: Path) -> None:
    """Remove what there is of *copy*, but for its name, which it has not or not any more."""
    shutil.rmtree(growing, ignore_errors=True)
    with suppress(OSError):
        remove(_mark(copy))


def _mark(copy: Path) -> Path:
    return copy.with_name(f"{copy.name}{MARK_SUFFIX}")


def _sizes(package: Path) -> dict[str, int]:
    """Return the files of *package* with their lengths, the seal last, without what operating systems drop there."""
    try:
        found = {
            path.relative_to(package).as_posix(): path.stat().st_size
            for path in package.rglob("*")
            if path.is_file() and not path.is_symlink()
        }
    except OSError:
        raise Circumstance(Code.PACKAGE_UNREADABLE, path=str(package)) from None
    if layout.SEAL not in found:
        raise Circumstance(Code.PACKAGE_UNREADABLE, path=str(package))
    names = sorted(name for name in found if not layout.is_dropped_by_systems(name) and name != layout.SEAL)
    return {name: found[name] for name in (*names, layout.SEAL)}


def _fill(package: Path, growing: Path, sizes: dict[str, int], progress: Progress, stop: Event) -> None:
    total, done = sum(sizes.values()), 0
    for name, size in sizes.items():
        if stop.is_set():
            raise Circumstance(Code.CANCELLED)
        try:
            content = (package / name).read_bytes()
        except OSError:
            raise Circumstance(Code.PACKAGE_UNREADABLE, path=str(package / name)) from None
        make_parents(growing, name)
        create_exclusively(growing / name, content)
        done += size
        progress(done, total)
    for folder in (*(path for path in growing.rglob("*") if path.is_dir()), growing):
        sync_folder(folder)


def _unusable(target: Path, error: OSError) -> Circumstance:
    if error.errno == errno.EEXIST:
        return Circumstance(Code.COPY_THERE, path=str(target))
    return Circumstance(Code.TARGET_UNUSABLE, path=str(target), reason=loss_reason(error))
