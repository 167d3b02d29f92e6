"""What a folder lies on: whether what is written there could be written over.

Rules. Only what the operating system says for certain makes a medium one that cannot be rewritten: it is mounted
read-only there, the device itself is read-only, or it is an optical file system in an optical drive. All else, and all
that cannot be asked, can be rewritten. Linux says it under ``/proc`` and ``/sys``; elsewhere everything can be.
"""

import os
import re
from pathlib import Path

_OPTICAL = frozenset({"iso9660", "udf"})
_CD_ROM = "5"
"""The SCSI device type of every drive for discs."""
_ESCAPED = re.compile(r"\\([0-7]{3})")


def is_rewritable(folder: Path, proc: Path = Path("/proc"), system: Path = Path("/sys")) -> bool:
    """Return whether files in *folder*, which need not be there yet, may be written over later."""
    try:
        place = _nearest(folder).resolve()
        device = place.stat().st_dev
        mounts = (proc / "self" / "mountinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return True
    number = f"{os.major(device)}:{os.minor(device)}"
    about = system / "dev" / "block" / number
    if _says(about / "ro", "1"):
        return False
    fields = _mount_of(place, number, mounts)
    if not fields:
        return True
    kind, _, options = fields[fields.index("-") + 1 :][:3]
    is_disc = kind in _OPTICAL and _says(about / "device" / "type", _CD_ROM)
    return not (is_disc or "ro" in options.split(",") or "ro" in fields[5].split(","))


def _mount_of(place: Path, number: str, mounts: list[str]) -> list[str]:
    """Return the fields of the mount through which *place* is seen: a device may be mounted elsewhere as well."""
    found: tuple[int, list[str]] = (0, [])
    for fields in (line.split(" ") for line in mounts):
        if len(fields) < 10 or fields[2] != number or "-" not in fields:
            continue
        point = Path(_ESCAPED.sub(lambda match: chr(int(match[1], 8)), fields[4]))
        if place.is_relative_to(point):
            found = max(found, (len(point.parts), fields), key=lambda one: one[0])
    return found[1]


def _nearest(folder: Path) -> Path:
    return next((one for one in (folder, *folder.parents) if one.exists()), folder)


def _says(path: Path, word: str) -> bool:
    try:
        return path.read_text(encoding="ascii").strip() == word
    except OSError:
        return False
