"""How a client finds a running recorder: one small file per session, readable by its owner only.

It holds the address and the key of the local connection and nothing about the session but its id.
"""

import json
import os
from dataclasses import dataclass
from pathlib import Path

from interview_app.domain.declared import Undeclared, from_json, to_json
from interview_app.domain.events import canonical
from interview_app.system.durable import remove, replace

_SUFFIX = ".recorder"


@dataclass(frozen=True)
class Rendezvous:
    """Where the recorder of ``session`` listens, its process, and the key (hexadecimal) that a client must know."""

    session: str
    address: str
    pid: int
    key: str


def announce(folder: Path, rendezvous: Rendezvous) -> None:
    """Write the rendezvous file into *folder*."""
    replace(folder / f"{rendezvous.session}{_SUFFIX}", canonical(to_json(rendezvous)), mode=0o600)


def withdraw(folder: Path, session: str) -> None:
    """Remove the rendezvous file."""
    remove(folder / f"{session}{_SUFFIX}")


def find(folder: Path, session: str) -> Rendezvous | None:
    """Return the rendezvous of *session* if a recorder that is still running announced it."""
    try:
        rendezvous = from_json(Rendezvous, json.loads((folder / f"{session}{_SUFFIX}").read_bytes()))
    except (OSError, ValueError, Undeclared):
        return None
    return rendezvous if is_running(rendezvous.pid) else None


def running_sessions(folder: Path) -> tuple[str, ...]:
    """Return the sessions of *folder* that a recorder is recording now, in no order that means anything."""
    announced = sorted(path.name.removesuffix(_SUFFIX) for path in folder.glob(f"*{_SUFFIX}"))
    return tuple(session for session in announced if find(folder, session) is not None)


def is_running(pid: int) -> bool:
    """Return whether a process of this number is there and is no zombie."""
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
    except OSError:
        if os.name == "posix" and not Path("/proc").is_dir():
            return _answers(pid)
        return False
    return stat.rpartition(")")[2].split()[0] != "Z"


def _answers(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
