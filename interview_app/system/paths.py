"""Where the program keeps things on this machine. Every path can be moved by the environment; tests do."""

import os
import tempfile
from pathlib import Path


def data_folder() -> Path:
    """Return the folder of the room's own records (made if missing, readable by its owner only)."""
    override = os.environ.get("INTERVIEW_APP_DATA")
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return _private(Path(override) if override else Path(base) / "interview-app")


def runtime_folder() -> Path:
    """Return the folder of sockets and heartbeats, in memory where the machine has such a place."""
    base = os.environ.get("XDG_RUNTIME_DIR")
    if base and Path(base).is_dir():
        return _private(Path(base) / "interview-app")
    return _private(Path(tempfile.gettempdir()) / f"interview-app-{os.getuid() if hasattr(os, 'getuid') else 'user'}")


def _private(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder
