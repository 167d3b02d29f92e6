"""Sealing two hours against sealing two minutes, up to the signature."""

import time
from datetime import UTC, datetime
from pathlib import Path

from interview_app.evidence.recover import put_in_order
from interview_app.evidence.seal import seal
from interview_app.signing.seal import sign_seal
from tests.benchmarks.long_session import write
from tests.benchmarks.row import row
from tests.recording.room import Room

MINUTES_2, HOURS_2 = 120, 7200


def measure(folder: Path) -> None:
    """Print how long each takes, the folders' putting in order included."""
    room = Room(folder)
    _ = room.signer
    seconds = {length: seal_s(room, write(room, length)) for length in (MINUTES_2, HOURS_2)}
    row(
        "sealing 2 h",
        f"{seconds[HOURS_2]:.2f} s",
        f"{seconds[HOURS_2] / seconds[MINUTES_2]:.1f} x sealing 2 min ({seconds[MINUTES_2]:.2f} s)",
        "goal <= 3 s",
    )


def seal_s(room: Room, folder: Path) -> float:
    """Return the seconds from a stopped session to its signed package, without reading it back."""
    now = datetime.now(UTC)
    start = time.perf_counter()
    order = put_in_order([folder])
    seal(
        order.state,
        order.complete,
        readme=b"benchmark\n",
        now=now,
        sign=lambda content: sign_seal(content, room.signer, now),
        step=lambda name: None,
    )
    return time.perf_counter() - start
