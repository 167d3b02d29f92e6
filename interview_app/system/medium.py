"""What a folder lies on: whether what is written there could be written over.

Rules. Only what the operating system says for certain makes a medium one that cannot be rewritten: it is mounted
read-only, the device itself is, or it is an optical file system. All else, and all that cannot be asked, can be
rewritten. Linux says it under ``/proc`` and ``/sys``; elsewhere everything can be rewritten.
"""

import os
from pathlib import Path

_OPTICAL = frozenset({"iso9660", "udf"})


def is_rewritable(folder: Path, proc: Path = Path("/proc"), system: Path = Path("/sys")) -> bool:
    """Return whether files in *folder*, which need not be there yet, may be written over later."""
    try:
        device = _nearest(folder).stat().st_dev
        mounts = (proc / "self" / "mountinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return True
    number = f"{os.major(device)}:{os.minor(device)}"
    if _says_read_only(system / "dev" / "block" / number / "ro"):
        return False
    for fields in (line.split(" ") for line in mounts):
        if len(fields) < 10 or fields[2] != number or "-" not in fields:
            continue
        kind, _, options = fields[fields.index("-") + 1 :][:3]
        if kind in _OPTICAL or "ro" in options.split(",") or "ro" in fields[5].split(","):
            return False
    return True


def _nearest(folder: Path) -> Path:
    return next((one for one in (folder, *folder.parents) if one.exists()), folder)


def _says_read_only(path: Path) -> bool:
    try:
        return path.read_text(encoding="ascii").strip() == "1"
    except OSError:
        return False
