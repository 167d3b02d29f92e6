"""Processes of the program's own: how they are started, and what those that hold plaintext ask of the machine."""

import ctypes
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import interview_app

PR_SET_DUMPABLE = 4
_PROGRAM = Path(interview_app.__file__).parents[1]


def own_process(module: str) -> tuple[list[str], Mapping[str, str]]:
    """Return command and environment that run a *module* of the program, whatever folder this process was started in.

    Python would look for modules in that folder first: beside an untrusted package, that would be code from its medium.
    A bundle has no Python, and looks nowhere: its one executable runs the module (``cli/bundled.py``).
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, "-m", module], os.environ
    paths = [os.fspath(_PROGRAM), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONDONTWRITEBYTECODE": "1"}
    return [sys.executable, "-P", "-m", module], environment


def forbid_core_dumps() -> None:
    """Keep this process's memory out of core files and away from other processes of the same user."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)


def swaps_in_clear(swaps: Path = Path("/proc/swaps"), blocks: Path = Path("/sys/class/block")) -> bool:
    """Return whether this machine may write memory to a disk unencrypted: a Linux swap that is neither crypt nor zram.

    Where the machine has no such list nobody can tell, and False is returned.
    """
    try:
        lines = swaps.read_text(encoding="utf-8", errors="replace").splitlines()[1:]
    except OSError:
        return False
    return any(not _keeps_secrets(Path(line.split()[0]).resolve().name, blocks) for line in lines if line.strip())


def _keeps_secrets(name: str, blocks: Path) -> bool:
    if name.startswith("zram"):
        return True
    try:
        return (blocks / name / "dm" / "uuid").read_text(encoding="ascii").startswith("CRYPT-")
    except OSError:
        return False
