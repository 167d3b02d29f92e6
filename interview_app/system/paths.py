"""Where the program keeps things on this machine. Every path can be moved by the environment; tests do."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_DATA = "INTERVIEW_APP_DATA"
_RUNTIME = "INTERVIEW_APP_RUNTIME"


def data_folder() -> Path:
    """Return the folder of the room's own records (made if missing, readable by its owner only)."""
    override = os.environ.get(_DATA)
    base = os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    return _private(Path(override) if override else Path(base) / "interview-app")


def runtime_folder() -> Path:
    """Return the folder of sockets and heartbeats, in memory where the machine has such a place."""
    if override := os.environ.get(_RUNTIME):
        return _private(Path(override))
    base = os.environ.get("XDG_RUNTIME_DIR")
    if base and Path(base).is_dir():
        return _private(Path(base) / "interview-app")
    return _private(Path(tempfile.gettempdir()) / f"interview-app-{os.getuid() if hasattr(os, 'getuid') else 'user'}")


def vault_folder(data: Path) -> Path:
    """Return where the vault of the data folder *data* is, or would be."""
    return data / "vault"


@contextmanager
def folders_at(data: Path, runtime: Path) -> Iterator[None]:
    """Let this process and its children use the folders *data* and *runtime* until the block ends.

    A local socket lies in *runtime*, so its path has to be short: 108 bytes for the whole.
    """
    before = {name: os.environ.get(name) for name in (_DATA, _RUNTIME)}
    os.environ |= {_DATA: str(data), _RUNTIME: str(runtime)}
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value


def _private(folder: Path) -> Path:
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)
    return folder
