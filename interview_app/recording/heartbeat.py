"""The heartbeat: until when was captured, in a place that outlives the process but not the machine's power.

A few bytes are written for each frame without syncing. After a kill they tell how much had been captured beyond
what is durable, so that the loss is a figure and not a guess. After a power cut they are gone, and that is said.
"""

import os
import struct
from pathlib import Path

_BEAT = struct.Struct("<8sq36s")
_MAGIC = b"ROOMBEAT"


def heartbeat_path(runtime: Path, session: str) -> Path:
    """Return where the recorder of *session* keeps its heartbeat."""
    return runtime / f"{session}.beat"


class Heartbeat:
    """Written by the recorder; any thread may beat."""

    def __init__(self, path: Path, boot_id: str) -> None:
        self._boot = boot_id.encode("ascii")[:36]
        self._descriptor = os.open(path, os.O_WRONLY | os.O_CREAT, 0o600)
        self._newest = 0

    def beat(self, captured_ns: int) -> None:
        """Note that material up to the monotonic time *captured_ns* was captured."""
        if captured_ns > self._newest:
            self._newest = captured_ns
            os.pwrite(self._descriptor, _BEAT.pack(_MAGIC, captured_ns, self._boot), 0)

    def close(self) -> None:
        """Let the file go; it stays for recovery."""
        os.close(self._descriptor)


def last_beat(path: Path, boot_id: str) -> int | None:
    """Return until when (monotonic nanoseconds of this boot) material was captured; None if nobody can tell."""
    try:
        magic, captured_ns, boot = _BEAT.unpack(path.read_bytes())
    except (OSError, struct.error):
        return None
    if magic != _MAGIC or boot.rstrip(b"\0") != boot_id.encode("ascii")[:36]:
        return None
    return int(captured_ns)
